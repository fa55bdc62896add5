import { nameText } from "#app/card/names.ts";
import { type AmountBand, amountBands } from "#app/catalogue/amount-band.ts";
import type { Facets, FacetValue, NamedFacetValue } from "#app/catalogue/search-result.ts";
import { emptySearch, printSearchState, type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { formatWon } from "#app/i18n/format.ts";
import { cardWords, findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";

export type FilterName =
  | "status"
  | "kind"
  | "field"
  | "technology"
  | "region"
  | "agency"
  | "closing"
  | "amount"
  | "bonus";

/** One value of a filter. `name` is its URL parameter, which differs within a group: technologies are listed below their field. */
export type FilterOptionView = {
  name: FilterName;
  value: string;
  label: string;
  count: number | null;
  isChosen: boolean;
  depth: 0 | 1;
};

export type FilterGroupView = {
  key: string;
  legend: string;
  hint: string | null;
  choose: "many" | "one";
  options: readonly FilterOptionView[];
  isOpen: boolean;
};

const SHOWN_AGENCIES = 20;

/** Every filter with its counts, in the order in which people narrow a search: status, kind, field, region and so on. */
export function filtersView(facets: Facets, state: SearchState, locale: Locale): FilterGroupView[] {
  const text = findWords[locale];
  const { kinds, statuses } = cardWords[locale];
  const values = <T extends string | number>(
    name: FilterName,
    list: readonly FacetValue<T>[],
    label: (value: T) => string,
  ) => list.map((facet) => option(name, facet, label(facet.value)));
  const named = (name: FilterName, list: readonly NamedFacetValue[], depth: 0 | 1 = 0) =>
    list.map((facet) => ({ ...option(name, facet, nameText(facet.name, locale).text), depth }));
  const isAny = (list: readonly unknown[]) => list.length > 0;

  const status = values("status", facets.status, (value) => statuses[value]);
  const closing = values("closing", facets.closing, (days) => text.closing.within(days));
  const noLimit = {
    ...option("closing", { value: "", count: 0, isChosen: state.closing === null }, text.closing.any),
    count: null,
  };
  const regionUnknown = option("region", facets.regionUnknown, text.regionUnknown);
  const agencies = facets.agency.filter(({ isChosen }, index) => isChosen || index < SHOWN_AGENCIES);
  return [
    group("status", status, { isOpen: true, hint: text.facetHints.status }),
    group(
      "kind",
      values("kind", facets.kind, (value) => kinds[value]),
      { isOpen: true, hint: text.facetHints.kind },
    ),
    group("field", fieldOptions(facets, named), {
      isOpen: isAny(state.fields) || isAny(state.technologies),
      hint: text.facetHints.field,
    }),
    group("region", [...named("region", facets.region), regionUnknown], {
      isOpen: isAny(state.regions),
      hint: text.facetHints.region,
    }),
    group("closing", [noLimit, ...closing], { isOpen: state.closing !== null, choose: "one" }),
    group(
      "amount",
      values("amount", facets.amount, (band) => bandText(band, locale)),
      {
        isOpen: isAny(state.amounts),
      },
    ),
    group("agency", named("agency", agencies), { isOpen: isAny(state.agencies) }),
    group(
      "bonus",
      values("bonus", facets.bonus, () => text.bonusOption),
      { isOpen: state.bonus },
    ),
  ];

  function group(
    key: keyof typeof text.facets,
    options: readonly FilterOptionView[],
    {
      isOpen,
      hint = null,
      choose = "many",
    }: { isOpen: boolean; hint?: string | null; choose?: "many" | "one" },
  ): FilterGroupView {
    return { key, legend: text.facets[key], hint, choose, options, isOpen };
  }
}

/** Fields in their order; a field that is chosen, or has a chosen technology, is followed by its technologies. */
function fieldOptions(
  { field, technology }: Facets,
  named: (name: FilterName, list: readonly NamedFacetValue[], depth?: 0 | 1) => FilterOptionView[],
): FilterOptionView[] {
  return field.flatMap((facet) => {
    const own = technology.filter((one) => one.field === facet.value);
    const isOpen = facet.isChosen || own.some(({ isChosen }) => isChosen);
    return [...named("field", [facet]), ...(isOpen ? named("technology", own, 1) : [])];
  });
}

function option<T extends string | number>(
  name: FilterName,
  { value, count, isChosen }: FacetValue<T>,
  label: string,
): FilterOptionView {
  return { name, value: `${value}`, label, count, isChosen, depth: 0 };
}

/** An amount band as a range: '5,000만 원 이상 1억 원 미만'. */
function bandText(band: AmountBand, locale: Locale): string {
  const { bands } = findWords[locale];
  if (band === "unstated") return bands.unstated;
  const { from, below } = amountBands[band];
  if (from === 0) return bands.below(formatWon(below, locale));
  if (below === Number.POSITIVE_INFINITY) return bands.from(formatWon(from, locale));
  return bands.between(formatWon(from, locale), formatWon(below, locale));
}

/** A link that removes one condition. */
export type PillView = { label: string; without: string };

/** The active conditions in the order of the filters, each with a link to the same search without it. */
export function pillsView(
  groups: readonly FilterGroupView[],
  state: SearchState,
  locale: Locale,
): PillView[] {
  const written = printSearchState({ ...emptySearch, statuses: state.statuses }).get("status");
  const isAll = written === "all";
  const all = {
    label: findWords[locale].allStatuses,
    without: searchPath({ ...state, statuses: emptySearch.statuses }),
  };
  const pills = groups.flatMap(({ legend, options }) =>
    options
      .filter(({ value, isChosen }) => isChosen && value !== "")
      .filter(({ name }) => name !== "status" || (written !== null && !isAll))
      .map(({ name, value, label }) => ({
        label:
          (name === "closing" || name === "amount") && value !== "unstated" ? `${legend} ${label}` : label,
        without: searchPath(without(state, name, value)),
      })),
  );
  return isAll ? [all, ...pills] : pills;
}

function without(state: SearchState, name: FilterName, value: string): SearchState {
  const less = <T extends string>(list: readonly T[]) => list.filter((one) => one !== value);
  const first = { ...state, page: 1 };
  switch (name) {
    case "status": {
      const statuses = less(state.statuses);
      return { ...first, statuses: statuses.length === 0 ? emptySearch.statuses : statuses };
    }
    case "kind":
      return { ...first, kinds: less(state.kinds) };
    case "field":
      return { ...first, fields: less(state.fields) };
    case "technology":
      return { ...first, technologies: less(state.technologies) };
    case "region":
      return { ...first, regions: less(state.regions) };
    case "agency":
      return { ...first, agencies: less(state.agencies) };
    case "amount":
      return { ...first, amounts: less(state.amounts) };
    case "closing":
      return { ...first, closing: null };
    case "bonus":
      return { ...first, bonus: false };
  }
}
