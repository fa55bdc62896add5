import { type OpportunityKind, opportunityKinds } from "#app/opportunities/opportunity.ts";
import { gramsOf, wordsOf } from "./text/normalise.ts";

/** What is loaded of an opportunity for the search. */
export type SearchRow = {
  id: number;
  title: string;
  titleEn: string | null;
  trackKo: string | null;
  trackEn: string | null;
  kind: string;
  securityClass: "general" | "sensitive" | "security";
  summary: readonly (string | null)[];
  benefit: readonly (string | null)[];
  /*
   * Names below are Korean ones alone. What they are called besides, in English or for short, the query's synonyms
   * know; written here, 'Ministry of SMEs and Startups' would make each of its notices one for startups.
   */
  agencies: readonly string[];
  programme: readonly string[];
  fields: readonly string[];
  technologies: readonly string[];
  regionCodes: readonly string[];
  regionNames: readonly string[];
  /** It is not over: of two that say equally much, this is the one to look at. */
  isLive: boolean;
};

/** The words of an opportunity as both engines hold them; words are separated by spaces. */
export type SearchDocument = {
  id: number;
  title: string;
  names: string;
  extra: string;
  regions: string[];
  isLive: boolean;
  /** Keys of the inverted indexes. */
  grams: string[];
};

const NATION = "nationwide";

/** How the kinds of opportunities are called: found by them, but less surely than by the title. */
const kindWords: Record<OpportunityKind, string> = {
  procurement: "공공조달 판로",
  rnd: "기술개발 연구개발",
  overseas: "수출 해외진출",
  finance: "금융 자금",
  ip: "지식재산",
  talent: "인력",
  regional: "지역",
  startup: "창업",
};

const LONGEST_TEXT = 1_000;

/** Makes the document of an opportunity; undefined for `security` ones, which no index may hold. */
export function buildDocument(row: SearchRow): SearchDocument | undefined {
  if (row.securityClass === "security") return undefined;
  const isOpen = row.securityClass === "general";
  const title = spaced(row.title, row.titleEn, row.trackKo, row.trackEn);
  const names = spaced(
    ...row.agencies,
    ...row.programme,
    ...row.fields,
    // why: of a sensitive opportunity no technical text may be found, not even by its technology.
    ...(isOpen ? row.technologies : []),
  );
  const kind = opportunityKinds.find((known) => known === row.kind);
  const extra = spaced(
    kind ? kindWords[kind] : "",
    ...row.regionNames,
    ...(isOpen ? [...row.summary, ...row.benefit] : []),
  );
  const regions = row.regionCodes.includes(NATION) ? [] : [...row.regionCodes];
  const grams = new Set([title, names, extra].flatMap((text) => gramsOf(text.split(" "))));
  return {
    id: row.id,
    title,
    names,
    extra,
    regions,
    isLive: row.isLive,
    grams: [...grams].filter((gram) => gram !== ""),
  };
}

function spaced(...texts: readonly (string | null)[]): string {
  const words = texts.flatMap((text) => (text ? wordsOf(text.slice(0, LONGEST_TEXT)) : []));
  return [...new Set(words)].length < words.length / 2 ? [...new Set(words)].join(" ") : words.join(" ");
}
