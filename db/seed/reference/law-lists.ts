import type { Bilingual } from "#app/i18n/locale.ts";

/** One list of one law. `count` is null where only the sum of two lists is published. */
export type LawListSeed = Bilingual & {
  code: LawListCode;
  law: Bilingual;
  count: number | null;
  source: string;
};
export type LawListCode =
  | "strategic"
  | "tax-strategic"
  | "tax-growth"
  | "industry-strategic"
  | "national-core";

const source = "제5차 과학기술관계장관회의(2026-03-11) 보도";

/** Four laws with five lists of technologies, 513 in total: 50, 365 (two lists together), 19 and 79. */
export const lawLists: readonly LawListSeed[] = [
  {
    code: "strategic",
    ko: "국가전략기술",
    en: "national strategic technologies",
    law: {
      ko: "국가전략기술 육성에 관한 특별법",
      en: "Special Act on Fostering National Strategic Technology",
    },
    count: 50,
    source,
  },
  {
    code: "tax-strategic",
    ko: "국가전략기술(세액공제)",
    en: "national strategic technologies for tax credits",
    law: { ko: "조세특례제한법", en: "Restriction of Special Taxation Act" },
    count: null,
    source: `${source}: 신성장·원천기술과 합하여 365개`,
  },
  {
    code: "tax-growth",
    ko: "신성장·원천기술(세액공제)",
    en: "new growth and source technologies for tax credits",
    law: { ko: "조세특례제한법", en: "Restriction of Special Taxation Act" },
    count: null,
    source: `${source}: 국가전략기술(세액공제)과 합하여 365개`,
  },
  {
    code: "industry-strategic",
    ko: "국가첨단전략기술",
    en: "national advanced strategic technologies",
    law: {
      ko: "국가첨단전략산업법",
      en: "National Advanced Strategic Industries Act",
    },
    count: 19,
    source,
  },
  {
    code: "national-core",
    ko: "국가핵심기술",
    en: "national core technologies",
    law: { ko: "산업기술보호법", en: "Industrial Technology Protection Act" },
    count: 79,
    source,
  },
];
