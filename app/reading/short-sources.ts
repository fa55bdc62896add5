import type { ReadableDocument } from "./block.ts";
import { certificateWords } from "./certificate-words.ts";
import { regionsInTitle } from "./places/read-regions.ts";
import { ownPlaceOf, provinceNames, provinceOf, provincesIn } from "./regions-of-line.ts";
import { sizesIn } from "./sizes.ts";
import type { Bounds, RegionTest, Statement } from "./statement.ts";

/*
 * What is said in a few words: the title of a notice, and the fields that its portal shows beside it. A portal ticks them for
 * its search, so they are coarser than the text, and the text wins wherever it speaks of the same thing. What only they say is
 * a hint: whoever meets it is in, whoever does not is asked. Only what the agency itself ticks as a limit decides: the years since
 * founding, and the regions of a bid.
 */

type Said = DistributedOmit<Statement, "at" | "quote">;
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The title and the portal's fields as documents, in the order in which they count. @param hasBody whether the notice has a text, which repeats the fields that are sentences */
export function shortSources(
  { title, fields }: { title: string; fields: Readonly<Record<string, string>> },
  hasBody: boolean,
): ReadableDocument[] {
  const named = Object.entries(fields).filter(([name]) => !hasBody || readers.has(name));
  return [
    ...named.filter(([name]) => name === YEARS).map(fieldDocument),
    { origin: "title", name: null, blocks: [paragraph(title)] },
    ...named.filter(([name]) => name !== YEARS).map(fieldDocument),
  ];
}

const paragraph = (text: string) => ({ kind: "paragraph" as const, text, place: { block: 0 } });
const fieldDocument = ([name, words]: readonly [string, string]): ReadableDocument => ({
  origin: "fields",
  name,
  blocks: [paragraph(words)],
});

const isTag = ({ origin, name }: ReadableDocument) =>
  origin === "title" || (origin === "fields" && readers.has(name ?? ""));

/** The same documents for the reader of texts: titles and ticks say nothing to it, a field of sentences begins with its name. */
export function textsAmong(documents: readonly ReadableDocument[]): ReadableDocument[] {
  return documents.map((one) => {
    if (isTag(one)) return { ...one, blocks: [] };
    if (one.origin !== "fields" || one.name === null) return one;
    return { ...one, blocks: [{ ...paragraph(one.name), kind: "heading", level: 1 }, ...one.blocks] };
  });
}

/** What title and ticks say besides: of each thing the first that speaks of it, and nothing of what the texts speak of. */
export function withHints(
  statements: readonly Statement[],
  documents: readonly ReadableDocument[],
): Statement[] {
  const hints = documents.flatMap((one, document) => {
    if (!isTag(one)) return [];
    const [block] = one.blocks;
    const quote = block === undefined || block.kind === "table" ? "" : block.text;
    const read = one.origin === "title" ? inTitle : readers.get(one.name ?? "");
    return (read?.(quote) ?? []).map(
      (said) => ({ ...said, quote, at: { document, block: 0, origin: one.origin } }) as Statement,
    );
  });
  const isForFounders = hints.some(isOnlyFounders) && !statements.some(isAge);
  const said = statements.map((one) =>
    // That founders-to-be may apply, too, is no requirement; that the call is for them is one.
    isForFounders && one.fact === "preFounder" ? { ...one, hint: true as const } : one,
  );
  for (const hint of hints) {
    const isSaid = said.some((one) => one.at.document !== hint.at.document && speaksOf(one, hint));
    if (!isSaid) said.push(hint);
  }
  return said;
}

const isAge = ({ fact }: Statement) => fact === "companyAgeYears";
const isOnlyFounders = ({ fact, hint }: Statement) => fact === "preFounder" && hint === true;

const APPLICANT = new Set(["companyAgeYears", "size", "industry", "isCorporation", "other"]);

/** Whether a text has already said what a hint is about. That calls are for founders it says by an age as well. */
function speaksOf(one: Statement, hint: Statement): boolean {
  if (one.fact === hint.fact && hint.fact !== "other") return one.as === hint.as;
  if (hint.fact === "preFounder") return isAge(one);
  return hint.fact === "other" && one.as === "requirement" && APPLICANT.has(one.fact);
}

const PROVINCES = 17;

/** A list of nearly all provinces names none. */
function regionHint(names: readonly string[], city?: string): Said[] {
  if (names.length === 0 || names.length > PROVINCES / 2) return [];
  const test: RegionTest = { anyOf: names, site: "any", ...(city !== undefined && { place: city }) };
  return [{ as: "requirement", fact: "region", test, hint: true }];
}

const PRE_FOUNDER = /예비\s?창업/u;
/** Others than founders-to-be may apply as well: '예비·초기창업자', '(예비)창업기업'. */
const OR_FOUNDED = /예비\)|예비\s?[·ㆍ․,/]|초기\s?창업|재창업|창업\s?기업|스타트업|도약|\d\s?년/u;
/** What a title only speaks of: programmes about them, or who runs it. */
const OF_SOMETHING = /^\s?(?:확인|인증|협회|연합회|제품|지정|전환|센터)/u;

function inTitle(title: string): Said[] {
  const own = ownPlaceOf(title);
  const codes = regionsInTitle(title, provinceNames);
  const names = codes.flatMap((code) => provinceOf(code) ?? []);
  const [size] = sizesIn(title);
  const isForFounders = PRE_FOUNDER.test(title) && !OR_FOUNDED.test(title);
  return [
    ...regionHint(names, names.length === 1 && own?.code === codes[0] ? own?.city : undefined),
    ...(size?.fact === "size"
      ? [{ as: "requirement", fact: "size", test: size.test, hint: true } satisfies Said]
      : []),
    ...certificatesNamed(title),
    ...(isForFounders ? [forFounders()] : []),
  ];
}

const forFounders = (): Said => ({
  as: "requirement",
  fact: "preFounder",
  test: { equals: true },
  hint: true,
});

/** Kinds of company by which titles and portals call those whom a notice is for. */
const KINDS_OF_COMPANY =
  /^(?:여성\s?기업|장애인\s?기업|예비\s?사회적\s?기업|사회적\s?기업|마을\s?기업|자활\s?기업|협동조합|벤처\s?기업|이노비즈|메인비즈|뿌리\s?기업)$/u;

function certificatesNamed(text: string): Said[] {
  const names = [...text.matchAll(certificateWords)].flatMap(({ 0: name, index }) =>
    KINDS_OF_COMPANY.test(name) && !OF_SOMETHING.test(text.slice(index + name.length))
      ? [name.replace(/\s/gu, "")]
      : [],
  );
  if (names.length === 0) return [];
  return [{ as: "requirement", fact: "certification", test: { anyOf: [...new Set(names)] }, hint: true }];
}

/** The field of K-Startup that lists the years since founding: '예비창업자,1년미만,2년미만,3년미만'. */
const YEARS = "창업업력";
const LONGEST = 10;

/**
 * The longest step that is ticked is the limit, unless all are: then there is none. A list that lacks only the first year asks
 * for one. One that is cut short or has anything else in it says nothing.
 */
function yearsSinceFounding(words: string): Said[] {
  const ticks = words.split(",").map((tick) => tick.trim());
  const isOpenToFounders = ticks.includes("예비창업자");
  const years = ticks
    .filter((tick) => tick !== "예비창업자")
    .map((tick) => /^(\d{1,2})년미만$/u.exec(tick)?.[1]);
  if (years.includes(undefined)) return [];
  if (years.length === 0) return isOpenToFounders ? [forFounders()] : [];
  const steps = years.map(Number).toSorted((a, b) => a - b);
  const [first = 0] = steps;
  // '7년미만,10년미만': two limits, for whom is not said.
  if (steps.length > 1 && first > 2) return [];
  const most = steps.at(-1) ?? 0;
  const isUnlimited = most === LONGEST && steps.length > 2;
  const asksForOne = first === 2 && steps.length > 2 && !isOpenToFounders;
  const test: Bounds = {
    ...(asksForOne && { min: 1, minInclusive: true }),
    ...(!isUnlimited && { max: most, maxInclusive: false }),
  };
  if (test.min === undefined && test.max === undefined) return [];
  const choice = isOpenToFounders ? { alternativeOf: YEARS } : {};
  return [
    { as: "requirement", fact: "companyAgeYears", test, ...choice },
    ...(isOpenToFounders
      ? [{ as: "requirement", fact: "preFounder", test: { equals: true }, ...choice } satisfies Said]
      : []),
  ];
}

/** '만 20세 이상 ~ 만 39세 이하' ticked alone is an age; with '만 40세 이상' it is anybody. */
function ageOfApplicant(words: string): Said[] {
  const [only, ...others] = words.split(",").map((tick) => tick.trim());
  const [, min, max] = /^만\s?(\d{2})세\s?이상\s?~\s?만\s?(\d{2})세\s?이하$/u.exec(only ?? "") ?? [];
  if (min === undefined || max === undefined || others.length > 0) return [];
  const test = { min: Number(min), minInclusive: true, max: Number(max), maxInclusive: true };
  return [{ as: "requirement", fact: "ceoAge", test, hint: true }];
}

/** Kinds of applicants among whom there is no company: then it is for people, or for bodies that teach. */
function applicantKinds(words: string): Said[] {
  const isKnown = words.split(",").every((tick) => KINDS_OF_APPLICANT.has(tick.trim()));
  if (!isKnown || /기업/u.test(words)) return [];
  return [{ as: "requirement", fact: "other", test: { text: words }, person: true }];
}
const KINDS_OF_APPLICANT = new Set([
  "청소년",
  "대학생",
  "일반인",
  "대학",
  "연구기관",
  "일반기업",
  "1인 창조기업",
]);

/** 기업마당 names one group. That it is for 중소기업 it says of nearly everything, so that says nothing. */
function targetGroup(words: string): Said[] {
  const text = words.trim();
  if (text === "소상공인") return [{ as: "requirement", fact: "size", test: { in: ["micro"] }, hint: true }];
  if (text === "제조업")
    return [{ as: "requirement", fact: "industry", test: { anyOf: ["제조업"] }, hint: true }];
  return KINDS_OF_COMPANY.test(text) ? certificatesNamed(text) : [];
}

/** Where bids ask for a seat, the list of those who may bid follows it. */
function biddersFrom(words: string): Said[] {
  const anyOf = provincesIn(words);
  return anyOf.length === 0 ? [] : [{ as: "requirement", fact: "region", test: { anyOf, site: "any" } }];
}

/** Bids for certain trades only say here that they do, and in their documents for which. */
const tradesOnly = (words: string): Said[] =>
  words === "Y" ? [{ as: "requirement", fact: "other", test: { text: "업종 제한 있음" }, person: true }] : [];

/** The fields that are ticked, by the names under which sources store them. */
const readers: ReadonlyMap<string, (words: string) => Said[]> = new Map([
  [YEARS, yearsSinceFounding],
  ["대상", applicantKinds],
  ["대상연령", ageOfApplicant],
  ["지역", (words) => regionHint(provincesIn(words))],
  ["지원대상", targetGroup],
  ["참가제한지역", biddersFrom],
  ["업종제한", tradesOnly],
  ["해시태그", (words) => regionHint(provincesIn(words.replaceAll(",", ", ")))],
]);
