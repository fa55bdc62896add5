import { describe, expect, it } from "vitest";
import { bandIn } from "./band-boxes.ts";

const open = { isFromIn: true, isToIn: true };

describe("Words of a box", () => {
  it.each([
    ["5인 미만", { from: -Infinity, to: 5, isFromIn: true, isToIn: false }],
    ["5명 이하", { from: -Infinity, to: 5, ...open }],
    ["10~49인", { from: 10, to: 49, ...open }],
    ["10억 이상 50억 미만", { from: 1e9, to: 5e9, isFromIn: true, isToIn: false }],
    ["3년 초과 ~ 7년 이하", { from: 3, to: 7, isFromIn: false, isToIn: true }],
    ["5천만원 이상", { from: 5e7, to: Infinity, ...open }],
    ["100억원 초과", { from: 1e10, to: Infinity, isFromIn: false, isToIn: true }],
    ["10 ~ 50억원", { from: 1e9, to: 5e9, ...open }],
    ["1,000만원 미만", { from: -Infinity, to: 1e7, isFromIn: true, isToIn: false }],
  ])("'%s' is a band of figures", (words, band) => {
    expect(bandIn(words)).toEqual(band);
  });

  it.each(["2025년", "제조업", "10인", "5인 정도", "3개년", "기타"])("'%s' is none", (words) => {
    expect(bandIn(words)).toBeNull();
  });
});
