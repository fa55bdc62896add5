import { describe, expect, test } from "vitest";
import { type Cell, cellsOfItem, cellsOfStep } from "./form/cells.ts";
import { readTyped, typedText } from "./form/read-typed.ts";

const years = ["2025"];
const cells = [
  ...cellsOfStep("basics", years),
  ...cellsOfStep("standing", years),
  ...cellsOfStep("finance", years),
  ...cellsOfItem("certificates", {}),
  ...cellsOfItem("technologies", {}),
  ...cellsOfItem("investments", {}),
  ...cellsOfItem("people", {}),
];

function cell(name: string): Cell {
  const found = cells.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no control ${name}`);
  return found;
}

test.each([
  ["revenue.2025", "1500000000", 1_500_000_000],
  ["revenue.2025", " 1,500,000,000원 ", 1_500_000_000],
  ["revenue.2025", "15억", 1_500_000_000],
  ["revenue.2025", "3억 2,000만 원", 320_000_000],
  ["revenue.2025", "1.1억", 110_000_000],
  ["revenue.2025", "2조", 2_000_000_000_000],
  ["revenue.2025", "１２００만", 12_000_000],
  ["revenue.2025", "5천만원", 50_000_000],
  ["revenue.2025", "３억 2천5백만", 325_000_000],
  ["revenue.2025", "1,500백만원", 1_500_000_000],
  ["exports.2025", "USD 50,000", 50_000],
  ["exports.2025", "5만 미국 달러", 50_000],
  ["debtRatio.2025", "△１２．５％", -12.5],
  ["foundedOn", "２０２２. 3. 2.", "2022-03-02"],
  ["debtRatio.2025", "-12.5%", -12.5],
  ["employees", "0", 0],
  ["employees", "12명", 12],
  ["koreanOwnership", "66.6667", 66.6667],
  ["foundedOn", "2022-03-02", "2022-03-02"],
  ["foundedOn", "2022. 3. 2.", "2022-03-02"],
  ["foundedOn", "2022년 3월 2일", "2022-03-02"],
  ["foundedOn", "20220302", "2022-03-02"],
  ["bornOn", "1988", "1988"],
  ["bornOn", "1988년 5월", "1988-05"],
  ["bornOn", "1988-05", "1988-05"],
  ["bornOn", "1988. 5. 12.", "1988-05-12"],
  ["headquarters", "gyeongbuk/포항시", "gyeongbuk/포항시"],
  ["isListed", "no", false],
  ["size", "small", "small"],
  ["creditGrade", "BBB", "BBB"],
  ["industry", "29280", "C29280"],
  ["industry", "c26", "C26"],
  ["industry", "Ｃ２６１１０ 전자집적회로 제조업", "C26110"],
  ["industry", "제조업", "C"],
  ["validUntil", "9999-12-31", "9999-12-31"],
  ["kind", "벤처기업 확인", "venture"],
  ["kind", "벤처기업확인서", "venture"],
  ["kind", "스마트 공장 수준확인서", "smart_factory"],
  ["kind", "KS Q ISO 9001:2015", "iso_9001"],
  ["kind", "벤처기업(예비)", "벤처기업(예비)"],
  ["kind", "venture company", "venture"],
  ["kind", "우리 동네 인증 🏅", "우리 동네 인증 🏅"],
  ["kind", "<b>인증</b>", "<b>인증</b>"],
  ["label", "x".repeat(200), "x".repeat(200)],
  ["trl", "7", 7],
])("in %s, '%s' is read as %s", (name, typed, value) => {
  expect(readTyped(typed, cell(name))).toEqual({ ok: true, value });
});

test.each(["revenue.2025", "foundedOn", "isListed", "size", "creditGrade", "kind", "label", "trl"])(
  "nothing typed in %s is 'not known', and no error",
  (name) => {
    for (const typed of ["", "  ", "\t"])
      expect(readTyped(typed, cell(name))).toEqual({ ok: true, value: null });
  },
);

test.each([
  ["revenue.2025", "많음", "not_a_number"],
  ["revenue.2025", "억", "not_a_number"],
  ["revenue.2025", "1e9", "not_a_number"],
  ["revenue.2025", "12\u0000", "not_a_number"],
  ["revenue.2025", "🙂", "not_a_number"],
  ["revenue.2025", "-1", "too_small"],
  ["revenue.2025", "10000000000000000", "too_large"],
  ["debtRatio.2025", "12,5", "badly_grouped"],
  ["revenue.2025", "1,00,000", "badly_grouped"],
  ["revenue.2025", "1억 5천", "ambiguous"],
  ["revenue.2025", "50%", "other_unit"],
  ["revenue.2025", "50,000달러", "other_unit"],
  ["exports.2025", "3억 원", "other_unit"],
  ["employees", "30%", "other_unit"],
  ["revenue.2025", "1.5", "not_whole"],
  ["currentRatio.2025", "1.23456", "too_many_decimals"],
  ["currentRatio.2025", "-1", "too_small"],
  ["koreanOwnership", "100.5", "too_large"],
  ["employees", "2.5", "not_whole"],
  ["trl", "0", "too_small"],
  ["trl", "10", "too_large"],
  ["amount", "-5", "too_small"],
  ["foundedOn", "2022-02-30", "not_a_day"],
  ["foundedOn", "어제", "not_a_day"],
  ["bornOn", "88년", "not_a_partial_day"],
  ["bornOn", "1988-13", "not_a_partial_day"],
  ["foundedOn", "0001-01-01", "not_a_day"],
  ["foundedOn", "9999-01-01", "not_a_day"],
  ["isListed", "maybe", "not_an_option"],
  ["size", "sme", "not_an_option"],
  ["size", "<script>", "not_an_option"],
  ["creditGrade", "AAAA", "not_an_option"],
  ["industry", "전자집적회로", "not_an_industry"],
  ["industry", "292800", "not_an_industry"],
  ["industry", "A29", "not_an_industry"],
  ["kind", "x".repeat(81), "too_long"],
  ["kind", "C26\u0000", "control_characters"],
  ["label", "🙂".repeat(201), "too_long"],
  ["confirmation", "holding", "not_an_option"],
])("in %s, '%s' is refused: %s", (name, typed, why) => {
  expect(readTyped(typed, cell(name))).toMatchObject({ ok: false, refusal: { why } });
});

describe("what is shown in a control is read as what was stored", () => {
  test.each([
    ["isListed", true],
    ["isListed", false],
    ["koreanOwnership", 0.0001],
    ["revenue.2025", 1e15],
    ["debtRatio.2025", -1e15],
    ["foundedOn", "2022-03-02"],
    ["label", "(예시) 한빛칩 🙂"],
  ])("%s %s", (name, value) => {
    expect(readTyped(typedText(value), cell(name))).toEqual({ ok: true, value });
  });
});
