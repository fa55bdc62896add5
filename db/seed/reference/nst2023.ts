import { firstHalf } from "./nst2023-first-half.ts";
import { secondHalf } from "./nst2023-second-half.ts";
import type { TaxonomySeed } from "./taxonomy.ts";

/** The taxonomy in force: 12 fields, 50 technologies. The notice says February 2024, not the day. */
export const nst2023: TaxonomySeed = {
  id: "nst2023",
  name: { ko: "12대 국가전략기술·50개 중점기술", en: "12 strategic fields, 50 technologies" },
  status: "in_force",
  validFrom: "2024-02-01",
  validUntil: null,
  source:
    "국가전략기술 지정 등에 관한 고시(2024년 2월 시행, 날짜는 확인하지 못함); PBLN_000000000120759 붙임",
  isVerified: true,
  fields: [...firstHalf, ...secondHalf],
};
