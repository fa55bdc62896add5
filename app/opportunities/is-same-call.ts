import type { Day } from "#app/matching/calendar.ts";
import { dayNumber } from "#app/time.ts";

/** What tells whether two notices are one call that two portals print. */
export type Call = {
  title: string;
  /** The portals that print it. */
  sources: readonly string[];
  /** Ids of ministry and operator, as far as they are known. */
  agencies: readonly string[];
  /** Codes; empty: not known. */
  regions: readonly string[];
  /** The last day to apply; null: not known. */
  closesOn: Day | null;
  /** Null: not known. */
  publishedOn: Day | null;
};

/** Portals take a call over within weeks; a call that is printed longer after the other is its next round. */
const MOST_DAYS_APART = 45;

const REGION = /^\s*\[([^\]]*)\]/u;
const YEAR = /20\d\d/gu;
const YEAR_WORD = /20\d\d(?:년도|년)?/gu;
// Words that a portal adds or leaves out. What tells calls apart stays: rounds (2차), halves, 'again', 'extended'.
const WORDS_OF_EVERY_CALL = /모집|공고|참여|참가|지원|수혜|기업|신청|안내/gu;

/**
 * Whether two notices are the same call. Rather separate than wrongly one: titles must say the same but for the words of every
 * call; rounds, years, regions, agencies, last days and times of publication must not differ where both are known; the agency
 * or the last day must be known to be the same; and something must say that it is the same year. A portal does not print a
 * call twice, so that two notices of one portal are two calls.
 */
export function isSameCall(one: Call, other: Call): boolean {
  if (one.sources.some((source) => other.sources.includes(source))) return false;
  if (subjectOf(one.title) !== subjectOf(other.title)) return false;
  const agencies = compare(one.agencies, other.agencies);
  const days = compare(known(one.closesOn), known(other.closesOn));
  const years = compare(yearsIn(one.title), yearsIn(other.title));
  const published = comparePublication(one, other);
  const others = [compare(regionIn(one.title), regionIn(other.title)), compare(one.regions, other.regions)];
  if ([agencies, days, years, published, ...others].includes("different")) return false;
  return (agencies === "same" || days === "same") && [days, years, published].includes("same");
}

/** What is printed after the last day of the other is not that call any more. */
function comparePublication(one: Call, other: Call): "same" | "different" | "unknown" {
  const isLate = (late: Call, { closesOn }: Call) =>
    late.publishedOn !== null && closesOn !== null && late.publishedOn > closesOn;
  if (isLate(one, other) || isLate(other, one)) return "different";
  if (one.publishedOn === null || other.publishedOn === null) return "unknown";
  return Math.abs(dayNumber(one.publishedOn) - dayNumber(other.publishedOn)) <= MOST_DAYS_APART
    ? "same"
    : "different";
}

function compare<T>(one: readonly T[], other: readonly T[]): "same" | "different" | "unknown" {
  if (one.length === 0 || other.length === 0) return "unknown";
  return one.some((value) => other.includes(value)) ? "same" : "different";
}

const known = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
const yearsIn = (title: string): readonly string[] => [...title.matchAll(YEAR)].map(([year]) => year);
const regionIn = (title: string): readonly string[] => known(REGION.exec(title)?.[1]?.trim() ?? null);

function subjectOf(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(REGION, "")
    .replace(YEAR_WORD, "")
    .replace(WORDS_OF_EVERY_CALL, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
