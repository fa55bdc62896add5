import type { Temporal } from "temporal-polyfill";
import type { Card, CardTrack, Named } from "#app/catalogue/search-result.ts";
import { formatNumber, formatWon } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { type InLanguage, type Locale, languageOf } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import { quantity } from "#app/matching/text/value-text.ts";
import type { SecurityClass } from "#app/opportunities/opportunity.ts";
import { nameText, titleText } from "./names.ts";
import { isPeriodMissing, type PeriodView, periodView } from "./period-view.ts";
import { type VerdictView, verdictView } from "./verdict-view.ts";

/** A card as a list shows it, in one language: plain data, so that the browser needs neither words nor rules to show it. */
export type CardView = {
  id: number;
  title: InLanguage;
  /** 'In Korean', where the page is in another language. */
  titleIn: string | null;
  track: InLanguage | null;
  kind: string;
  agencies: readonly InLanguage[];
  /** Amount and share funded; empty where they have not been read from the notice. */
  gets: readonly string[];
  /** The points of the first stage, where the list is ordered by them. */
  points: string | null;
  regions: readonly InLanguage[];
  fields: readonly InLanguage[];
  /** How far the rules were read; null where `missing` says that they were not. */
  rules: string | null;
  /** Everything that is not known, in one line: 'Not read yet: amount, region'. */
  missing: string | null;
  givesConfirmedBonus: boolean;
  securityClass: SecurityClass;
  isEstimate: boolean;
  isSample: boolean;
  period: PeriodView;
  otherTracks: readonly TrackView[];
  verdict: VerdictView | null;
  /** The line of the notice's text or of an attachment in which what was asked stands; null if its title says it. */
  hit: HitView | null;
};

/** 'In the attachment …:', and the line with its marks, in the language of the notice. */
export type HitView = { where: string; parts: readonly { text: string; isMarked: boolean }[]; lang: Locale };

export type TrackView = {
  id: number;
  name: InLanguage | null;
  gets: readonly string[];
  period: PeriodView;
  verdict: VerdictView | null;
};

const MOST_REGIONS = 3;
const MOST_FIELDS = 2;

export function cardView(card: Card, now: Temporal.Instant, locale: Locale): CardView {
  const { ministry, operator } = card;
  const isSame = ministry?.code === operator?.code;
  const title = titleText(card, locale);
  const agencies = [ministry, isSame ? null : operator].filter((agency) => agency !== null);
  return {
    id: card.id,
    title,
    titleIn: title.lang === locale ? null : cardWords[locale].titleIn[title.lang],
    track: trackName(card, locale),
    kind: cardWords[locale].kinds[card.kind],
    agencies: agencies.map(({ name }) => nameText(name, locale)),
    gets: getsText(card, locale),
    points: pointsText(card, locale),
    regions: regionTags(card, locale),
    fields: shortened(card.fields, MOST_FIELDS, locale),
    rules: card.completeness === "none" ? null : cardWords[locale].rules[card.completeness],
    missing: missingText(card, locale),
    givesConfirmedBonus: card.givesConfirmedBonus,
    securityClass: card.securityClass,
    isEstimate: card.isEstimate,
    isSample: card.isSample,
    period: periodView(card, now, locale),
    otherTracks: card.otherTracks.map((track) => trackView(track, now, locale)),
    verdict: card.judgement && verdictView(card.judgement, locale),
    hit: card.hit ? hitView(card.hit, locale) : null,
  };
}

function hitView({ attachment, parts }: NonNullable<Card["hit"]>, locale: Locale): HitView {
  const text = cardWords[locale].foundIn;
  return {
    where: attachment === null ? text.body : text.attachment(attachment),
    parts,
    lang: languageOf(parts.map((part) => part.text).join("")),
  };
}

export function trackView(track: CardTrack, now: Temporal.Instant, locale: Locale): TrackView {
  return {
    id: track.id,
    name: trackName(track, locale),
    gets: getsText(track, locale),
    period: periodView(track, now, locale),
    verdict: track.judgement && verdictView(track.judgement, locale),
  };
}

function pointsText({ firstPoints }: Pick<CardTrack, "firstPoints">, locale: Locale): string | null {
  if (firstPoints === undefined) return null;
  const text = cardWords[locale].points;
  if (firstPoints === null) return text.none;
  const { stage, known, unpublished } = firstPoints;
  const line = text.known(stage?.[locale] ?? null, quantity(known, "points", locale));
  return unpublished.length > 0 ? `${line}, ${text.unpublished(unpublished.length)}` : line;
}

function regionTags({ regions, regionBasis }: Card, locale: Locale): readonly InLanguage[] {
  const tags = shortened(regions, MOST_REGIONS, locale);
  if (regionBasis !== "agency") return tags;
  return tags.map((tag) => ({ ...tag, text: cardWords[locale].byAgency(tag.text) }));
}

function missingText(card: Card, locale: Locale): string | null {
  // Of a classified notice nothing is missing: it is withheld.
  if (card.securityClass === "security") return null;
  const { missing, missingParts } = cardWords[locale];
  const parts = [
    isPeriodMissing(card) && missingParts.period,
    card.limitWon === null && card.ratePercent === null && missingParts.amount,
    card.regions.length === 0 && missingParts.region,
    card.completeness === "none" && card.securityClass === "general" && missingParts.rules,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return `${missing[card.isEstimate ? "estimate" : card.completeness]}: ${parts.join(", ")}`;
}

/** The most that one company can get, and the share of costs that is funded. */
function getsText(
  track: Pick<CardTrack, "limitWon" | "ratePercent" | "isLimitRead" | "isRateRead">,
  locale: Locale,
): readonly string[] {
  const text = cardWords[locale];
  return [limitText(track, locale), shareText(track, (percent) => text.share(percent), locale)].filter(
    (part) => part !== null,
  );
}

/** 'Up to 30 million won', marked where a machine has read it; null if not known. */
export function limitText(
  { limitWon, isLimitRead }: Pick<CardTrack, "limitWon" | "isLimitRead">,
  locale: Locale,
): string | null {
  if (limitWon === null) return null;
  const text = cardWords[locale];
  const limit = text.upTo(formatWon(limitWon, locale));
  return isLimitRead ? text.marked(limit) : limit;
}

/** The share of costs that is funded, marked where a machine has read it; null if not known. */
export function shareText(
  { ratePercent, isRateRead }: Pick<CardTrack, "ratePercent" | "isRateRead">,
  say: (percent: string) => string,
  locale: Locale,
): string | null {
  if (ratePercent === null) return null;
  const share = say(formatNumber(ratePercent));
  return isRateRead ? cardWords[locale].marked(share) : share;
}

function trackName({ track }: Pick<CardTrack, "track">, locale: Locale): InLanguage | null {
  return track && printed(track[locale], locale);
}

function shortened(all: readonly Named[], most: number, locale: Locale): readonly InLanguage[] {
  const shown = all.slice(0, most).map(({ name }) => nameText(name, locale));
  const more = all.length - shown.length;
  return more > 0 ? [...shown, { text: `+${more}`, lang: locale }] : shown;
}
