import { expect, test } from "vitest";
import { openingOf } from "./opening.ts";

const long = "지원합니다 ".repeat(100).trim();

test.each([
  [
    "the lines before the first part",
    "<p>부품 기업의 시험을 돕습니다.</p><p>☞ 충남의 중소기업</p><p>□ 신청자격</p><p>○ 제조업</p>",
    ["부품 기업의 시험을 돕습니다.", "☞ 충남의 중소기업"],
  ],
  [
    "the first part, where nothing stands before it",
    "<p>□ 개요</p><p>수출을 돕습니다.</p>",
    ["□ 개요", "수출을 돕습니다."],
  ],
  [
    "nothing of a table",
    "<p>교육을 합니다.</p><table><tr><td>가</td><td>나</td></tr></table>",
    ["교육을 합니다."],
  ],
  ["at most four lines", "<p>하나</p><p>둘</p><p>셋</p><p>넷</p><p>다섯</p>", ["하나", "둘", "셋", "넷"]],
  ["words without markup", "시제품 제작을 돕습니다.", ["시제품 제작을 돕습니다."]],
  ["nothing of nothing", "", []],
])("a notice opens with %s", (_name, html, lines) => {
  expect(openingOf(html)).toEqual(lines);
});

test("a long line ends at a word", () => {
  const [line = ""] = openingOf(`<p>${long}</p>`);
  expect(line).toMatch(/지원합니다 …$/);
  expect(line.length).toBeLessThan(310);
});

test("no contact of a person is shown", () => {
  expect(openingOf("<p>문의: 홍길동 주무관 042-123-4567, hong@example.kr</p>").join()).not.toMatch(
    /4567|hong/,
  );
});
