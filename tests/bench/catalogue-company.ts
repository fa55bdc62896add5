import assert from "node:assert/strict";
import { type Knowledge, parseKnowledge } from "#app/matching/knowledge.ts";
import type { Ask } from "#app/matching/rule.ts";

const company = {
  facts: {
    size: "small",
    foundedOn: "2020-03-02",
    headquarters: "daejeon",
    isNewIndustry: true,
    employees: 24,
    hasTaxArrears: false,
    revenue: { "2025": 4_200_000_000, "2024": 3_100_000_000, "2023": 1_900_000_000 },
    exports: { "2025": 2_400_000, "2024": 1_100_000, "2023": 0 },
    debtRatio: { "2025": 180, "2024": 240, "2023": 310 },
    creditGrade: "BB",
  },
  lists: {
    technologies: {
      items: [
        { field: "ai", trl: 7, confirmation: "none" },
        { field: "robotics-manufacturing", trl: 5, confirmation: "holding", confirmedOn: "2025-06-12" },
        { field: "cybersecurity", trl: 4 },
      ],
      complete: true,
    },
    certificates: {
      items: [
        { kind: "venture", issuedOn: "2024-05-01", validUntil: "2027-04-30" },
        { kind: "corporate_rnd_center", issuedOn: "2021-09-13" },
      ],
      complete: true,
    },
    patents: {
      items: [
        { kind: "patent", status: "registered", filedOn: "2021-02-01", registeredOn: "2022-11-15" },
        { kind: "patent", status: "registered", filedOn: "2022-08-20", registeredOn: "2024-03-29" },
        { kind: "trademark", status: "filed_exam_requested", filedOn: "2026-01-30" },
      ],
      complete: true,
    },
    investments: {
      items: [
        { amount: 1_500_000_000, receivedOn: "2023-04-18", isForeign: false },
        { amount: 5_000_000_000, receivedOn: "2025-10-02", isForeign: false },
      ],
      complete: true,
    },
    partners: {
      items: [
        { role: "demand_company", hasAgreement: true },
        { role: "university", hasAgreement: true },
        { role: "university", hasAgreement: false },
      ],
      complete: false,
    },
    sites: { items: [{ region: "daejeon", kind: "headquarters" }], complete: true },
    sanctions: { items: [], complete: true },
  },
};

/** A six-year-old company with most of its profile filled in; it has answered every second question. */
export function catalogueCompany(asks: readonly Ask[]): Knowledge {
  const answered = asks.filter((_, at) => at % 2 === 0);
  const answers = Object.fromEntries(answered.map(({ key }) => [key, true]));
  const parsed = parseKnowledge({ ...company, answers }, asks);
  assert(parsed.ok, "the company must pass the door");
  return parsed.value;
}
