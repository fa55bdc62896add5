import type { RuleSetExample } from "./rule-set-example.ts";

const source = "PBLN_000000000119990";
const decided = { decidedBy: "facts", source, verified: true } as const;

/** R&D for domain-specific AI models, track of the leading AI company (2026). */
export const domainSpecificAi: RuleSetExample = {
  window: { announcedOn: "2026-04-09", opensOn: "2026-04-09", lastDay: "2026-05-07" },
  ruleSet: {
    id: "domain-specific-ai-2026",
    title: { ko: "도메인특화 AI 모델 개발 (2026)", en: "Domain-specific AI model development (2026)" },
    completeness: "partial",
    rules: [
      {
        id: "size",
        as: "requirement",
        test: { fact: "size", anyOf: ["sme"] },
        cite: "주관기관: 중소기업",
        ...decided,
      },
      {
        id: "demand-companies",
        as: "requirement",
        test: { some: "partners", where: { fact: "role", anyOf: ["demand_company"] }, atLeast: 3 },
        cite: "수요기업 최소 3개",
        ...decided,
      },
    ],
    bonus: [],
  },
  companies: [
    {
      name: { ko: "(가상) 누리모델", en: "(fictional) Nuri Model" },
      knowledge: {
        facts: { size: "small" },
        lists: {
          partners: {
            items: [{ role: "demand_company" }, { role: "demand_company" }, { role: "demand_company" }],
            complete: true,
          },
        },
        answers: {},
      },
      expected: "no_obstacle_found",
      why: { ko: "수요기업이 꼭 세 곳", en: "exactly three demand companies" },
    },
  ],
};
