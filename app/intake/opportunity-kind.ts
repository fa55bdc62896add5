import type { OpportunityKind } from "#app/opportunities/opportunity.ts";
import { isTender, seeksProviders } from "./title-signs.ts";

type Clue = readonly [RegExp, OpportunityKind];

/** Words in a title that decide the kind, whatever the heading of the source. */
const SETTLING: readonly Clue[] = [
  [
    /혁신제품|공공\s?구매|공공\s?조달|조달\s?(청|시장|정보|우수|등록|박람회)|나라장터|벤처나라|우수제품\s?지정|공공기관.*구매상담회/u,
    "procurement",
  ],
  [
    /특허|지식재산|지재권|상표|디자인(권|\s?침해)|직무발명|IP\s?(나래|디딤돌|사업화|창출|R&D)|영업비밀|기술(보호|유출)|기술(자료)?\s?임치/u,
    "ip",
  ],
];

/** Headings of 기업마당, K-Startup and others that mean one kind. */
const HEADINGS: readonly Clue[] = [
  [/^금융$|융자|보증|정책자금|투자연계|펀드/u, "finance"],
  [/^수출$|해외|글로벌|판로ㆍ해외진출|국제협력|수출/u, "overseas"],
  [/^인력$|인력양성|인재|^교육$|역량강화/u, "talent"],
  [/^창업|사업화|멘토링|시설ㆍ공간|행사|보육|창업공간|시제품/u, "startup"],
  [/^기술$|R&D|연구개발|기술개발|^SMTECH$|실증|컴퓨팅|GPU|AI|SaaS|클라우드|SW|XR|디지털/u, "rnd"],
];

/** Headings under which K-Startup lists selling at home beside help of other kinds. */
const MIXED = /사업화|멘토링|행사|판로ㆍ해외진출/u;
const ABROAD = /수출|해외|글로벌|무역|바이어|통상|(?<![A-Z])(CES|MWC|IFA)(?![A-Z])|Slush/u;
const SELLING =
  /판로|마케팅|홍보|브랜드|입점|유통|라이브\s?커머스|온라인\s?(판매|몰)|쇼핑몰|홈쇼핑|(특별)?판매전|직거래|팝업\s?스토어|구매상담회|카드\s?수수료|물류|택배/u;

/** Words in a title, for notices whose heading (경영, 내수, 기타 …) says less. */
const TITLES: readonly Clue[] = [
  [ABROAD, "overseas"],
  [
    /융자|이차보전|보증|대출|정책자금|육성자금|경영안정자금|펀드|펀딩|보험료|투자(유치|상담|포럼|설명회)|(?<![A-Z])(IPO|IR)(?![A-Z])/u,
    "finance",
  ],
  [
    /R&D|연구개발|기술개발|실증|시험분석|신뢰성|테스트베드|장비\s?(사용|활용)|기술사업화|(기술|경영)\s?애로|애로기술|기술자문|기업부설.*연구소|스마트공장|스마트제조/u,
    "rnd",
  ],
  [/채용|일자리|인력|고용|인턴|재직자|교육생|훈련|양성사업|재취업|경력단절|근무환경|기숙사/u, "talent"],
  [SELLING, "management"],
  [/창업|스타트업|벤처|액셀러레이팅|인큐베이팅/u, "startup"],
  [
    /컨설팅|경영\s?(개선|혁신|자문|진단|환경|안정|지원)|(?<![A-Z])ESG(?![A-Z])|회계|세무|노무|법률|디자인\s?(개발|개선|지원)/u,
    "management",
  ],
];

/** Headings that decide where the title says nothing. */
const REST: readonly Clue[] = [[/^경영|내수|판로|마케팅/u, "management"]];

/** The market of public buyers: who sells there is no provider of support. */
const MARKET = /나라장터|벤처나라|^g2b/iu;

/**
 * The kind of an opportunity, from its title, the heading under which the source lists it, and the source. Support of no
 * particular kind is regional if its title names a region, otherwise 'other'.
 */
export function opportunityKindOf(
  title: string,
  heading: string,
  { isRegional, source = "" }: { isRegional: boolean; source?: string },
): OpportunityKind {
  if (MARKET.test(source) || isTender(title)) return "procurement";
  if (seeksProviders(title) && !MARKET.test(title)) return "providers";
  return (
    find(SETTLING, title) ??
    (MIXED.test(heading) && SELLING.test(title) && !ABROAD.test(title) ? "management" : undefined) ??
    find(HEADINGS, heading) ??
    find(TITLES, title) ??
    (isRegional ? "regional" : (find(REST, heading) ?? "other"))
  );
}

function find(clues: readonly Clue[], text: string): OpportunityKind | undefined {
  return clues.find(([pattern]) => pattern.test(text))?.[1];
}
