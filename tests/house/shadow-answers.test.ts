import { expect, test } from "vitest";
import { isSamePassage } from "#tests/reading/answers.ts";

test.each([
  ["제품을 국내외 시장에 출시한 기업", "제품을 국내외 시장에 출시한 기업"],
  ["제품을 국내외  시장에 출시한 기업", "① 제품을 국내외 시장에 출시한 기업"],
  ["출원일이 2년 이내이며, 이를 보상한 내역이 있는 기업", "이를 보상한 내역이 있는 기업"],
  ["직무발명에 관한 규정을 보유하고", "직무발명 규정을 보유하고 있으며"],
])("'%s' and '%s' are one passage", (one, other) => {
  expect(isSamePassage(one, other)).toBe(true);
  expect(isSamePassage(other, one)).toBe(true);
});

test.each([
  ["해외 전시회 참여 경험을 보유한 기업", "해외 현지 법인을 설립한 기업"],
  ["기업", "제품을 국내외 시장에 출시한 기업"],
  ["", ""],
  ["수요기업과 협약을 체결한 기업", "최근 3년 이내 표창을 받은 기업"],
])("'%s' answers nothing about '%s'", (one, other) => {
  expect(isSamePassage(one, other)).toBe(false);
});
