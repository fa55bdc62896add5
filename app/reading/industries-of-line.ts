import type { Found } from "./found.ts";
import { codesOfIndustry } from "./industry-names.ts";
import { placeAt } from "./places/find-places.ts";
import { provinceNames } from "./regions-of-line.ts";

/** Words that end in 업; most are no industry (기업, 사업, 창업), so those that are one are listed. */
const INDUSTRY =
  /[가-힣A-Za-z]{1,14}업(?=[^가-힣]|체|자(?![가-힣])|종|$|으로|에|을|를|은|는|이|가|의|및|과|와|등)/gu;
const IS_INDUSTRY =
  /(?:제조|도매|소매|도·?소매|서비스|건설|농|어|임|축산|수산|관광|숙박|음식점|통신|물류|운수|운송|창고|출판|광고|개발|임대|금융|보험|부동산|유흥|주점|공급|가공|유통|판매|무역|광|인쇄|디자인|교육|중개|시공|공사|용역|식품|외식|미용|세탁|수리|대리|여행|운영|처리|양식|재배|설계|엔지니어링)업$/u;
const MANUFACTURER = /제조\s?(?:중소|중견|소?기업|업체|분야|또는|·|ㆍ|,|및|소상공인|사업장)/u;

/** Industries that a line names, each as narrow as it is printed: '주류 제조업' is not 제조업. */
export function industriesIn(text: string): Found[] {
  const named = [...text.matchAll(INDUSTRY)].flatMap(({ 0: word, index }): Named[] => {
    if (!IS_INDUSTRY.test(word) && codesOfIndustry(word) === null) return [];
    if (LACKS_IT.test(text.slice(index + word.length))) return [];
    const start = startOfName(text, index);
    return [{ name: text.slice(start, index + word.length), start, end: index + word.length }];
  });
  const [first] = named;
  const last = named.at(-1);
  if (first !== undefined && last !== undefined)
    return [
      {
        fact: "industry",
        test: { anyOf: [...new Set([...named.map(({ name }) => name), ...otherItems(text, named)])] },
        start: first.start,
        end: last.end,
      },
    ];
  const maker = MANUFACTURER.exec(text);
  if (maker === null) return makersIn(text);
  const start = startOfName(text, maker.index);
  const end = maker.index + 2;
  return [{ fact: "industry", test: { anyOf: [text.slice(start, end)] }, start, end }];
}

/** '제조업 없는 단순 유통업': who has none of it. */
const LACKS_IT = /^\s?(?:을|를|이|가)?\s?(?:영위\s?)?(?:없는|없이|하지\s?않|않는|아닌)/u;

type Named = { name: string; start: number; end: number };

/** '도매 및 소매업', '도·소매업', '전문·과학 및 기술서비스업': one name. */
const JOINED = /(?<![가-힣A-Za-z])[가-힣A-Za-z]{1,10}(?:\s?[·ㆍ]\s?|\s?및\s)$/u;
const WORD_BEFORE = /(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9]+\s$/u;
/** What stands before an industry and does not narrow it: who, where, of what kind a company is, and words of grammar. */
const NARROWS_NOT =
  /(?:[을를은는의]|[인한된할]|하는|있는|에서?|[으]로서?|이며|이고|하고|하여|업종이|기업이|[이하]거나|상|등)\s$|^(?:또는|혹은|이나|및|과|와|중|각|기타|그|주|주된|주업종|업종|국내|국외|해외|관내|도내|시내|군내|지역|내|역내|전국|무관|경영|소재|중소|중견|소상공인|소공인|중소기업|중견기업|기업|업체|영위|관련|해당|이상|이하|미만|이내|초과|일반|모든|전체|전|순수|지방|우수|유망|수출|예비|청년|여성|신규|기존|제외|포함|대상|단|다만|특히|\d+)\s$/u;

/** Where the name of an industry begins whose last word begins at a place. */
function startOfName(text: string, word: number): number {
  const before = text.slice(0, word);
  const joined = JOINED.exec(before)?.[0];
  if (
    joined !== undefined &&
    !/업(?:\s?[·ㆍ]\s?|\s?및\s)$/u.test(joined) &&
    !NARROWS_NOT.test(`${joined.replace(/[\s·ㆍ]|및/gu, "")} `)
  )
    return startOfName(text, word - joined.length);
  const narrower = WORD_BEFORE.exec(before)?.[0];
  if (narrower === undefined || NARROWS_NOT.test(narrower) || isPlace(narrower.trim())) return word;
  return startOfName(text, word - narrower.length);
}

const isPlace = (word: string) =>
  /(?:시|도|군|구|지역|관내|소재)$/u.test(word) || placeAt(word, 0, provinceNames)?.end === word.length;

const SEPARATOR = String.raw`(?:\s?[,·ㆍ/]\s?|\s?(?:또는|혹은|이나|및)\s)`;
const ITEM = String.raw`[가-힣A-Za-z]{2,12}(?:\s[가-힣A-Za-z]{2,10})?`;
const FIELD = String.raw`[가-힣A-Za-z]{1,12}\s?(?:산업|업종|분야)`;
const ITEM_BETWEEN = new RegExp(`^${SEPARATOR}(${ITEM})${SEPARATOR}$`, "u");
const ITEM_BEFORE = new RegExp(`(${FIELD})${SEPARATOR}$`, "u");
const ITEM_AFTER = new RegExp(`^${SEPARATOR}(${FIELD})(?![가-힣])`, "u");

/** A list is read whole: what stands in it between, before or behind the names that are known. */
function otherItems(text: string, named: readonly Named[]): string[] {
  const first = named[0]?.start ?? 0;
  const last = named.at(-1)?.end ?? 0;
  const between = named
    .slice(1)
    .map(({ start }, at) => ITEM_BETWEEN.exec(text.slice(named[at]?.end, start))?.[1]);
  const around = [ITEM_BEFORE.exec(text.slice(0, first))?.[1], ITEM_AFTER.exec(text.slice(last))?.[1]];
  return [...between, ...around].filter((item) => item !== undefined);
}

/** '조선해양기자재 분야 중소기업', '팹리스 기업': companies by what they make, in the notice's words. */
const MAKERS =
  /(?<=^|[\s,(·])(?<what>[가-힣A-Za-z0-9·ㆍ&]{2,12}(?:\s[가-힣A-Za-z0-9·ㆍ&]{2,8})?)\s(?:분야\s?|관련\s?|전문\s?)?(?:중소[·ㆍ]?중견\s?|중소\s?|중견\s?|벤처\s?)?(?:기업|업체)(?![가-힣])/u;
const NO_MAKER =
  /(?:공표|협약|아닌|없는|않는|않은|공개|사업자|중소|중견|대|소|참여|지원|신청|선정|수혜|창업|벤처|해당|관내|도내|국내|소재|우수|유망|수출|협력|입주|보유|희망|등록|인증|운영|영위|가능|예정|필요|추진|또는|및|개별|일반|신규|기존|초기|혁신|강소|스타트업|여성|장애인|사회적|청년|예비|대상|모든|이상|이내|미만|이하|당해|같은|다른|관련|분야|계획|확인|지역|현재|충족|모집|기준|자격|보증|중인|완료|따른|의한|으로|\d|조|법|[은는한인된할던운던])$/u;

/** Words that are no trade: what a company has, does, was or is not. */
const SAYS_MORE =
  /비상장|상장|법인|갖춘|가진|중인|따른|위한|받은|이상|이하|증가|감소|적자|흑자|지정|승인|추천|수행|역량|실적|경험|예정|필요|신청|참여|우수|확인|\d\s?(?:인|명|년|개)/u;

function makersIn(text: string): Found[] {
  const found = MAKERS.exec(text);
  const what = found?.groups?.what
    ?.replace(
      /^(?:(?:있는|둔|하는)\s)?(?:(?:국내|중소|중견|관내|도내|소재)(?:기업)?[\s·ㆍ]*)+|\s?(?:분야|관련|전문)$/gu,
      "",
    )
    .trim();
  if (found === null || what === undefined || what.length < 2 || NO_MAKER.test(what) || SAYS_MORE.test(what))
    return [];
  return [
    {
      fact: "industry",
      test: { anyOf: [what] },
      person: true,
      start: found.index,
      end: found.index + found[0].length,
    },
  ];
}
