import { type OpportunityKind, opportunityKinds } from "#app/opportunities/opportunity.ts";
import { gramsOf, wordsOf } from "./text/normalise.ts";

/** What the search loads of an opportunity. */
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
   * The names below are Korean only. Their English and short forms are among the query's synonyms: written here,
   * 'Ministry of SMEs and Startups' would make each of its notices one for startups.
   */
  agencies: readonly string[];
  programme: readonly string[];
  fields: readonly string[];
  technologies: readonly string[];
  regionCodes: readonly string[];
  regionNames: readonly string[];
  /** Not closed. Of two equally relevant opportunities, this one is looked at first. */
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

/** Words for each kind of opportunity; a match in them counts less than one in the title. */
const kindWords: Record<OpportunityKind, string> = {
  procurement: "공공조달 판로",
  rnd: "기술개발 연구개발",
  overseas: "수출 해외진출",
  finance: "금융 자금",
  ip: "지식재산",
  talent: "인력",
  regional: "지역",
  startup: "창업",
  management: "경영 판로",
  other: "",
  providers: "",
};

const LONGEST_TEXT = 1_000;

/** Makes the document of an opportunity; undefined for `security` ones, which must not be in any index. */
export function buildDocument(row: SearchRow): SearchDocument | undefined {
  if (row.securityClass === "security") return undefined;
  const isOpen = row.securityClass === "general";
  const title = spaced(row.title, row.titleEn, row.trackKo, row.trackEn);
  const names = spaced(
    ...row.agencies,
    ...row.programme,
    ...row.fields,
    // A sensitive opportunity must not be found by any technical text, not even by its technology.
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
