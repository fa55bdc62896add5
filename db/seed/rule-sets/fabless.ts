import type { Criterion } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120775");

const wafer = (anyOf: string[]): Criterion => ({
  ask: {
    key: "waferSize",
    type: "choice",
    ko: "고른 파운드리 공정의 웨이퍼 크기",
    en: "Wafer size of the foundry process",
    options: { inch12: { ko: "12인치", en: "12 inches" }, inch8: { ko: "8인치", en: "8 inches" } },
  },
  anyOf,
});
const sanctionOf = (kind: string): Criterion => ({
  some: "sanctions",
  where: { fact: "kind", anyOf: [kind] },
});

const company = known({
  facts: { size: "small", foundedOn: "2016-04-15", industry: "26110" },
  lists: { technologies: [{ field: "semiconductor-display" }] },
  answers: {
    tapeOutOn: "2027-06-30",
    listedProgramme: false,
    accountImpossible: false,
    hostStaff: false,
    waferSize: "inch12",
  },
});

/** Fabless challenge for start-ups (2026): making a multi-project wafer. */
export const fabless: RuleSetExample = {
  window: { announcedOn: "2026-04-14", opensOn: "2026-04-14", lastDay: "2026-05-11" },
  today: "2026-04-20",
  ruleSet: {
    id: "fabless-2026",
    title: { ko: "모두의 챌린지 팹리스 (2026)", en: "Fabless challenge (2026)" },
    completeness: "complete",
    rules: [
      requirement("size", "신청자격: 중소기업", { fact: "size", anyOf: ["sme"] }),
      requirement("founded", "신청자격: 공고가 적은 창업일 범위", {
        fact: "foundedOn",
        from: "2016-04-15",
        to: "2026-04-14",
      }),
      requirement(
        "field",
        "사업목적: 반도체 설계 전문기업",
        { some: "technologies", where: { fact: "field", anyOf: ["semiconductor-display"] } },
        byPerson,
      ),
      requirement("tape-out", "유의사항: 2027년 6월까지 테이프아웃", {
        ask: { key: "tapeOutOn", type: "day", ko: "테이프아웃 예정일", en: "Planned day of the tape-out" },
        to: "2027-06-30",
      }),
      requirement(
        "representatives",
        "신청자격: 대표자 전원이 자격을 갖출 것",
        { review: { ko: "공동·각자대표 전원의 자격", en: "every representative qualifies" } },
        byPerson,
      ),
      requirement(
        "start-up",
        "붙임 3: 창업 여부 기준표",
        { review: { ko: "기준표에 따른 창업 여부", en: "a start-up by the notice's table" } },
        byPerson,
      ),
      exclusion(
        "default",
        "제외 1: 금융 채무불이행, 변제·조정이 끝났으면 예외",
        { fact: "hasCreditDefault", is: true },
        {
          unless: answered(
            "debtSettled",
            "채무를 갚았거나 조정 합의·법원 인가를 받았습니까?",
            "Have the debts been paid, or a settlement been agreed or approved?",
          ),
        },
      ),
      exclusion(
        "arrears",
        "제외 2: 국세·지방세 체납, 유예받았으면 예외",
        { fact: "hasTaxArrears", is: true },
        {
          unless: answered(
            "collectionDeferred",
            "강제징수나 체납처분의 유예를 받았습니까?",
            "Has the collection of the taxes been deferred?",
          ),
        },
      ),
      exclusion("clawback", "제외 3: 환수금 미반환", sanctionOf("clawback"), {
        unless: answered(
          "clawbackInstalments",
          "환수금을 승인받은 대로 나누어 갚고 있습니까?",
          "Is the money being paid back in approved instalments?",
        ),
      }),
      exclusion("industry", "제외 4: 창업 제외 업종", {
        fact: "industry",
        anyOf: ["I56211", "I56212", "R91242", "R91249"],
      }),
      exclusion(
        "concurrent",
        "제외 5: 붙임 2 사업과 2026년에 협약",
        answered(
          "listedProgramme",
          "2026년에 붙임 2의 사업과 협약했습니까?",
          "Have you signed in 2026 with a programme of annex 2?",
        ),
      ),
      exclusion("ban", "제외 6: 창업지원사업 참여 제한", banInForce("not_printed")),
      exclusion("closed", "제외 7: 휴업·폐업", { fact: "isClosed", is: true }),
      exclusion(
        "account",
        "제외 8: 사업비 계좌 개설 불가",
        answered("accountImpossible", "사업비 계좌를 열 수 없습니까?", "Are you unable to open the account?"),
      ),
      exclusion(
        "host-staff",
        "제외 9: 주관기관 전담·겸직 인력",
        answered("hostStaff", "주관기관의 전담·겸직 인력입니까?", "Are you on the staff of the host?"),
      ),
      exclusion("wages", "제외 10: 체불사업주 명단", { fact: "isOnWageArrearsList", is: true }),
      exclusion("subsidy", "제외 11: 보조사업 수행 배제", sanctionOf("subsidy_exclusion")),
      exclusion(
        "discretion",
        "제외 12: 장관이 인정하는 사유",
        { review: { ko: "그 밖의 정당한 제한 사유", en: "other just reasons" } },
        byPerson,
      ),
    ],
    bonus: [
      bonus("next-year", "지원내용: 선정 시 다음 해 사업 1단계 2점", {
        ko: "이 사업에 선정된 기업",
        en: "companies selected here",
        points: 2,
        stage: { ko: "1단계 서류평가", en: "first stage, documents" },
        appliesTo: { ko: "2027년 초격차 스타트업 프로젝트", en: "Super-gap start-up project 2027" },
      }),
    ],
    amount: {
      limit: 200_000_000,
      limits: [
        { when: wafer(["inch12"]), amount: 200_000_000 },
        { when: wafer(["inch8"]), amount: 100_000_000 },
      ],
      rate: null,
    },
  },
  companies: [
    {
      name: { ko: "(가상) 가온칩스랩", en: "(fictional) Gaon Chips Lab" },
      knowledge: company,
      expected: "eligible",
      why: {
        ko: "적힌 범위의 첫날에 창업했고 테이프아웃이 마지막 날입니다",
        en: "founded on the first day of the printed range, tape-out on the last possible day",
      },
    },
    {
      name: { ko: "(가상) 첫눈아날로그", en: "(fictional) Cheotnun Analog" },
      knowledge: changed(company, { facts: { foundedOn: "2016-04-14" } }),
      expected: "not_eligible",
      why: {
        ko: "꼭 10년이지만 적힌 범위보다 하루 이릅니다",
        en: "exactly ten years, but a day before the printed range",
      },
    },
    {
      name: { ko: "(가상) 새봄로직", en: "(fictional) Saebom Logic" },
      knowledge: changed(company, { facts: { foundedOn: "2026-04-15" } }),
      expected: "not_eligible",
      why: { ko: "공고 다음 날 창업했습니다", en: "founded the day after the announcement" },
    },
    {
      name: { ko: "(가상) 별무리실리콘", en: "(fictional) Byeolmuri Silicon" },
      knowledge: changed(company, { answers: { tapeOutOn: "2027-07-01" } }),
      expected: "not_eligible",
      why: { ko: "테이프아웃이 하루 늦습니다", en: "the tape-out is a day late" },
    },
    {
      name: { ko: "(가상) 온새미아이피", en: "(fictional) Onsaemi IP" },
      knowledge: changed(company, { facts: { hasTaxArrears: true }, answers: { collectionDeferred: true } }),
      expected: "eligible",
      why: { ko: "체납이 있으나 유예를 받았습니다", en: "arrears, but their collection is deferred" },
    },
    {
      name: { ko: "(가상) 다흰시스템", en: "(fictional) Dahin System" },
      knowledge: changed(company, { facts: { hasTaxArrears: true } }),
      expected: "needs_information",
      why: {
        ko: "체납이 있어 유예를 받았는지 물어야 합니다",
        en: "arrears: whether they are deferred has to be asked",
      },
    },
  ],
};
