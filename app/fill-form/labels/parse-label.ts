import { type AskedYear, yearIn } from "./asked-year.ts";
import { asksOf, type FormFact } from "./form-facts.ts";
import { besides, englishLabels, harmless, koreanLabels, neutral } from "./label-words.ts";
import { type Party, partiesIn, SITE_WORDS, type Site, siteOf } from "./parties.ts";
import { type FormUnit, unitsIn } from "./units-of-labels.ts";

/** What a label says. All of it is understood, or `isUnderstood` is false and it says nothing. */
export type Label = {
  text: string;
  isUnderstood: boolean;
  fact: FormFact | null;
  /** It asks for two things at once. */
  isTwofold: boolean;
  parties: readonly Party[];
  site: Site | null;
  language: "ko" | "en" | null;
  year: AskedYear | null;
  /** It asks for several years, so that another label has to say which: 최근 3년간 매출액. */
  isOfYears: boolean;
  /** The day or year as of which it asks. */
  asOf: string | null;
  units: readonly FormUnit[];
  /** Only a head over or beside values: 구분, 내용. */
  isNeutral: boolean;
  isBesides: boolean;
  isEnglish: boolean;
  /** Year only, or year and month. */
  precision: "year" | "month" | "day";
};

const NUMBERING =
  /^(?:[□■○●◦▪▶▷◇◆◎※*·ㆍ•∙\-–❍]|\(?\d{1,2}[.)](?!\d)|[①-⑳]|[❶-❿]|[가-하][.)]|\([가-하]\)|[ⅠⅡⅢⅣⅤⅥIVX]+\.)\s*/u;

const nothing: Omit<Label, "text" | "isEnglish"> = {
  isUnderstood: false,
  fact: null,
  isTwofold: false,
  parties: [],
  site: null,
  language: null,
  year: null,
  isOfYears: false,
  asOf: null,
  units: [],
  isNeutral: false,
  isBesides: false,
  precision: "day",
};

/** Reads what stands in a label, or beside a blank. */
export function parseLabel(written: string): Label {
  // '①상호' would become '1상호'.
  const unringed = written.replace(/^\s*[①-⑳⑴-⒇❶-❿]\s*/u, "");
  const text = unringed.normalize("NFKC").replaceAll(/\s+/gu, " ").trim();
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(NUMBERING, "").replace(/[\s:*※]+$|(?<=[가-힣)])\d\)$/u, "");
  }
  const { base, hints } = withoutBrackets(rest);
  const label: Label = { ...nothing, text, isEnglish: !/[가-힣]/u.test(rest) };
  const own = readBase(base, label.isEnglish);
  if (own === null) return label;
  return hints.reduce<Label>(withHint, { ...label, ...own, isUnderstood: true });
}

function withoutBrackets(words: string): { base: string; hints: readonly string[] } {
  const hints: string[] = [];
  const base = words.replaceAll(/[(<[{]([^()<>[\]{}]*)[)>\]}]/gu, (_, hint: string) => {
    hints.push(hint.trim());
    return " ";
  });
  return { base: base.trim().replaceAll(/\s+/gu, " "), hints };
}

function readBase(base: string, isEnglish: boolean): Partial<Label> | null {
  if (base === "") return { isNeutral: true };
  if (isEnglish) return readEnglish(base) ?? sameInAll(base.split("/"), readEnglish);
  // '회사명 Company Name': the same in two languages.
  const [, korean = "", latin = ""] = /^([가-힣\s]+?)\s+([A-Za-z][A-Za-z .'&-]{3,})$/u.exec(base) ?? [];
  if (korean !== "" && latin !== "") {
    const [one, other] = [readKorean(korean.replaceAll(" ", "")), readEnglish(latin)];
    if (one && other && one.fact === other.fact) return one;
  }
  const plain = base.replaceAll(/\s/gu, "");
  return readKorean(plain) ?? sameInAll(plain.split(/[/,·ㆍ]|및/u), readKorean);
}

/** What several words say that mean the same; twofold if they do not. */
function sameInAll(
  written: readonly string[],
  read: (part: string) => Partial<Label> | null,
): Partial<Label> | null {
  const parts = written.filter((part) => part.trim() !== "").map((part) => read(part.trim()));
  if (parts.length < 2 || parts.some((one) => one === null)) return null;
  const facts = new Set(parts.map((one) => one?.fact));
  if (facts.size > 1) return { isTwofold: true };
  // '본사/공장', '2024/2025': of one of them only, and nobody can tell of which.
  const said = new Set(parts.map((one) => JSON.stringify({ ...one, precision: null })));
  return said.size === 1 || !facts.has(undefined) ? (parts[0] ?? null) : null;
}

function readEnglish(base: string): Partial<Label> | null {
  const plain = base.toLowerCase().replace(/^the /u, "").trim();
  const found = englishLabels.find(([, pattern]) => pattern.test(plain));
  if (found) return { fact: found[0], precision: /year/u.test(plain) ? "year" : "day" };
  const year = yearIn(plain);
  if (year) return { year };
  if (neutral.test(plain)) return { isNeutral: true };
  if (besides.test(plain)) return { isBesides: true };
  const site = siteOf(plain);
  if (site) return { site };
  const ofContact = /^contact(?: person(?:'s)?)? (.+)$/u.exec(plain)?.[1];
  if (ofContact) return { ...readEnglish(ofContact), parties: ["contact"] };
  const dated = /^(.+?)[ ,]+(?:in )?((?:fy ?)?(?:19|20)\d\d)$/u.exec(plain);
  const inner = dated ? readEnglish(dated[1] ?? "") : null;
  const at = yearIn(dated?.[2] ?? "");
  if (inner?.fact && at) return { ...inner, year: at };
  const parties = partiesIn(plain, false);
  if (/^(?:company|applicant|representative|ceo|contact|contact person)$/u.test(plain)) return { parties };
  const units = unitsIn(plain);
  return units.length > 0 ? { units } : null;
}

function readKorean(plain: string): Partial<Label> | null {
  const found = koreanLabels.find(([, pattern]) => pattern.test(plain));
  if (found) {
    const [fact] = found;
    const isOurs =
      (/^(?:회사|기업|업체|법인|대표|사무실)/u.test(plain) && asksOf(fact) === "either") ||
      (fact === "name" && APPLICANT.test(plain));
    return { fact, precision: precisionOf(plain), ...(isOurs && { parties: ["company"] }) };
  }
  return readQualified(plain) ?? readWords(plain);
}

/** Whoever applies: asks for its name beside a blank, and says whose the values are where it heads a row or a column. */
const APPLICANT = /^(?:신청|지원|참가|제안|출품|주관)(?:기업|업체|회사|법인|기관|사|연구개발기관)$/u;

function precisionOf(plain: string): Label["precision"] {
  if (/(?:년도|연도)$/u.test(plain)) return "year";
  return /(?:년월|연월)$/u.test(plain) ? "month" : "day";
}

type Qualifier = readonly [
  pattern: RegExp,
  read: (word: string, inner: Partial<Label>) => Partial<Label> | null,
];

/** Words before or behind a label that say which: 본사 주소, 2025년 매출액, 영문 기업명, 대표자 성명. */
const qualifiers: readonly Qualifier[] = [
  [
    new RegExp(`^(?<word>${SITE_WORDS})(?:의)?(?<rest>.+)$`, "u"),
    (word, inner) => {
      const site = siteOf(word);
      if (inner.fact === "address") return { ...inner, site };
      return inner.fact === "headquarters" && site === "headquarters" ? inner : null;
    },
  ],
  [
    /^(?<word>'?\d{2}년도?|'\d{2}|(?:19|20)\d{2}년?도?|전년도?|작년|직전년도|직전연도|직전(?:사업|결산)연도|최근(?:결산)?[년연]도|현재)(?<rest>.+)$/u,
    (word, inner) => (word === "현재" || yearIn(word) ? { ...inner, year: yearIn(word) } : null),
  ],
  [/^(?<word>최근[2-5]개?년간?(?:의)?)(?<rest>.+)$/u, (_, inner) => ({ ...inner, isOfYears: true })],
  [
    /^(?<rest>.+?)(?<word>(?:국문|한글|영문|영어)(?:명|표기)?)$/u,
    (word, inner) => ({ ...inner, language: word.startsWith("영") ? "en" : "ko" }),
  ],
  [
    /^(?<word>국문|한글|영문|영어)(?<rest>.+)$/u,
    (word, inner) => ({ ...inner, language: word.startsWith("영") ? "en" : "ko" }),
  ],
  [
    /^(?<word>대표자|대표이사|대표|(?:실무|업무)?담당자|실무자|(?:연구|총괄|과제|사업)책임자|(?:신청|지원|참가|주관|당해|해당)?(?:기업|회사|업체|법인|기관))(?:의)?(?<rest>.+)$/u,
    (word, inner) => (inner.parties?.length ? null : { ...inner, parties: partiesOrOurs(word) }),
  ],
];

function readQualified(plain: string): Partial<Label> | null {
  for (const [pattern, read] of qualifiers) {
    const { word = "", rest = "" } = pattern.exec(plain)?.groups ?? {};
    const inner = rest === "" ? null : readKorean(rest);
    if (inner?.fact) return read(word, inner);
  }
  return null;
}

function partiesOrOurs(word: string): readonly Party[] {
  const parties = partiesIn(word, false);
  return parties.length > 0 ? parties : ["company"];
}

/** Words that ask nothing by themselves: whose, where, when, in what. */
function readWords(plain: string): Partial<Label> | null {
  if (neutral.test(plain)) return { isNeutral: true };
  if (besides.test(plain)) return { isBesides: true };
  if (/^최근[2-5]개?년도?간?$/u.test(plain)) return { isOfYears: true };
  const language = languageOf(plain);
  if (language) return { language };
  const site = siteOf(plain);
  if (site) return { site };
  const year = yearIn(plain);
  if (year) return { year };
  const units = unitsIn(plain);
  if (units.length > 0) return { units };
  if (/^(?:(?:연구|총괄|과제|사업)책임자)$/u.test(plain)) return { parties: ["leader"] };
  if (/^(?:주관(?:기관|사)|당사|자사|귀사)$/u.test(plain)) return { parties: ["company"] };
  if (
    /^(?:(?:신청|지원|참가|주관)?(?:기업|회사|업체|법인)(?:개요|현황|정보|일반현황|일반사항)?|신청인|신청자)$/u.test(
      plain,
    )
  )
    return { parties: partiesIn(plain, false) };
  return partiesIn(plain, false).includes("other") ? { parties: ["other"] } : null;
}

const FORMAT = /^(?:yyyy|0000|년)[^가-힣]*(?:mm|00|월)[^가-힣]*(?:dd|00|일)?$|^연월일$|^년월일$/iu;

/** What brackets add to a label. Words that are not understood there make the whole label one that is not. */
function withHint(label: Label, hint: string): Label {
  // "(백만원, '25년)" says two things.
  const several = hint.split(/\s*,\s*(?!\d)/u);
  if (several.length > 1 && unitsIn(hint).length === 0 && !harmless.test(hint.replaceAll(/\s/gu, "")))
    return several.reduce<Label>(withHint, label);
  const plain = hint.replaceAll(/\s/gu, "").replace(/^[※*]/u, "");
  // '사업자(법인)등록번호' may be either number.
  if (/^(?:business|corporate)Number$/u.test(label.fact ?? "") && /^(?:법인|사업자|주민|개인)/u.test(plain))
    return { ...label, isTwofold: true };
  const ofAddress = withPart(label, plain);
  if (ofAddress) return ofAddress;
  const language = languageOf(plain);
  if (language) return { ...label, language };
  // '신청인(기업명)': what stands in brackets says what is asked.
  const isMore = label.fact === null && readBase(hint, false)?.fact !== undefined;
  if (plain === "" || (!isMore && harmless.test(plain)) || FORMAT.test(plain)) return label;
  const units = unitsIn(hint);
  if (units.length > 0) return { ...label, units: [...label.units, ...units] };
  return withTime(label, plain) ?? withWords(label, hint);
}

function languageOf(plain: string): Label["language"] {
  if (/^(?:영문|영어|english|inenglish|eng)(?:명|표기)?$/iu.test(plain)) return "en";
  return /^(?:국문|한글|korean|inkorean)(?:명|표기)?$/iu.test(plain) ? "ko" : null;
}

/** '소재지(시·도)' asks for a region; '전화번호(대표)' for the company's main line, not for that of its head. */
function withPart(label: Label, plain: string): Label | null {
  if (/^시[·/,]?도(?:[·/,]?시[·/,]?군[·/,]?구)?$|^시[·/,]?군[·/,]?구$/u.test(plain))
    return label.fact === "address" ? { ...label, fact: "headquarters" } : label;
  const isMainLine = plain === "대표" && label.fact !== null && asksOf(label.fact) === "either";
  return isMainLine ? { ...label, parties: ["company"] } : null;
}

function withTime(label: Label, plain: string): Label | null {
  const asOf =
    /^['‘’]?((?:19|20)?\d{2})[년.\-/]*(\d{1,2})?[월.\-/]*(?:\d{1,2}|말)?[일.]?(?:말)?(?:현재|기준)$/u;
  if (asOf.test(plain) && label.fact !== "revenue") return { ...label, asOf: plain };
  // "('26.11월말)"
  if (/^['‘’]?(?:19|20)?\d{2}[년.\-/]*\d{1,2}월?말$/u.test(plain) && label.fact !== "revenue")
    return { ...label, asOf: plain };
  const year = yearIn(plain.replace(/(?:기준|결산|말|현재)$/u, ""));
  if (year === null) return null;
  return label.year ? { ...label, isUnderstood: false } : { ...label, year };
}

function withWords(label: Label, hint: string): Label {
  const inner = readBase(hint, !/[가-힣]/u.test(hint));
  if (inner === null || inner.isTwofold) return { ...label, isUnderstood: false };
  if (inner.fact && label.fact && inner.fact !== label.fact) return named(label, inner.fact);
  const parties = [...label.parties, ...(inner.parties ?? [])];
  return {
    ...label,
    fact: label.fact ?? inner.fact ?? null,
    parties,
    site: label.site ?? inner.site ?? null,
  };
}

/** '성명(대표자)', '대표자(성명)' mean one thing; '법인등록번호(사업자번호)' means two. */
function named(label: Label, fact: FormFact): Label {
  const both = new Set([label.fact, fact]);
  if (both.has("personName") && both.has("representative")) return { ...label, fact: "representative" };
  if (both.has("personName") && both.has("contactName")) return { ...label, fact: "contactName" };
  if (both.has("address") && both.has("headquarters")) return { ...label, fact: "address" };
  return { ...label, isTwofold: true };
}
