import type { Insertable } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ProfileStep } from "#app/matching/facts.ts";
import type { CompanyTables } from "../../tables/company-tables.ts";
import type { DemoCompany } from "./people.ts";

type ItemTable =
  | "company_technology"
  | "company_certificate"
  | "company_patent"
  | "company_investment"
  | "company_site"
  | "company_person"
  | "company_rnd_task";

/** The profile of a company of the demonstration; days are relative to the day of the seed. */
export type DemoProfile = {
  facts: Partial<Insertable<CompanyTables["company_profile"]>>;
  years: readonly Partial<Insertable<CompanyTables["company_year"]>>[];
  items: Readonly<Partial<Record<ItemTable, readonly Readonly<Record<string, string | number | boolean>>[]>>>;
  complete: readonly string[];
  /** Who entered it, and the completed steps. */
  by: string;
  steps: readonly ProfileStep[];
};

/**
 * One company with a full profile (a fabless start-up in Daejeon, four years old, with a confirmed technology) and one that
 * has only started. All of it is invented.
 */
export function demoProfiles(today: Temporal.PlainDate): Partial<Record<DemoCompany, DemoProfile>> {
  const before = (length: { years?: number; months?: number; days?: number }) =>
    today.subtract(length).toString();
  const after = (length: { years?: number; months?: number }) => today.add(length).toString();
  const lastYear = today.year - 1;
  return {
    hanbit: {
      facts: {
        size: "small",
        legal_form: "corporation",
        founded_on: before({ years: 4 }),
        headquarters: "daejeon",
        industry: "C26112",
        is_listed: false,
        korean_ownership: 100,
        employees: 23,
        has_tax_arrears: false,
        capital_impairment: "none",
        credit_grade: "BB",
      },
      years: [
        { year: lastYear, revenue: 2_870_000_000, exports: 310_000, debt_ratio: 84.2 },
        { year: lastYear - 1, revenue: 1_420_000_000, exports: 65_000, debt_ratio: 131.5 },
        { year: lastYear - 2, revenue: 380_000_000, exports: 0, debt_ratio: 212 },
      ],
      items: {
        company_technology: [
          {
            label: "(예시) 저전력 엣지 AI 추론 칩",
            technology: "ai-semiconductor",
            field: "semiconductor-display",
            trl: 7,
            stage: "demonstration",
            security_class: "general",
          },
          {
            label: "(예시) 칩렛 적층 패키지",
            technology: "advanced-packaging",
            field: "semiconductor-display",
            trl: 4,
            stage: "research",
            security_class: "general",
            confirmation: "none",
          },
        ],
        company_certificate: [
          { kind: "venture", issued_on: before({ years: 2 }), valid_until: after({ years: 1 }) },
          { kind: "corporate_rnd_center", issued_on: before({ years: 3 }) },
        ],
        company_patent: [
          {
            label: "(예시) 희소 신경망 연산 장치",
            kind: "patent",
            status: "registered",
            filed_on: before({ years: 3, months: 2 }),
            registered_on: before({ years: 1, months: 5 }),
            is_overseas: false,
          },
          {
            label: "(예시) 추론 가속기 메모리 배치 방법",
            kind: "patent",
            status: "filed_exam_requested",
            filed_on: before({ months: 10 }),
            is_overseas: true,
          },
        ],
        company_investment: [
          {
            label: "(예시) 시리즈 A",
            amount: 5_000_000_000,
            received_on: before({ years: 1, months: 3 }),
            is_foreign: false,
          },
        ],
        company_site: [
          { region: "daejeon", kind: "headquarters" },
          { region: "gyeonggi", kind: "laboratory" },
        ],
        company_person: [{ role: "chief_executive", degree: "doctorate" }],
        company_rnd_task: [
          {
            label: "(예시) 온디바이스 AI 칩 시제품",
            ministry: "중소벤처기업부",
            result: "success",
            ended_on: before({ months: 8 }),
          },
        ],
      },
      by: "owner",
      steps: ["basics", "technology", "finance", "track_record"],
      complete: ["technologies", "certificates", "patents", "investments", "sites"],
    },
    narae: {
      facts: {
        legal_form: "corporation",
        headquarters: "chungbuk",
        founded_on: before({ years: 1, months: 7 }),
      },
      years: [],
      items: { company_technology: [{ label: "(예시) 유전자 전달체", field: "advanced-bio" }] },
      by: "bio-owner",
      steps: ["basics"],
      complete: [],
    },
  };
}
