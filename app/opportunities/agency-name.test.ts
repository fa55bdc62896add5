import { expect, test } from "vitest";
import { agencyIdFor, agencyKey, agencyKindOf, agencyName } from "./agency-name.ts";

test.each([
  ["(재)경기도경제과학진흥원", "경기도경제과학진흥원"],
  ["주식회사 나루", "나루"],
  ["㈜나루", "나루"],
  ["(주)", "(주)"],
])("%s is shown as %s", (name, shown) => {
  expect(agencyName(name)).toBe(shown);
});

test("spellings of one agency have the same key", () => {
  expect(
    new Set(["(재)서울경제진흥원", "서울 경제진흥원", "재단법인 서울경제진흥원"].map(agencyKey)).size,
  ).toBe(1);
});

test.each([
  ["과학기술정보통신부", "ministry"],
  ["지식재산처", "ministry"],
  ["방송미디어통신위원회", "ministry"],
  ["경상북도", "local"],
  ["전남광주통합특별시", "local"],
  ["성동구청", "local"],
  ["경북테크노파크", "operator"],
])("%s is a %s", (name, kind) => {
  expect(agencyKindOf(name)).toBe(kind);
});

test.each([
  ["나루", "naru"],
  ["NIPA", "nipa"],
  ["🏅", "agency"],
])("the id of %s can be read", (name, id) => {
  expect(agencyIdFor(name, () => false)).toBe(id);
});

test("an id that is in use gets a number", () => {
  const taken = new Set(["naru", "naru-2"]);
  expect(agencyIdFor("나루", (id) => taken.has(id))).toBe("naru-3");
});
