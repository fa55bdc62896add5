import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, bonus } = rulesOf("PBLN_000000000117363");

const twoYears = { ago: { max: { years: 2 } }, at: "application" } as const;
const reward = (id: string, ko: string, en: string, points: number) =>
  bonus(id, `가점: ${ko} ${points}점, 합쳐서 10점까지`, {
    ko,
    en,
    when: answered(`${id}Paid`, `${ko}을 지급했습니까?`, `Have you paid a ${en}?`),
    points,
    stage: { ko: "인증심사", en: "certification" },
    group: { id: "rewards", take: "sum", cap: 10 },
  });

const company = known({
  facts: { size: "small" },
  lists: { patents: [{ kind: "patent", status: "filed_exam_requested", filedOn: "2024-06-30" }] },
  answers: { inventionRule: true, rewardPaidOn: "2025-11-03" },
});

/** Certification of companies that reward inventions of their employees (2026). */
export const employeeInvention: RuleSetExample = {
  // No window is printed, so companies apply today.
  window: { announcedOn: null, opensOn: null, lastDay: null },
  today: "2026-06-30",
  ruleSet: {
    id: "employee-invention-2026",
    title: { ko: "직무발명보상 우수기업 인증 (2026)", en: "Employee-invention reward certificate (2026)" },
    completeness: "complete",
    rules: [
      requirement("size", "제출서류: 중소·중견기업", { fact: "size", anyOf: ["sme", "midsize"] }),
      requirement(
        "rule",
        "신청 요건: 직무발명 규정 보유",
        answered(
          "inventionRule",
          "지금 유효한 직무발명 규정이 있습니까?",
          "Do you have a rule on employee inventions?",
        ),
      ),
      requirement("right", "신청 요건: 2년 이내 특허·실용신안·디자인 출원 또는 등록", {
        some: "patents",
        where: {
          all: [
            { fact: "kind", anyOf: ["patent", "utility_model", "design"] },
            {
              any: [
                { fact: "filedOn", ...twoYears },
                // A pending right has no registration date, so it cannot be too old.
                {
                  all: [
                    { fact: "status", anyOf: ["registered"] },
                    { fact: "registeredOn", ...twoYears },
                  ],
                },
              ],
            },
          ],
        },
      }),
      requirement("reward", "신청 요건: 2년 이내 보상금 지급", {
        ask: {
          key: "rewardPaidOn",
          type: "day",
          ko: "직무발명 보상금을 가장 최근에 지급한 날",
          en: "Day on which a reward for an invention was last paid",
        },
        ...twoYears,
      }),
      requirement(
        "score",
        "심사 기준: 70점 이상 적합",
        { review: { ko: "평가점수 70점 이상", en: "a score of 70 or more" } },
        byPerson,
      ),
    ],
    bonus: [
      reward("licensing", "실시보상", "reward for licensing", 5),
      reward("disposal", "처분보상", "reward for disposal", 5),
      reward("withheld", "출원유보보상", "reward for a withheld filing", 3),
    ],
  },
  companies: [
    {
      name: { ko: "(가상) 한울광학", en: "(fictional) Hanul Optics" },
      knowledge: changed(company, {
        answers: { licensingPaid: true, disposalPaid: true, withheldPaid: true },
      }),
      expected: "eligible",
      why: {
        ko: "꼭 2년 전에 출원했습니다. 가점 13점은 10점까지만 셉니다",
        en: "filed exactly two years ago; thirteen points count as ten",
      },
    },
    {
      name: { ko: "(가상) 두레전자", en: "(fictional) Dure Electronics" },
      knowledge: changed(company, {
        lists: { patents: [{ kind: "patent", status: "filed_exam_requested", filedOn: "2024-06-29" }] },
      }),
      expected: "not_eligible",
      why: {
        ko: "2년보다 하루 먼저 출원했고 아직 등록되지 않았습니다",
        en: "filed a day before the two years, and not registered yet",
      },
    },
    {
      name: { ko: "(가상) 가람기전", en: "(fictional) Garam Electric" },
      knowledge: changed(company, {
        lists: {
          patents: [
            { kind: "design", status: "registered", filedOn: "2021-02-01", registeredOn: "2024-07-01" },
          ],
        },
      }),
      expected: "eligible",
      why: {
        ko: "출원은 오래되었으나 등록이 2년 이내입니다",
        en: "filed long ago, but registered within two years",
      },
    },
    {
      name: { ko: "(가상) 온누리시스템", en: "(fictional) Onnuri System" },
      knowledge: changed(company, {
        lists: {
          patents: [
            { kind: "patent", status: "registered", filedOn: "2021-02-01", registeredOn: "2024-06-29" },
          ],
        },
      }),
      expected: "not_eligible",
      why: { ko: "등록이 2년보다 하루 앞섭니다", en: "registered a day before the two years" },
    },
    {
      name: { ko: "(가상) 가온소재", en: "(fictional) Gaon Materials" },
      knowledge: changed(company, { answers: { rewardPaidOn: "2024-06-29" } }),
      expected: "not_eligible",
      why: {
        ko: "보상금 지급이 2년보다 하루 앞섭니다",
        en: "the reward was paid a day before the two years",
      },
    },
    {
      name: { ko: "(가상) 푸름케미칼", en: "(fictional) Pureum Chemical" },
      knowledge: known({
        facts: company.facts,
        lists: { patents: company.lists.patents?.items ?? [] },
        answers: { inventionRule: true },
      }),
      expected: "needs_information",
      why: { ko: "보상금을 언제 지급했는지 모릅니다", en: "when a reward was paid is not known" },
    },
  ],
};
