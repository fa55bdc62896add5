import type { CatalogueEntry } from "./opportunity.ts";

/**
 * What the public may see of an entry by its security class. `security`: that something exists, its kind, agency and
 * period, and a reference to ask with; no words, technology, region, amount or rule. `sensitive`: all but what tells
 * the technology, so neither the name of its track nor its technologies, and no rule: it is not judged. The catalogue is loaded through this, so no
 * page, filter, count or answer of the API can tell more.
 */
export function publicView(entry: CatalogueEntry): CatalogueEntry {
  if (entry.securityClass === "general") return entry;
  if (entry.securityClass === "sensitive") return { ...entry, track: null, technologies: [], ruleHash: null };
  return {
    ...entry,
    programmeId: null,
    title: `보안 공고 ${referenceOf(entry)}`,
    lang: "ko",
    titleEn: `Classified notice ${referenceOf(entry)}`,
    track: null,
    regions: [],
    fields: [],
    technologies: [],
    windows: entry.windows.map((window) => ({ ...window, label: null })),
    limitWon: null,
    ratePercent: null,
    completeness: "none",
    ruleHash: null,
    givesConfirmedBonus: false,
  };
}

/** By which a person asks the agency for a notice that is not shown online. */
function referenceOf({ noticeId }: CatalogueEntry): string {
  return `N-${String(noticeId).padStart(6, "0")}`;
}
