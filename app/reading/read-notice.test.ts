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
  ])("'%s' says nothing of %s", (words, fact) => {
    expect(required(words).map((one) => one.fact)).not.toContain(fact);
  });

  test("What no fact decides stays, in the notice's words, for a person", () => {
    expect(required("기숙사를 임차하여 근로자에게 제공하는 기업")).toMatchObject([
      { fact: "other", person: true },
    ]);
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

describe("Until when", () => {
  test.each<[string, object]>([
    [
      "2026. 4. 9.(목) ~ 4. 29.(수) 18:00까지",
      { type: "fixed", opensOn: "2026-04-09", closesOn: "2026-04-29", closesAt: "18:00" },
    ],
    ["’26.1.12. ~ 예산 소진 시까지", { type: "until_budget", opensOn: "2026-01-12", closesOn: null }],
    [
      "2026년 12월 1일 ~ 2027년 1월 15일 오후 5시",
      { opensOn: "2026-12-01", closesOn: "2027-01-15", closesAt: "17:00" },
    ],
    ["2026. 12. 20. ~ 1. 10.", { opensOn: "2026-12-20", closesOn: "2027-01-10" }],
    ["2026. 4. 13.(월) ~ 27.(월)", { opensOn: "2026-04-13", closesOn: "2026-04-27" }],
    ["연중 상시", { type: "rolling", closesOn: null }],
    ["2026. 3. 2. ~ 모집 완료 시까지", { type: "until_filled", opensOn: "2026-03-02" }],
    [
      "(기존) 2026. 4. 6. ~ 4. 24. (변경) 2026. 4. 6. ~ 5. 10. 18:00",
      { closesOn: "2026-05-10", closesAt: "18:00" },
    ],
    ["2026. 2. 30. ~ 2026. 13. 1.", { type: "unknown", opensOn: null, closesOn: null }],
  ])("'%s'", (words, expected) => {
    expect(read(`□ 신청기간 : ${words}`).period).toMatchObject(expected);
  });
});

test("Rounds that follow one another are kept one by one; the period is the one that closes last", () => {
  const { period } = read(
    "□ 접수기간\n○ 1차: 2026. 3. 2. ~ 2026. 3. 20. 18:00\n○ 2차: 2026. 6. 1. ~ 2026. 6. 19. 18:00",
  );
  expect(period).toMatchObject({
    closesOn: "2026-06-19",
    rounds: [
      { opensOn: "2026-03-02", closesOn: "2026-03-20", closesAt: "18:00" },
      { opensOn: "2026-06-01", closesOn: "2026-06-19", closesAt: "18:00" },
    ],
  });
});

test.each<[string, object]>([
  ["기업당 최대 2,000만원 지원 (총 사업비 10억원)", { limitWon: 20_000_000 }],
  ["업체당 8,000천원 이내, 소요비용의 70% 지원", { limitWon: 8_000_000, ratePercent: 70 }],
  ["자부담 20%", { limitWon: null, ratePercent: 80 }],
  ["연매출 30억원 이하 기업", { limitWon: null, ratePercent: null }],
])("How much: '%s'", (words, expected) => {
  expect(read(`□ 지원내용\n○ ${words}`).amount).toMatchObject(expected);
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
