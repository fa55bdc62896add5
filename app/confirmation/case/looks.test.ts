import { expect, test } from "vitest";
import { lookPlaceOf, lookText } from "./looks.ts";

test.each([
  ["/agency/cases/7", "overview"],
  ["/en/agency/cases/7/", "overview"],
  ["/agency/cases/7/decision", "decision"],
  ["/en/agency/cases/7/letters", "letters"],
  ["/agency/cases/7/letters/3", "letter"],
  ["/agency/cases/7/letters/3.pdf", "letter"],
  ["/agency/cases/7/looks", "looks"],
  ["/agency/cases/7/unheard", null],
  ["/agency/reviews/7", null],
])("%s is a look at: %s", (pathname, place) => {
  expect(lookPlaceOf(pathname)).toBe(place);
});

test.each([
  ["overview", null, "개요와 처리 기록"],
  ["review 4", null, "심사 의뢰"],
  ["file 12", "성적서.pdf", "파일: 성적서.pdf"],
  ["something older", null, "something older"],
])("“%s” reads as what was opened", (what, fileName, words) => {
  expect(lookText({ what, fileName }, "ko")).toBe(words);
});
