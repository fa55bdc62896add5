import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion } = rulesOf("PBLN_000000000119394");

const company = known({
  facts: { size: "small", legalForm: "corporation", isListed: false, koreanOwnership: 50.1 },
  lists: { technologies: [{ field: "ai" }], partners: [{ role: "foreign_company" }] },
  answers: { jointVentureShare: 90, concurrentProgramme: false },
});

/** DNA convergence abroad (2026), track for founding a joint venture. */
export const dnaJointVenture: RuleSetExample = {
  window: { announcedOn: "2026-03-10", opensOn: "2026-03-10", lastDay: "2026-09-30" },
  today: "2026-04-15",
  ruleSet: {
    id: "dna-joint-venture-2026",
    title: {
      ko: "DNA 융합 해외진출: JV 신규 설립 (2026)",
      en: "DNA convergence abroad: new joint venture (2026)",
    },
    completeness: "complete",
    rules: [
      requirement("size", "참가자격: 중소기업", { fact: "size", anyOf: ["sme"] }),
      requirement("unlisted", "참가자격: 비상장", { fact: "isListed", is: false }),
      requirement("corporation", "1차 서면평가: 법인사업자", { fact: "legalForm", anyOf: ["corporation"] }),
      requirement("ownership", "1차 서면평가: 한국 지분 50% 초과", {
        fact: "koreanOwnership",
        above: 50,
        unit: "percent",
      }),
      requirement("partner", "지원대상: 현지 파트너사 보유", {
        some: "partners",
        where: { fact: "role", anyOf: ["foreign_company"] },
      }),
      requirement("share", "지원대상: JV 지분 20% 이상 90% 이하", {
        ask: {
          key: "jointVentureShare",
          type: "number",
          unit: "percent",
          ko: "JV에 출자하기로 한 지분율",
          en: "Share that you plan to hold in the joint venture",
        },
        min: 20,
        max: 90,
        unit: "percent",
      }),
      requirement(
        "field",
        "참가자격: 데이터·네트워크·AI 융합",
        { some: "technologies", where: { fact: "field", anyOf: ["ai", "next-gen-comms"] } },
        byPerson,
      ),
      exclusion("same-content", "제외 기준: 같은 내용의 지원금 수혜", {
        fact: "hasSameContentSupport",
        is: true,
      }),
      exclusion("default", "제외 기준: 금융 채무불이행", { fact: "hasCreditDefault", is: true }),
      exclusion("closed", "제외 기준: 휴업·폐업", { fact: "isClosed", is: true }),
      exclusion("arrears", "제외 기준: 국세·지방세 체납", { fact: "hasTaxArrears", is: true }),
      exclusion("ban", "제외 기준: 정부 지원사업 참여 제한", banInForce("not_printed")),
      exclusion(
        "concurrent",
        "제외 기준: 같은 해 K-Global·AI 해외실증 선발",
        answered(
          "concurrentProgramme",
          "올해 K-Global이나 AI 해외실증 사업에 선발되었습니까?",
          "Were you selected this year for K-Global or AI demonstration abroad?",
        ),
      ),
    ],
    bonus: [],
    amount: { limit: 35_000_000, rate: 75 },
  },
  companies: [
    {
      name: { ko: "(가상) 다솜데이터", en: "(fictional) Dasom Data" },
      knowledge: company,
      expected: "eligible",
      why: {
        ko: "한국 지분이 50%를 넘고 JV 지분이 꼭 90%입니다",
        en: "just over half in Korean hands, and exactly 90% of the joint venture",
      },
    },
    {
      name: { ko: "(가상) 여울네트웍스", en: "(fictional) Yeoul Networks" },
      knowledge: changed(company, { facts: { koreanOwnership: 50 } }),
      expected: "not_eligible",
      why: { ko: "정확히 50%는 '초과'가 아닙니다", en: "exactly 50% is not 'more than'" },
    },
    {
      name: { ko: "(가상) 온빛미디어", en: "(fictional) Onbit Media" },
      knowledge: changed(company, { answers: { jointVentureShare: 90.1 } }),
      expected: "not_eligible",
      why: { ko: "JV 지분이 90%를 넘습니다", en: "more than 90% of the joint venture" },
    },
    {
      name: { ko: "(가상) 새론에이아이", en: "(fictional) Saeron AI" },
      knowledge: known({
        facts: { ...company.facts, koreanOwnership: 72 },
        lists: { partners: [{ role: "foreign_company" }] },
        answers: { concurrentProgramme: false },
      }),
      expected: "needs_information",
      why: { ko: "JV 지분 계획을 모릅니다", en: "the planned share is not known" },
    },
    {
      name: { ko: "(가상) 한결클라우드", en: "(fictional) Hangyeol Cloud" },
      knowledge: changed(company, { facts: { isListed: true } }),
      expected: "not_eligible",
      why: { ko: "상장 기업입니다", en: "a listed company" },
    },
    {
      name: { ko: "(가상) 모아비전", en: "(fictional) Moa Vision" },
      knowledge: changed(company, {
        lists: { sanctions: [{ kind: "participation_ban", imposedOn: "2025-03-10", endsOn: "2026-03-10" }] },
      }),
      expected: "needs_information",
      why: {
        ko: "참여 제한이 공고일에는 있었고 마감일에는 없습니다: 기준일을 기관에 물어야 합니다",
        en: "banned on the day of the announcement, free at the deadline: the agency has to say which day counts",
      },
    },
    {
      name: { ko: "(가상) 빛가람코드", en: "(fictional) Bitgaram Code" },
      knowledge: changed(company, {
        lists: { sanctions: [{ kind: "participation_ban", imposedOn: "2025-03-09", endsOn: "2026-03-09" }] },
      }),
      expected: "eligible",
      why: { ko: "참여 제한이 공고 전날 끝났습니다", en: "the ban ended the day before the announcement" },
    },
  ],
};
