import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";

/** Reads a notice of these lines; its agency is that of a county. */
function read(lines: string, { title = "기업 지원사업 참여기업 모집 공고", agency = "고령군" } = {}) {
  return readNotice({
    title,
    agency,
    documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
  });
}

const required = (words: string) =>
  read(`□ 신청자격\n○ ${words}`).statements.filter(({ as }) => as === "requirement");
const refused = (words: string) =>
  read(`□ 지원 제외 대상\n○ ${words}`).statements.filter(({ as }) => as === "exclusion");

const sme = ["micro", "small", "medium"];

describe("Who may apply", () => {
  test.each<[string, string, object]>([
    ["업력 7년 이하 기업", "companyAgeYears", { max: 7, maxInclusive: true }],
    ["창업 후 3년 초과 7년 이내인 기업", "companyAgeYears", { min: 3, minInclusive: false, max: 7 }],
    ["업력 3~7년 기업", "companyAgeYears", { min: 3, max: 7 }],
    ["설립 1년 이상 기업", "companyAgeYears", { min: 1, minInclusive: true }],
    ["사업개시일로부터 7년이 지나지 않은 기업", "companyAgeYears", { max: 7, maxInclusive: true }],
    ["업력 6개월 이상인 업체", "companyAgeYears", { min: 0.5 }],
    ["연매출 30억 미만 기업", "revenueKRW", { max: 3_000_000_000, maxInclusive: false }],
    ["전년도 수출실적 10만 달러 이상 기업", "exportUSD", { min: 100_000 }],
    ["상시근로자 수 5인 이상 기업", "employees", { min: 5, minInclusive: true }],
    ["중소·중견기업", "size", { in: [...sme, "midsize"] }],
    ["「중소기업기본법」 제2조에 따른 중소기업", "size", { in: sme }],
    ["소상공인", "size", { in: ["micro"] }],
    ["경북 칠곡군에 본사를 둔 기업", "region", { anyOf: ["경북"], place: "칠곡군", site: "hq" }],
    [
      "본사 또는 공장이 부산광역시에 소재한 기업",
      "region",
      { anyOf: ["부산"], site: "any", kinds: ["headquarters", "factory"] },
    ],
    [
      "대전에 본사 또는 기업부설연구소를 둔 기업",
      "region",
      { anyOf: ["대전"], kinds: ["headquarters", "laboratory"] },
    ],
    [
      "수도권(서울·경기·인천)을 제외한 지역에 본사를 둔 기업",
      "region",
      { noneOf: ["서울", "경기", "인천"], site: "hq" },
    ],
    ["제조업, 건설업 또는 운수업을 영위하는 기업", "industry", { anyOf: ["제조업", "건설업", "운수업"] }],
    ["제조업, 도매 및 소매업을 영위하는 기업", "industry", { anyOf: ["제조업", "도매 및 소매업"] }],
    ["음식점업·도소매업을 영위하는 기업", "industry", { anyOf: ["음식점업", "도소매업"] }],
    [
      "제조업, 지식기반산업 또는 건설업 영위 기업",
      "industry",
      { anyOf: ["제조업", "건설업", "지식기반산업"] },
    ],
    ["유기농 식품 제조업을 영위하는 기업", "industry", { anyOf: ["유기농 식품 제조업"] }],
    ["부산 소재 제조업 영위 기업", "industry", { anyOf: ["제조업"] }],
    ["대학 또는 출연연구기관 1개 이상과 공동으로 신청하는 기업", "partner", { anyOf: ["대학", "출연연"] }],
    ["관내에 소재한 기업", "region", { anyOf: ["경북"], place: "고령군" }],
    ["비수도권 소재 기업", "region", { noneOf: ["서울", "경기", "인천"] }],
    ["제조업을 영위하는 기업", "industry", { anyOf: ["제조업"] }],
    ["벤처기업 확인을 받은 기업", "certification", { anyOf: ["벤처기업"] }],
    ["예비창업자", "preFounder", { equals: true }],
    ["비상장 법인", "isListed", { equals: false }],
    ["중견 · 중소기업", "size", { in: [...sme, "midsize"] }],
    ["본점 또는 주사업장이 부산광역시에 소재한 기업", "region", { anyOf: ["부산"], site: "any" }],
    ["지식재산권(디자인, 특허 등)을 보유한 기업", "patent", { kind: "지식재산권 을 보유" }],
    ["전년도 수출액 30만$ 이하 기업", "exportUSD", { max: 300_000 }],
  ])("'%s' says %s", (words, fact, expected) => {
    expect(required(words).find((one) => one.fact === fact)?.test).toMatchObject(expected);
  });

  test.each([
    ["최근 3년간 지원받은 실적이 있는 기업", "companyAgeYears"],
    ["대표자 경력 10년 이상인 기업", "companyAgeYears"],
    ["참여청년은 만 34세 이하", "ceoAge"],
    ["중소기업 확인서를 보유한 대기업", "size"],
    ["신청서류는 경북테크노파크에 제출한 기업", "region"],
    ["입주 후 춘천시로 본사를 옮길 수 있는 기업", "region"],
    ["대전에 본사 또는 기업부설연구소를 둔 기업", "certification"],
    ["수출유망 중소기업", "certification"],
    ["수출유망 중소기업", "hasExport"],
    ["벤처기업은 우대 지원", "certification"],
    ["해외 진출 계획이 있는 기업(공유공장 입주 기업 우대)", "industry"],
    ["협약 기업 단독", "industry"],
  ])("'%s' says nothing of %s", (words, fact) => {
    expect(required(words).map((one) => one.fact)).not.toContain(fact);
  });

  test("What no fact decides stays, in the notice's words, for a person", () => {
    expect(required("기숙사를 임차하여 근로자에게 제공하는 기업")).toMatchObject([
      { fact: "other", person: true },
    ]);
  });

  test("A certificate that something else may stand for is for a person", () => {
    const words = "공장등록증을 보유한 기업. 단, 공장등록증이 없는 경우 임대차계약서로 갈음";
    expect(required(words).find(({ fact }) => fact === "certification")).toMatchObject({ person: true });
  });

  test.each([
    ["근로자 자격요건", "만 40세 이상 근로자"],
    ["강사 자격요건", "업력 3년 이상 기업"],
  ])("Beside applicants, '%s' asks nothing of them", (name, words) => {
    const { statements } = read(`가. 지원대상\n- 중소기업\n나. ${name}\n- ${words}`);
    expect(statements.map(({ fact }) => fact)).toEqual(["size"]);
  });

  test("A table of limits by trade says what a word means", () => {
    const table = "| 제조업, 건설업 등 | 상시 근로자수 10명 미만 |\n|---|---|\n| 그 밖의 업종 | 5명 미만 |";
    const { statements } = read(`□ 지원대상\n○ 소상공인\n\n${table}`);
    expect(statements.map(({ fact }) => fact)).toEqual(["size"]);
  });

  test("Beside a part on all applicants, several kinds of support say nothing of everybody", () => {
    const kinds = ["업력 7년 이상 기업", "여성기업", "제조업 영위 기업"]
      .map((whom) => `□ 신청대상\n○ ${whom}\n□ 대출기간\n○ 5년`)
      .join("\n");
    const { statements } = read(`1. 융자대상\n○ 소상공인\n2. 사업별 안내\n${kinds}`);
    expect(statements.map(({ fact }) => fact)).toEqual(["size"]);
  });

  test("What a step of the evaluation or a chapter behind a heading is about asks nothing", () => {
    const { statements } = read(
      "1. 개요\n○ 소개\n### <지원제외 대상>\n① 국세를 체납 중인 기업\n3. 지원내용\n① 기술 실증\n- 연구소와 공동 실증 수행\n4. 심사절차\n* (대상) 서류를 통과한 기업",
    );
    expect(statements.map(({ fact }) => fact)).toEqual(["taxArrears"]);
  });

  test("Two limits of one fact on a line are for two kinds of applicants, and decide nothing by themselves", () => {
    const ages = required("매출 50억원 이상(제조기업) 또는 매출 30억원 이상(서비스기업) 기업");
    expect(ages.filter(({ fact }) => fact === "revenueKRW").every(({ person }) => person)).toBe(true);
  });

  test("The longer age of new industries is an alternative to the shorter one", () => {
    const { statements } = read("□ 신청자격\n○ 업력 7년 이내 기업\n○ 신산업 창업 분야는 업력 10년 이내 기업");
    expect(statements.filter(({ fact }) => fact === "companyAgeYears")).toMatchObject([
      { test: { max: 7 }, alternativeOf: "업력" },
      { test: { max: 10 }, alternativeOf: "업력", onlyIf: "신산업 창업 분야" },
    ]);
  });
});

describe("Who is left out", () => {
  test.each([
    ["국세 또는 지방세를 체납하고 있는 기업", "taxArrears"],
    ["휴․폐업 중인 기업", "businessClosed"],
    ["채무불이행자 명부에 등재된 자", "creditDefault"],
    ["파산·회생 절차가 진행 중인 기업", "bankrupt"],
    ["국가연구개발사업에 참여제한 중인 기업", "participationBan"],
    ["전액 자본잠식 기업", "capitalImpaired"],
    ["임금체불 사업주로 공개된 기업", "wageArrears"],
    ["상호출자제한 기업집단에 속하는 기업", "affiliateOfLarge"],
    ["동일한 내용으로 지원을 받은 기업", "duplicateSupport"],
    ["보고서 제출 등 의무사항을 이행하지 않은 기업", "obligationsUnmet"],
    ["허위로 신청서를 작성한 기업", "falseApplication"],
    ["유흥업 등 지원 제외 업종을 영위하는 기업", "excludedIndustry"],
  ])("'%s' is %s", (words, fact) => {
    expect(refused(words).map((one) => one.fact)).toContain(fact);
  });

  test("A list of usual grounds is one whatever stands above it, and a form says nothing", () => {
    const grounds = "□ 유의사항\n○ 휴·폐업 중인 기업\n○ 국세를 체납한 기업\n";
    const form = "# 참가 신청서\n○ 회생 절차가 진행 중인 기업\n○ 부도가 난 기업";
    expect(read(grounds + form).statements.map(({ as, fact }) => `${as} ${fact}`)).toEqual([
      "exclusion businessClosed",
      "exclusion taxArrears",
    ]);
  });

  test("An age beside another ground keeps nobody out by itself", () => {
    const facts = refused("사업개시 3년 이상 경과하였고, 부채비율이 500% 이상인 기업").map(
      ({ fact }) => fact,
    );
    expect(facts).toEqual(["debtRatioPercent"]);
  });

  test("Who has no trade is not who has it, and large companies may stand in a list", () => {
    const found = refused("제조업 없는 단순 유통업, 간이과세자 및 대기업");
    expect(found.map(({ test }) => test)).toEqual([{ anyOf: ["단순 유통업"] }, { in: ["large"] }]);
  });

  test("A note that ends in 'does not apply' is an exception, and no ground", () => {
    const { statements } = read(
      "□ 지원 제외 대상\n○ 부채비율이 900% 이상인 기업\n* 설립 2년 미만 기업에는 적용하지 아니한다.",
    );
    expect(statements).toMatchObject([
      { fact: "debtRatioPercent", onlyIf: expect.stringContaining("설립 2년 미만") },
    ]);
  });

  test("What ends a support that was granted leaves nobody out", () => {
    expect(read("□ 지정취소 요건\n○ 휴·폐업 중인 기업\n○ 국세를 체납한 기업").statements).toEqual([]);
  });

  test("An exception is kept in its words", () => {
    expect(refused("국세를 체납 중인 기업 (단, 징수유예를 받은 기업은 제외)")).toMatchObject([
      { fact: "taxArrears", onlyIf: expect.stringContaining("징수유예") },
    ]);
  });

  test.each([
    ["국세를 체납 중인 기업(징수유예를 받은 기업은 제외)", "징수유예를 받은 기업은 제외"],
    [
      "자본전액잠식 기업(단, 신용평가기관(갑)의 등급이 높은 기업은 제외)",
      "단, 신용평가기관(갑)의 등급이 높은 기업은 제외",
    ],
    ["휴업 중인 기업(재해로 쉬는 경우는 포함하지 않음)", "재해로 쉬는 경우는 포함하지 않음"],
    ["부채비율이 1,000% 이상인 기업(창업 3년 미만 기업은 제외)", "창업 3년 미만 기업은 제외"],
  ])("An exception in brackets is all that they hold: '%s'", (words, onlyIf) => {
    expect(refused(words)).toMatchObject([{ onlyIf }]);
  });
});

test.each([
  ["2026년 창업기업 지원사업 모집 공고", true],
  ["기술개발 수요조사 안내", false],
  ["지원사업 선정결과 공고", false],
  ["해외 전시회 참가기업 모집", true],
])("'%s' calls for applications: %s", (title, expected) => {
  expect(read("□ 신청자격\n○ 중소기업", { title }).isCall).toBe(expected);
});

test("Whatever a notice says, each quote stands in it, and reading the same again says the same", () => {
  const words = fc.constantFrom(
    "중소기업",
    "업력 7년 이내",
    "부산 소재",
    "체납",
    "휴·폐업",
    "매출 10억 이상",
    "또는",
    "제외",
    "○",
    "□ 신청자격",
    "□ 제외대상",
    "\n",
    "|",
    "2026. 4. 9.",
    "~",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (printed) => {
      const text = printed.join(" ");
      const squashed = (one: string) => one.replace(/[\s|#*]/gu, "");
      const first = read(text);
      for (const { quote } of first.statements) expect(squashed(text)).toContain(squashed(quote));
      expect(read(text)).toEqual(first);
    }),
    propertyRuns,
  );
});
