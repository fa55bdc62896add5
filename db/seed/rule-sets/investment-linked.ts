import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120219");

const acquiresBy = (anyOf: string[]): Criterion => ({
  ask: {
    key: "acquisitionMode",
    type: "choice",
    ko: "기술을 확보하는 방식",
    en: "Way in which the technology is acquired",
    options: {
      merger: { ko: "인수·합병", en: "merger or acquisition" },
      other: { ko: "그 밖의 방식", en: "another way" },
    },
  },
  anyOf,
});

const company = known({
  facts: { size: "medium" },
  lists: { partners: [{ role: "foreign_company", hasAgreement: true }], certificates: [] },
  answers: { coreTechnology: true, acquisitionMode: "merger" },
});
const bannedOn = (imposedOn: string): Facts => ({
  kind: "participation_ban",
  imposedOn,
  endsOn: "2024-12-31",
});

/** Technology acquisition linked to investment (2026), track of valuing a technology. */
export const investmentLinked: RuleSetExample = {
  window: { announcedOn: "2026-03-31", opensOn: "2026-03-31", lastDay: null },
  today: "2026-06-15",
  ruleSet: {
    id: "investment-linked-2026",
    title: {
      ko: "투자연계형 기술확보: 기술자산 평가 (2026)",
      en: "Technology acquisition: valuation (2026)",
    },
    completeness: "complete",
    rules: [
      requirement("size", "지원대상: 중소·중견기업", { fact: "size", anyOf: ["sme", "midsize"] }),
      requirement("negotiation", "세부내용: 해외 기업과 협상 중임을 서류로 증명", {
        some: "partners",
        where: {
          all: [
            { fact: "role", anyOf: ["foreign_company"] },
            { fact: "hasAgreement", is: true },
          ],
        },
      }),
      requirement(
        "core-technology",
        "제출서류: 핵심전략기술 부합 확인서",
        answered(
          "coreTechnology",
          "핵심전략기술 부합 확인서가 있습니까?",
          "Do you have the certificate of fit?",
        ),
        byPerson,
      ),
      requirement(
        "meeting",
        "유의사항: 신청 전 담당자와 미팅",
        { review: { ko: "신청 전 미팅", en: "a meeting before the application" } },
        byPerson,
      ),
      exclusion("closed", "신청제외 1: 휴업·폐업", { fact: "isClosed", is: true }),
      exclusion("arrears", "신청제외 2: 국세·지방세 체납", { fact: "hasTaxArrears", is: true }),
      exclusion("ban", "신청제외 3: 최근 3년 안에 받은 참여 제한", {
        some: "sanctions",
        where: {
          all: [
            { fact: "kind", anyOf: ["participation_ban"] },
            { fact: "imposedOn", ago: { max: { years: 3 } }, at: "not_printed" },
          ],
        },
      }),
      exclusion("same-content", "신청제외 4: 같은 과제로 중복 수혜", {
        fact: "hasSameContentSupport",
        is: true,
      }),
      exclusion(
        "false-statements",
        "신청제외 5: 허위·부정 신청",
        { review: { ko: "허위나 부정한 신청인지", en: "whether anything was stated falsely" } },
        byPerson,
      ),
    ],
    bonus: [
      bonus("top", "지원한도: 으뜸기업은 별도 기준", {
        ko: "소부장 으뜸기업",
        en: "leading materials, parts & equipment company",
        when: { some: "certificates", where: { fact: "kind", anyOf: ["sobujang_top"] } },
        points: null,
        effect: { kind: "separate_limit", ko: "한도를 따로 정함", en: "a ceiling of its own" },
      }),
    ],
    amount: {
      limit: 60_000_000,
      limits: [
        { when: acquiresBy(["merger"]), amount: 60_000_000 },
        { when: acquiresBy(["other"]), amount: 30_000_000 },
      ],
      rate: null,
      rates: [
        { when: { fact: "size", anyOf: ["sme"] }, amount: 80 },
        { when: { fact: "size", anyOf: ["midsize"] }, amount: 70 },
      ],
    },
  },
  companies: [
    {
      name: { ko: "(가상) 바로반도체소재", en: "(fictional) Baro Materials" },
      knowledge: changed(company, { lists: { sanctions: [bannedOn("2023-03-30")] } }),
      expected: "eligible",
      why: {
        ko: "참여 제한은 공고일에 이미 3년이 하루 넘었습니다",
        en: "the ban lay a day beyond three years already at the announcement",
      },
    },
    {
      name: { ko: "(가상) 예솔디스플레이", en: "(fictional) Yesol Display" },
      knowledge: changed(company, { lists: { sanctions: [bannedOn("2023-03-31")] } }),
      expected: "needs_information",
      why: {
        ko: "공고일에는 꼭 3년, 오늘은 3년이 지났습니다: 기준일을 기관에 물어야 합니다",
        en: "exactly three years at the announcement, more today: the agency has to say which day counts",
      },
    },
    {
      name: { ko: "(가상) 노을센서", en: "(fictional) Noeul Sensor" },
      knowledge: changed(company, { lists: { sanctions: [bannedOn("2023-06-15")] } }),
      expected: "not_eligible",
      why: {
        ko: "오늘도 꼭 3년이어서 어느 날로 세어도 3년 이내입니다",
        en: "within three years whichever day counts",
      },
    },
    {
      name: { ko: "(가상) 해솔정밀", en: "(fictional) Haesol Precision" },
      knowledge: changed(company, {
        lists: { partners: [{ role: "foreign_company", hasAgreement: false }] },
      }),
      expected: "not_eligible",
      why: { ko: "협상을 증명할 서류가 없습니다", en: "no document shows the negotiation" },
    },
    {
      name: { ko: "(가상) 으뜸가나소재", en: "(fictional) Eutteum Gana" },
      knowledge: changed(company, {
        facts: { size: "midsize" },
        lists: { certificates: [{ kind: "sobujang_top" }] },
        answers: { acquisitionMode: "other" },
      }),
      expected: "eligible",
      why: { ko: "중견기업이며 으뜸기업 한도를 따로 받습니다", en: "mid-sized, with a ceiling of its own" },
    },
    {
      name: { ko: "(가상) 거산그룹소재", en: "(fictional) Geosan Group" },
      knowledge: changed(company, { facts: { size: "large" } }),
      expected: "not_eligible",
      why: { ko: "대기업입니다", en: "a large company" },
    },
  ],
};
