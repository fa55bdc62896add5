import type { SiteKind } from "./statement.ts";

const KINDS: readonly (readonly [SiteKind | null, string])[] = [
  ["headquarters", "본사|본점|주사무소|주된\\s?사무소"],
  ["laboratory", "(?:기업\\s?)?부설\\s?연구소|연구소|연구시설"],
  ["factory", "공장(?!\\s?등록)"],
  ["branch", "지사|지점|분사|영업소"],
  // Any site at all.
  [null, "주된\\s?사업장|주\\s?사업장|사업장|사무소|사무실|매장|점포|작업장"],
];
const KIND = `(?:${KINDS.map(([, words]) => words).join("|")})`;
const LIST = String.raw`${KIND}(?:\s?(?:또는|혹은|이나|나|및|[,·ㆍ/(])\s?${KIND}\)?)*`;
/** '본사 또는 공장이 부산에 …', '공장 소재지가 부산인 …' */
const BEFORE = new RegExp(
  String.raw`(${LIST})\s?(?:소재지|주소지?)?(?:이|가|은|는|의)?\s?(?:소재지|주소지?)?(?:이|가|은|는)?\s?(?:공고일\s)?(?:현재\s)?$`,
  "u",
);
/** '부산에 본사 또는 공장을 둔 …', '부산 소재 공장 …' */
const AFTER = new RegExp(LIST, "u");
const FARTHEST = 8;

/** The kinds of sites that a line names beside a place; none where it names no kind, or any site. */
export function siteKindsAt(text: string, { start, end }: { start: number; end: number }): SiteKind[] {
  const words = BEFORE.exec(text.slice(0, start))?.[1] ?? listFrom(text, start, end);
  const found = KINDS.filter(([, pattern]) => new RegExp(pattern, "u").test(words)).map(([kind]) => kind);
  return found.includes(null) && /사업장|사무실|매장|점포|작업장/u.test(words)
    ? []
    : found.filter((kind) => kind !== null);
}

/** The kinds in or directly behind the words that name a place, in one sentence with them. */
function listFrom(text: string, start: number, end: number): string {
  const found = AFTER.exec(text.slice(start));
  const between = found === null ? ";" : text.slice(end, start + found.index);
  return found === null || between.length > FARTHEST || /[.;]/u.test(between) ? "" : found[0];
}

/** Whether a name of a certificate is that of a site in a place: '대전에 본사 또는 기업부설연구소를 둔 기업'. */
export function isSite(text: string, { end }: { end: number }): boolean {
  return new RegExp(
    String.raw`^(?:\s?(?:또는|혹은|이나|및|[,·ㆍ/])\s?${KIND})*\s?(?:을|를|이|가)?\s?(?:두고|둔|두는|있|소재|위치|설치)`,
    "u",
  ).test(text.slice(end));
}
