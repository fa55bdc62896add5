import type { Catalogue, PeriodColumns } from "#app/catalogue/catalogue.ts";
import { statuses } from "#app/opportunities/opportunity.ts";

// What an opportunity is about says more than where it is or who offers it.
const POINTS = { technology: 4, kind: 3, field: 2, word: 2, agency: 1, region: 1 };
/** Less in common than this is another matter: the same kind, or something of what it is about. */
const LEAST = 3;
/** Only the titles of these are compared: to cut 100,000 titles into words takes too long for a page. */
const MOST_TITLES = 200;
const SHORTEST_WORD = 2;
const wordOfTitle = /\p{L}[\p{L}\p{N}]*/gu;
// Words of every call, which say nothing of what it is about.
const ofEveryCall =
  /^(?:모집|공고|참여|참가|지원|사업|지원사업|기업|참여기업|신청|안내|년도?|support|call|notice|programme?)$/iu;

/**
 * The open opportunities that have most in common with one, best first, then those that close soonest: technologies, kind, fields,
 * words of the title, agency, region. Samples only beside a sample.
 */
export function nearestRows(
  { entries, noticeOf }: Pick<Catalogue, "entries" | "noticeOf">,
  { columns: periods, byClosing }: Pick<PeriodColumns, "columns" | "byClosing">,
  row: number,
  isWanted: (row: number) => boolean,
  most: number,
): number[] {
  const { columns } = entries;
  const own = entries.at(row);
  if (own === undefined) return [];
  const open = statuses.indexOf("open");
  const agencies = [own.ministryId, own.operatorId].filter((id) => id !== null);
  const shares = (list: readonly string[], others: readonly string[]) =>
    others.some((one) => list.includes(one));
  const pointsOf = (other: number) =>
    (columns.kind.at(other) === own.kind ? POINTS.kind : 0) +
    (shares(own.technologies, columns.technologies.at(other)) ? POINTS.technology : 0) +
    (shares(own.fields, columns.fields.at(other)) ? POINTS.field : 0) +
    (shares(own.regions, columns.regions.at(other)) ? POINTS.region : 0) +
    (agencies.some((id) => id === columns.ministryId.at(other) || id === columns.operatorId.at(other))
      ? POINTS.agency
      : 0);
  const isCandidate = (other: number) =>
    periods.status.categoryOf[other] === open &&
    noticeOf[other] !== noticeOf[row] &&
    columns.isSample.at(other) === own.isSample &&
    (columns.kind.at(other) === "providers") === (own.kind === "providers") &&
    columns.securityClass.at(other) === "general" &&
    isWanted(other);
  const words = wordsOf(own.title);
  const sharedWords = (other: number) =>
    POINTS.word * [...wordsOf(columns.title.at(other))].filter((word) => words.has(word)).length;
  const byPoints = (one: { points: number }, other: { points: number }) => other.points - one.points;
  const ranked = [...byClosing]
    .filter(isCandidate)
    .map((other) => ({ row: other, points: pointsOf(other) }))
    .sort(byPoints)
    .slice(0, MOST_TITLES)
    .map(({ row: other, points }) => ({ row: other, points: points + sharedWords(other) }))
    .filter(({ points }) => points >= LEAST)
    .sort(byPoints);
  const seen = new Set<number | undefined>();
  // One card a notice.
  const first = ranked.filter(({ row: other }) => {
    const isNew = !seen.has(noticeOf[other]);
    seen.add(noticeOf[other]);
    return isNew;
  });
  return first.slice(0, most).map(({ row: other }) => other);
}

function wordsOf(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(wordOfTitle) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD && !ofEveryCall.test(word)));
}
