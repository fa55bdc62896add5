import type { OpportunityKind } from "#app/opportunities/opportunity.ts";

type Clue = readonly [RegExp, OpportunityKind];

/** Words of a title that settle the kind, whatever heading the source put the notice under. */
const SETTLING: readonly Clue[] = [
  [
    /혁신제품|공공\s?구매|공공\s?조달|조달\s?(청|시장|정보|우수|등록)|벤처나라|우수제품\s?지정/u,
    "procurement",
  ],
  [/특허|지식재산|지재권|상표|디자인권|직무발명|IP\s?(나래|디딤돌|사업화|창출|R&D)|영업비밀|기술보호/u, "ip"],
];

/** The headings of 기업마당, K-Startup and others that stand for one kind. */
const HEADINGS: readonly Clue[] = [
  [/^금융$|융자|보증|정책자금|투자연계|펀드/u, "finance"],
  [/^수출$|해외|글로벌|판로ㆍ해외진출|국제협력|수출/u, "overseas"],
  [/^인력$|인력양성|인재|^교육$|역량강화/u, "talent"],
  [/^창업|사업화|멘토링|시설ㆍ공간|행사|보육|창업공간|시제품/u, "startup"],
  [/^기술$|R&D|연구개발|기술개발|^SMTECH$|실증|컴퓨팅|GPU|AI|SaaS|클라우드|SW|XR|디지털/u, "rnd"],
];

/** What a title speaks of where its heading (경영, 내수, 기타 …) stands for no kind. */
const TITLES: readonly Clue[] = [
  [/수출|해외|글로벌|무역|바이어|통상/u, "overseas"],
  [/융자|이차보전|보증|대출|정책자금|육성자금|경영안정자금|펀드|보험료/u, "finance"],
  [/R&D|연구개발|기술개발|실증|시험분석|기술사업화|스마트공장|스마트제조/u, "rnd"],
  [/채용|일자리|인력|고용|인턴|재직자|교육생|훈련/u, "talent"],
  [/창업|스타트업|벤처|액셀러레이팅|인큐베이팅/u, "startup"],
];

/**
 * The kind of an opportunity out of its title and the heading under which the source lists it. Help that is of no kind
 * (management, sales at home) counts as help of its region, or else as help for young companies.
 */
export function opportunityKindOf(title: string, heading: string, hasRegion: boolean): OpportunityKind {
  return (
    find(SETTLING, title) ??
    find(HEADINGS, heading) ??
    find(TITLES, title) ??
    (hasRegion ? "regional" : "startup")
  );
}

function find(clues: readonly Clue[], text: string): OpportunityKind | undefined {
  return clues.find(([pattern]) => pattern.test(text))?.[1];
}
