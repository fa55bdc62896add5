/** Public sources of what these pages say. */
export const sources = {
  act: "https://www.law.go.kr/법령/국가전략기술육성에관한특별법",
  decree: "https://www.law.go.kr/법령/국가전략기술육성에관한특별법시행령",
  /** A notice of 2026 whose annex contains the fifty technologies with their definitions. */
  definitions: "https://www.bizinfo.go.kr/sii/siia/selectSIIA200Detail.do?pblancId=PBLN_000000000120759",
  /** Press: how many applied and how many were confirmed. */
  firstRound2025: "http://xn--3e0b02e5u0ahtafds32h.com/html/view.html?idx=823253",
  thirdRound2025: "https://www.dailian.co.kr/news/view/1559652",
  until2025: "https://zdnet.co.kr/view/?no=20251015111256",
} as const;
