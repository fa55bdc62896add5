import { certificateWords, HAVING } from "./certificate-words.ts";
import type { Found } from "./found.ts";

/** Words that end in 업; most are no industry (기업, 사업, 창업), so those that are one are listed. */
const INDUSTRY =
  /(?:[가-힣A-Za-z]+(?:[·ㆍ,및]\s?|\s))?[가-힣A-Za-z·ㆍ]{1,14}업(?=[^가-힣]|체|자(?![가-힣])|종|$|으로|에|을|를|은|는|이|가|의|및|과|와|등)/gu;
const IS_INDUSTRY =
  /(?:제조|도매|소매|도·?소매|서비스|건설|농|어|임|축산|수산|관광|숙박|음식점|통신|물류|운수|운송|창고|출판|광고|개발|임대|금융|보험|부동산|유흥|주점|공급|가공|유통|판매|무역|광|인쇄|디자인|교육|중개|시공|공사|용역|식품|외식|미용|세탁|수리|대리|여행|운영|처리|양식|재배|설계|엔지니어링)업$/u;
const MANUFACTURER = /제조\s?(?:중소|중견|소?기업|업체|분야|또는|·|ㆍ|,|및|소상공인|사업장)/u;
const EXPORTER = /수출\s?(?:중소|중견|기업|업체|초보|유망|희망|실적(?:이)?\s?(?:있는|보유)|강소)/u;
/** '… 분야 기업', '전장부품 기업': what a company makes, in the notice's words. */
const FIELD_OF_COMPANY =
  /([가-힣A-Za-z0-9·ㆍ&\-/]{2,18}(?:\s[가-힣A-Za-z0-9·ㆍ&\-/]{2,10}){0,2})\s?(?:분야|관련)\s?(?:의\s?)?(?:[가-힣·ㆍ]{0,6}\s?)?(?:기업|업체|사업자|창업|스타트업|중소|제품|기술|아이템|서비스)/u;

/** Industries that a line names. */
export function industriesIn(text: string): Found[] {
  const named = [...text.matchAll(INDUSTRY)].flatMap(({ 0: whole, index }) => {
    const words = whole.trim();
    const last = words.split(/\s|및|,/u).at(-1) ?? words;
    if (!IS_INDUSTRY.test(last)) return [];
    const name = /^[가-힣·ㆍ]+(?:[·ㆍ]|\s?및\s?)[가-힣]/u.test(words) && words.length < 18 ? words : last;
    const start = index + whole.length - whole.trimStart().length + words.lastIndexOf(name);
    return [{ name, start, end: index + whole.length }];
  });
  if (named.length > 0)
    return [
      {
        fact: "industry",
        test: { anyOf: [...new Set(named.map(({ name }) => name))] },
        start: Math.min(...named.map(({ start }) => start)),
        end: Math.max(...named.map(({ end }) => end)),
      },
    ];
  const maker = MANUFACTURER.exec(text);
  if (maker !== null)
    return [{ fact: "industry", test: { anyOf: ["제조"] }, start: maker.index, end: maker.index + 2 }];
  return makersIn(text);
}

/** '조선해양기자재 분야 중소기업', '팹리스 기업': companies by what they make, in the notice's words. */
const MAKERS =
  /(?<=^|[\s,(·])(?<what>[가-힣A-Za-z0-9·ㆍ&]{2,12}(?:\s[가-힣A-Za-z0-9·ㆍ&]{2,8})?)\s(?:분야\s?|관련\s?|전문\s?)?(?:중소[·ㆍ]?중견\s?|중소\s?|중견\s?|벤처\s?)?(?:기업|업체)(?![가-힣])/u;
const NO_MAKER =
  /(?:공표|공개|사업자|중소|중견|대|소|참여|지원|신청|선정|수혜|창업|벤처|해당|관내|도내|국내|소재|우수|유망|수출|협력|입주|보유|희망|등록|인증|운영|영위|가능|예정|필요|추진|또는|및|개별|일반|신규|기존|초기|혁신|강소|스타트업|여성|장애인|사회적|청년|예비|대상|모든|이상|이내|미만|이하|당해|같은|다른|관련|분야|계획|확인|지역|현재|충족|모집|기준|자격|보증|중인|완료|따른|의한|으로|\d|조|법|[은는한인된할던운던])$/u;

/** Words that are no trade: what a company has, does, was or is not. */
const SAYS_MORE =
  /비상장|상장|법인|갖춘|가진|중인|따른|위한|받은|이상|이하|증가|감소|적자|흑자|지정|승인|추천|수행|역량|실적|경험|예정|필요|신청|참여|우수|확인|\d\s?(?:인|명|년|개)/u;

function makersIn(text: string): Found[] {
  const found = MAKERS.exec(text);
  const what = found?.groups?.what
    ?.replace(/^(?:(?:국내|중소|중견|관내|도내|소재)(?:기업)?[\s·ㆍ]*)+|\s?(?:분야|관련|전문)$/gu, "")
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

/** Certificates and papers that a line asks for or names. */
export function certificatesIn(text: string): Found[] {
  return [...text.matchAll(certificateWords)].flatMap(({ 0: name, index: start }): Found[] => {
    const end = start + name.length;
    const after = text.slice(end, end + 24);
    if (!HAVING.test(name + after) || /^.{0,10}(?:사본|제출|첨부|부\.|1부)/u.test(after)) return [];
    return [{ fact: "certification", test: { anyOf: [name.trim()] }, start, end }];
  });
}

const PATENT =
  /(특허(?:권)?|지식\s?재산권|실용신안(?:권)?|산업\s?재산권|상표(?:권)?|디자인권|지재권)(?!\s?\/)[^.;/]{0,24}?(?:보유|소유|등록(?:한|된|을\s?완료)|출원(?:한|된|\s?중|\s?또는(?:\s?등록(?:한|된)?)?))/u;

/** A right that an applicant must hold or have filed. */
export function patentsIn(text: string): Found[] {
  const found = PATENT.exec(text);
  if (found === null) return [];
  return [
    {
      fact: "patent",
      test: { min: 1, kind: found[0] },
      start: found.index,
      end: found.index + found[0].length,
    },
  ];
}

/** What a company or its project must be about, in the notice's words: a person decides whether it is. */
export function technologiesIn(text: string): Found[] {
  const found = FIELD_OF_COMPANY.exec(text);
  const words = found?.[1]?.trim();
  if (found === null || words === undefined || GENERAL.test(words)) return [];
  return [
    {
      fact: "technology",
      test: { anyOf: words.split(/\s?[,·ㆍ/]\s?/u).filter((word) => word.length > 1) },
      person: true,
      start: found.index,
      end: found.index + found[0].length,
    },
  ];
}
const GENERAL =
  /신산업\s?창업|^(?:해당|다음|아래|모든|각|동|본|사업|기타|지원|신청|참여|중소기업|소상공인|국내|지역|주요|유사|동일|타|다른|법령|관련|정부)+$|제외|불가|법$|규정/u;

const FLAGS: readonly (readonly [
  "preFounder" | "isCorporation" | "hasExport" | "hasFactory" | "isListed",
  RegExp,
  boolean,
])[] = [
  [
    "preFounder",
    /예비\s?(?:초기\s?)?창업|창업\s?(?:예정자|희망자|준비)|창업(?:을)?\s?(?:예정|희망|준비)|미창업/u,
    true,
  ],
  ["hasExport", EXPORTER, true],
  [
    "hasFactory",
    /공장(?:을|이)?\s?(?:보유|소유|갖춘|운영)|건물?\s?용도(?:가)?\s?[‘'"“]?(?:공장|제조)(?:[’'"”]?\s?(?:또는|이나)\s?[‘'"“]?(?:공장|제조[업소]*))?/u,
    true,
  ],
  ["isListed", /(?<!비)상장\s?(?:기업|법인|회사)/u, true],
  ["isListed", /비상장\s?(?:기업|법인|사|중소|1\))?/u, false],
  [
    "isCorporation",
    /^(?!.*개인)(?!.*(?:비영리|재단|사단)\s?법인).{4,}(?<![가-힣])법인\s?(?:사업자|기업|회사)\s?(?:만|에\s?한|으로|이어야|인\s|[()\].]|$)/u,
    true,
  ],
];

/** Plain yes-or-no facts about an applicant. */
export function flagsIn(text: string): Found[] {
  return FLAGS.flatMap(([fact, pattern, equals]): Found[] => {
    const found = pattern.exec(text);
    return found === null
      ? []
      : [{ fact, test: { equals }, start: found.index, end: found.index + found[0].length }];
  });
}

const PARTNER =
  /(?:컨소시엄|공동\s?(?:연구|신청|수행|참여)|협력|협약|주관|참여)[^.;]{0,40}?(수요처|로봇\s?공급\s?기업|로봇\s?기업|AI\s?기업|대학교?|연구\s?기관|연구소|출연연|산학협력단|병원|수요\s?기업|대기업|공급\s?기업|도입\s?기업|공공기관)|(대학|연구기관|수요기업|공급기업)[^.;]{0,16}?(?:컨소시엄|공동|협력하여|연계)/gu;
/** '현지 파트너사를 보유한': a partner abroad. */
const ABROAD =
  /(?:해외|현지|외국|글로벌)\s?(?:파트너(?:사)?|협력사|바이어|수요처)[^.;,]{0,20}?(?:보유|체결|확보|협약)(?:한|하고|하여)?/u;
const AT_LEAST = /최소\s?(\d{1,2})\s?개?|(\d{1,2})\s?개\s?(?:사|기관|기업|社)?\s?이상/u;
const TOGETHER = /컨소시엄|공동|구성|협약|함께|매칭/u;

/** Roles that a consortium may have to have, as they are listed. */
const ROLE =
  /수요처|로봇\s?공급\s?기업|로봇\s?기업|AI\s?기업|대학교?|연구\s?기관|연구소|출연연|산학협력단|병원|수요\s?기업|대기업|공급\s?기업|도입\s?기업|공공기관/gu;
const NEAR = 60;

/** Whom an applicant must bring along. */
export function partnersIn(text: string): Found[] {
  const abroad = ABROAD.exec(text);
  if (abroad !== null) return [partner(["해외 파트너"], 1, abroad.index, abroad[0].length)];
  if (!TOGETHER.test(text)) return [];
  const [first] = text.matchAll(PARTNER);
  if (first === undefined) return [];
  const [whole] = first;
  const near = text.slice(first.index, first.index + Math.max(whole.length, NEAR));
  const roles = [...new Set([...near.matchAll(ROLE)].map(([name]) => name.replace(/\s/gu, "")))];
  return roles.length === 0 ? [] : [partner(roles, leastIn(text), first.index, whole.length)];
}

function partner(anyOf: readonly string[], min: number, start: number, length: number): Found {
  return { fact: "partner", test: { anyOf, min }, start, end: start + length };
}

/** How many partners a line asks for. */
function leastIn(text: string): number {
  const [, least, atLeast] = AT_LEAST.exec(text) ?? [];
  return Number(least ?? atLeast ?? 1);
}
