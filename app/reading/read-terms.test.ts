import { describe, expect, test } from "vitest";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";

const read = (lines: string) =>
  readNotice({
    title: "기업 지원사업 참여기업 모집 공고",
    agency: "고령군",
    documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
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
    [
      "2026. 3. 2.(월) ~ 11. 30.(월)\n※ 예산 소진 시 조기 마감",
      { type: "until_budget", closesOn: "2026-11-30" },
    ],
    ["2026. 2. 30. ~ 2026. 13. 1.", { type: "unknown", opensOn: null, closesOn: null }],
  ])("'%s'", (words, expected) => {
    expect(read(`□ 신청기간 : ${words}`).period).toMatchObject(expected);
  });
});

test("A day without a year is one after the announcement", () => {
  const { period } = read("2026년 11월 20일\n□ 신청기간 : 공고일 ~ 1월 15일(금) 18시까지");
  expect(period).toMatchObject({ closesOn: "2027-01-15", closesAt: "18:00" });
});

test("A circle of a font of signs begins a line, and a hint that some close at any time is no period", () => {
  const { period } = read(
    "m 사업공고 : 2026. 3. 2.(월) m 서류제출기간 : 2026. 3. 9.(월) ~ 2026. 3. 27.(금) 17:00까지\n□ 신청 유의사항\n- 수시 마감하는 분야도 있으니 확인 바람",
  );
  expect(period).toMatchObject({ type: "fixed", closesOn: "2026-03-27", closesAt: "17:00" });
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
  ["업체당 최저 7만원 최대 60만원 한도", { limitWon: 600_000 }],
  ["최대 4,000만원 지원, 여성기업은 한도 증액(500만원)", { limitWon: 40_000_000 }],
  ["근로자 1명당 월 최대 80만원", { limitWon: null }],
  ["선정기업은 소요예산의 20%(약 100만원)를 부담", { ratePercent: 80 }],
  ["(기업부담금) 부가세를 포함한 총 교육비의 30% 이상", { ratePercent: 70 }],
  ["1차 보조금 50%를 지급, 교육비는 총 지원금의 40% 이내로 편성", { ratePercent: null }],
])("How much: '%s'", (words, expected) => {
  expect(read(`□ 지원내용\n○ ${words}`).amount).toMatchObject(expected);
});

test("Points stand in a cell of their own, and papers that prove them are no preference", () => {
  const rows = [
    "| 우대사항 | 가점 | 증빙서류 |",
    "|---|---|---|",
    "| 여성기업 | 2점 | 확인을 받은 기업 |",
    "| 지역 우수기업 | 최대 3점 | 선정 기업 |",
  ];
  expect(read(`□ 가점 사항\n\n${rows.join("\n")}`).bonus).toMatchObject([
    { test: { anyOf: ["여성기업"] }, points: 2 },
    { test: { anyOf: ["지역 우수기업"] }, points: null },
  ]);
});
