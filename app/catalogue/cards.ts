import type { Judgement } from "#app/matching/judge.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { opportunityKinds, statuses } from "#app/opportunities/opportunity.ts";
import { daysLeft, periodOf } from "#app/opportunities/status.ts";
import { amountBandNames } from "./amount-band.ts";
import type { Catalogue, FacetName, ReferenceWords } from "./catalogue.ts";
import type { FoundNotice, FoundRows } from "./search-catalogue.ts";
import type {
  Card,
  CardTrack,
  Facets,
  FacetValue,
  FirstPoints,
  Named,
  NamedFacetValue,
} from "./search-result.ts";
import { closingDays, type SearchState, unknownRegion } from "./search-state.ts";

const mostAgencies = 200;

/** The time, in milliseconds, and how to judge a row for the viewing company, if there is one. */
export type CardContext = {
  now: number;
  judge?: ((row: number) => Judgement) | undefined;
  /** Where the list is ordered by points. */
  firstPoints?: ((row: number) => FirstPoints | null) | undefined;
};

/** Turns rows into cards: names instead of codes, the status at `now`, the verdict of the viewing company. */
export function cardsOf(catalogue: Catalogue, notices: readonly FoundNotice[], context: CardContext): Card[] {
  return notices.flatMap(({ row, otherRows }) => {
    const entry = catalogue.entries.at(row);
    const lead = trackOf(catalogue, row, context);
    if (entry === undefined || lead === null) return [];
    const otherTracks = otherRows.flatMap((other) => trackOf(catalogue, other, context) ?? []);
    return [{ ...lead, ...noticeParts(entry, catalogue.words), otherTracks }];
  });
}

function noticeParts(
  entry: CatalogueEntry,
  words: ReferenceWords,
): Omit<Card, keyof CardTrack | "otherTracks"> {
  const agency = (id: string | null): Named | null => {
    const name = id === null ? undefined : words.agencies.get(id);
    return id === null || name === undefined ? null : { code: id, name };
  };
  const named = (list: readonly Named[], codes: readonly string[]) =>
    list.filter(({ code }) => codes.includes(code)).map(({ code, name }) => ({ code, name }));
  return {
    noticeId: entry.noticeId,
    title: entry.title,
    lang: entry.lang,
    titleEn: entry.titleEn,
    kind: entry.kind,
    ministry: agency(entry.ministryId),
    operator: agency(entry.operatorId),
    regions: named(words.regions, entry.regions),
    regionBasis: entry.regionBasis,
    fields: named(words.fields, entry.fields),
    technologies: named(words.technologies, entry.technologies),
    completeness: entry.completeness,
    givesConfirmedBonus: entry.givesConfirmedBonus,
    securityClass: entry.securityClass,
    isEstimate: entry.isEstimate,
    isSample: entry.isSample,
    publishedOn: entry.publishedOn,
  };
}

/** What a list shows of one track; null if there is no such row. */
function trackOf(
  { entries }: Catalogue,
  row: number,
  { now, judge, firstPoints }: CardContext,
): CardTrack | null {
  const entry = entries.at(row);
  if (entry === undefined) return null;
  const period = periodOf(entry.windows, now);
  return {
    id: entry.id,
    track: entry.track,
    status: period.status,
    window: period.window,
    daysLeft: daysLeft(period, now),
    limitWon: entry.limitWon,
    ratePercent: entry.ratePercent,
    isLimitRead: entry.isLimitRead,
    isRateRead: entry.isRateRead,
    judgement: judge?.(row) ?? null,
    ...(firstPoints && { firstPoints: firstPoints(row) }),
  };
}

/** Turns counts into the values of the filters, with their names. */
export function facetsOf(
  words: ReferenceWords,
  { counts, columns }: Pick<FoundRows, "counts" | "columns">,
  state: SearchState,
): Facets {
  const counter = (name: FacetName) => {
    const positions = new Map(columns[name].values.map((value, position) => [value, position]));
    return (value: string | number) => counts[name][positions.get(`${value}`) ?? -1] ?? 0;
  };
  const plain = <T extends string | number>(
    name: FacetName,
    values: readonly T[],
    chosen: readonly T[],
  ): FacetValue<T>[] => {
    const countOf = counter(name);
    return values.map((value) => ({ value, count: countOf(value), isChosen: chosen.includes(value) }));
  };
  const named = (name: FacetName, list: readonly Named[], chosen: readonly string[]): NamedFacetValue[] => {
    const countOf = counter(name);
    return list.map(({ code, name }) => ({
      value: code,
      count: countOf(code),
      isChosen: chosen.includes(code),
      name,
    }));
  };
  const fieldOf = new Map(words.technologies.map(({ code, field }) => [code, field]));
  const agencies = [...words.agencies].map(([code, name]) => ({ code, name }));
  return {
    kind: plain("kind", opportunityKinds, state.kinds),
    status: plain("status", statuses, state.statuses),
    closing: plain("closing", closingDays, state.closing === null ? [] : [state.closing]),
    amount: plain("amount", amountBandNames, state.amounts),
    bonus: plain("bonus", ["1"], state.bonus ? ["1"] : []),
    field: named("field", words.fields, state.fields),
    technology: named("technology", words.technologies, state.technologies).map((value) => ({
      ...value,
      field: fieldOf.get(value.value) ?? "",
    })),
    region: named("region", words.regions, state.regions),
    regionUnknown: {
      value: unknownRegion,
      count: counter("region")(unknownRegion),
      isChosen: state.regions.includes(unknownRegion),
    },
    agency: named("agency", agencies, state.agencies)
      .filter(({ count, isChosen }) => count > 0 || isChosen)
      .sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count)
      .slice(0, mostAgencies),
  };
}
