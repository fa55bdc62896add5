import { describe, expect, test } from "vitest";
import { type Call, isSameCall } from "./is-same-call.ts";

const call: Call = {
  title: "2026년 스마트 목공 장비 지원사업 참여기업 모집 공고",
  sources: ["bizinfo"],
  agencies: ["wood-institute"],
  regions: ["gangwon"],
  closesOn: "2026-12-20",
  publishedOn: "2026-12-01",
};
const elsewhere = (more: Partial<Call>): Call => ({ ...call, sources: ["kstartup"], ...more });

describe("two portals print one call", () => {
  test.each<[string, Partial<Call>]>([
    ["in the same words", {}],
    ["with the words of every call left out", { title: "2026년 스마트 목공 장비 지원사업 모집" }],
    ["with the region before it", { title: "[강원] 2026년 스마트 목공 장비 지원사업 참여기업 모집 공고" }],
    ["in quotation marks and other spaces", { title: "「2026년 스마트목공 장비」 지원사업 안내" }],
    ["where one does not print the year", { title: "스마트 목공 장비 지원사업 공고" }],
    ["where one does not know the agency", { agencies: [] }],
    ["where one does not know the last day", { closesOn: null }],
    ["where one names the ministry as well", { agencies: ["forest-ministry", "wood-institute"] }],
    ["where one does not know the region", { regions: [] }],
    ["weeks later", { publishedOn: "2026-12-19" }],
    ["where one does not know when it was published", { publishedOn: null }],
    [
      "where neither year nor last day is known, and both appeared within weeks",
      { title: "스마트 목공 장비 지원사업 공고", closesOn: null, publishedOn: "2026-12-11" },
    ],
  ])("%s", (_, more) => {
    expect(isSameCall(call, elsewhere(more))).toBe(true);
    expect(isSameCall(elsewhere(more), call)).toBe(true);
  });
});

describe("these are two calls", () => {
  test.each<[string, Partial<Call>]>([
    ["another round", { title: "2026년 2차 스마트 목공 장비 지원사업 참여기업 모집 공고" }],
    ["another half of the year", { title: "2026년 하반기 스마트 목공 장비 지원사업 참여기업 모집 공고" }],
    ["another year", { title: "2025년 스마트 목공 장비 지원사업 참여기업 모집 공고" }],
    ["called again", { title: "2026년 스마트 목공 장비 지원사업 참여기업 모집 재공고" }],
    ["additional places", { title: "2026년 스마트 목공 장비 지원사업 참여기업 추가 모집 공고" }],
    ["another track", { title: "2026년 스마트 목공 장비 지원사업(소공인) 참여기업 모집 공고" }],
    ["another region", { regions: ["jeonbuk"] }],
    ["another agency", { agencies: ["iron-institute"] }],
    ["another last day", { closesOn: "2026-12-21" }],
    ["neither agency nor last day in common", { agencies: [], closesOn: null }],
    ["published long before", { publishedOn: "2026-09-01" }],
    ["published after the last day of the other", { closesOn: null, publishedOn: "2026-12-24" }],
    [
      "nothing says that it is the same year",
      { title: "스마트 목공 장비 지원사업 공고", closesOn: null, publishedOn: null },
    ],
    ["printed by the same portal", { sources: ["bizinfo"] }],
  ])("%s", (_, more) => {
    expect(isSameCall(call, elsewhere(more))).toBe(false);
    expect(isSameCall(elsewhere(more), call)).toBe(false);
  });

  test("regions that titles name", () => {
    const [one, other] = ["[강원] 목공 장비", "[전북] 목공 장비"].map((title) => ({ title, regions: [] }));
    expect(isSameCall({ ...call, ...one }, elsewhere({ ...other }))).toBe(false);
  });
});
