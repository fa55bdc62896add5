/** Which of the company's places an address is. */
export type Site = "headquarters" | "factory" | "laboratory" | "site" | "branch";

const sites: readonly (readonly [Site, RegExp])[] = [
  ["headquarters", /^(?:본사|본점|본사\/본점|주사무소|headquarters|head office)$/iu],
  ["factory", /^(?:공장|제조시설|생산공장|factory)$/iu],
  ["laboratory", /^(?:연구소|기업부설연구소|부설연구소|연구시설|laboratory|r&d center)$/iu],
  ["site", /^(?:사업장|영업소)$/u],
  ["branch", /^(?:지사|지점|분사무소|branch)$/iu],
];
/** As the beginning of a label. */
export const SITE_WORDS = "본사|본점|주사무소|공장|연구소|기업부설연구소|부설연구소|사업장|지사|지점";

export function siteOf(words: string): Site | null {
  return sites.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
