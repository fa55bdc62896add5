import type { Bilingual } from "#app/i18n/locale.ts";
import type { LawListCode } from "./law-lists.ts";

export type CommonAreaSeed = Bilingual & { code: string; lists: readonly LawListCode[] };

/** The lists of each area come from a third party's chart of March 2026, not from an official text. */
export const commonAreaSource = "국가 기술관리체계 현황(2026년 3월, 제3자 정리). 공식 원문은 확인하지 못함";

const lists: Record<string, LawListCode> = {
  S: "strategic",
  T: "tax-strategic",
  G: "tax-growth",
  A: "industry-strategic",
  P: "national-core",
};

/** `touching` names the lists by their letters, in the order above. */
const area = (code: string, ko: string, en: string, touching: string): CommonAreaSeed => ({
  code,
  ko,
  en,
  lists: [...touching].flatMap((letter) => lists[letter] ?? []),
});

/** The nineteen areas that the ministries share, over the technologies of all lists. */
export const commonAreas: readonly CommonAreaSeed[] = [
  area("semiconductors", "반도체", "semiconductors", "STGAP"),
  area("displays", "디스플레이", "displays", "STGAP"),
  area("ai-software", "AI·SW", "AI and software", "STG"),
  area("quantum", "양자", "quantum", "SGP"),
  area("communications", "통신", "communications", "SGP"),
  area("cybersecurity", "사이버보안", "cybersecurity", "SG"),
  area("advanced-bio", "첨단바이오", "advanced bio", "STGAP"),
  area("robotics-manufacturing", "첨단로봇·제조", "advanced robotics and manufacturing", "SGAP"),
  area("land-mobility", "육상 모빌리티", "land mobility", "STGP"),
  area("space-aviation", "우주·항공", "space and aviation", "SGAP"),
  area("shipbuilding-marine", "조선·해양", "shipbuilding and marine", "STGP"),
  area("secondary-batteries", "이차전지", "secondary batteries", "STGAP"),
  area("nuclear", "원자력", "nuclear", "SGP"),
  area("hydrogen", "수소", "hydrogen", "STGP"),
  area("clean-energy-environment", "클린에너지·환경", "clean energy and environment", "GP"),
  area("materials-parts", "융복합 소재·부품", "convergence materials and parts", "GP"),
  area("machinery", "기계·장비", "machinery and equipment", "GP"),
  area("defence", "방위산업", "defence industry", "SGAP"),
  area("content", "콘텐츠 기술", "content technology", "G"),
];
