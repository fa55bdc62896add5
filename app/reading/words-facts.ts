import { certificateWords, HAVING } from "./certificate-words.ts";
import type { Found } from "./found.ts";

/** Whoever is promising, new to it or would like to may not export yet. */
const EXPORTER = /수출\s?(?:중소|중견|기업|업체|실적(?:이)?\s?(?:있는|보유)|강소)/u;
/** '… 분야 기업', '전장부품 기업': what a company makes, in the notice's words. */
const FIELD_OF_COMPANY =
  /([가-힣A-Za-z0-9·ㆍ&\-/]{2,18}(?:\s[가-힣A-Za-z0-9·ㆍ&\-/]{2,10}){0,2})\s?(?:분야|관련)\s?(?:의\s?)?(?:[가-힣·ㆍ]{0,6}\s?)?(?:기업|업체|사업자|창업|스타트업|중소|제품|기술|아이템|서비스)/u;

/** '확인을 받', '인증을 보유': that somebody has the certificate is no more than its name says. */
const HAS_IT =
  /^(?:\s?중\s?(?:어느\s?)?(?:하나|1개|한\s?가지)\s?(?:이상)?의?)?(?:\s?(?:확인|인증|지정|선정|등록|승인)(?:서|증)?)?(?:을|를|이|가)?\s?(?:받|보유|소지|획득|취득|갖춘)/u;

/** '공장등록증 보유. 단, 없는 경우 건축물대장으로 갈음': who has none may apply as well. */
const LESS_WILL_DO = /(?:단|다만)[,\s].{0,40}(?:없는|미보유|대체|갈음)/u;

/** Certificates and papers that a line asks for or names. */
export function certificatesIn(text: string): Found[] {
  return [...text.matchAll(certificateWords)].flatMap(({ 0: name, index: start }): Found[] => {
    const after = text.slice(start + name.length, start + name.length + 24);
    const end = start + name.length + (HAS_IT.exec(after)?.[0].length ?? 0);
    if (!HAVING.test(name + after) || /^.{0,10}(?:사본|제출|첨부|부\.|1부)/u.test(after)) return [];
    const isEased = LESS_WILL_DO.test(text.slice(end));
    const found = { fact: "certification" as const, test: { anyOf: [name.trim()] }, start, end };
    return [isEased ? { ...found, person: true } : found];
  });
}

const PATENT =
  /(특허(?:권)?|지식\s?재산권|실용신안(?:권)?|산업\s?재산권|상표(?:권)?|디자인권|지재권)(?!\s?\/)[^.;/]{0,24}?(?:보유|소유|등록(?:한|된|을\s?완료)|출원(?:한|된|\s?중|\s?또는(?:\s?등록(?:한|된)?)?))/u;

const RIGHTS_BY_NAME = /(?<=(?:지식|산업)\s?재산권\s?)\([^()]*\)/gu;

/** A right that an applicant must hold or have filed. */
export function patentsIn(text: string): Found[] {
  // '지식재산권(상표, 특허 등) 보유': any of them.
  const found = PATENT.exec(text.replace(RIGHTS_BY_NAME, (words) => " ".repeat(words.length)));
  if (found === null) return [];
  return [
    {
      fact: "patent",
      test: { min: 1, kind: found[0].replace(/\s+/gu, " ") },
      start: found.index,
      end: found.index + found[0].length,
    },
  ];
}

/** What a company or its project must be about, in the notice's words: a person decides whether it is. */
export function technologiesIn(text: string): Found[] {
  const found = FIELD_OF_COMPANY.exec(text);
  const words = found?.[1]?.trim().replace(/^(?:있는|없는|둔|하는|희망|관련)\s/u, "");
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
  /(?:컨소시엄|공동\s?(?:연구|신청|수행|참여)|협력|협약|주관|참여)[^.;]{0,40}?(수요처|로봇\s?공급\s?기업|로봇\s?기업|AI\s?기업|대학교?|연구\s?기관|연구소|출연연|산학협력단|병원|수요\s?기업|대기업|공급\s?기업|도입\s?기업|공공기관)|(대학|연구기관|수요기업|공급기업)[^.;]{0,24}?(?:컨소시엄|공동|협력하여|연계)/gu;
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
