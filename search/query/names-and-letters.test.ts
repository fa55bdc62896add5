import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soundsLike } from "../text/hangul.ts";
import { spelledOut } from "./letter-names.ts";
import { isNicknameOf } from "./nicknames.ts";

describe("a nickname takes the first syllables of the parts of a name", () => {
  const parts = new Set(
    "창업 중심 대학 창조 경제 혁신 센터 부산 경기 콘텐츠 진흥 중소 벤처 기업 공단 코리아 스타트업 포럼 유통".split(
      " ",
    ),
  );
  test.each([
    ["창중대", "창업중심대학", true],
    ["창경센", "창조경제혁신센터", true],
    ["부창경", "부산창조경제혁신센터", true],
    ["경콘진", "경기콘텐츠진흥원", true],
    ["중진공", "중소벤처기업진흥공단", true],
    ["중유원", "한국중소벤처기업유통원", true],
    ["코스포", "코리아스타트업포럼", true],
    ["창심대", "창업중심대학", false],
    ["중대창", "창업중심대학", false],
    ["업중대", "창업중심대학", false],
    ["창중대", "창업중심단체", false],
  ])("%s for %s: %s", (nickname, name, isCalled) => {
    expect(isNicknameOf(nickname, name, (part) => parts.has(part))).toBe(isCalled);
  });

  test("any two words are safe", () => {
    const words = fc.string({ unit: fc.constantFrom(..."한국창업중심"), maxLength: 9 });
    fc.assert(
      fc.property(words, words, (nickname, name) => {
        isNicknameOf(nickname, name, () => true);
      }),
    );
  });
});

describe("letters that are spelled out in Hangul", () => {
  test.each([
    ["알앤디", "r&d", ""],
    ["아이오티", "iot", ""],
    ["비투비", "b2b", ""],
    ["쓰리디", "3d", ""],
    ["더블유티오", "wto", ""],
    ["아이알데이", "ir", "데이"],
    ["케이푸드", "k", "푸드"],
  ])("%s names %s before '%s'", (word, letters, rest) => {
    expect(spelledOut(word)).toContainEqual({ letters, rest });
  });

  test("a word that begins otherwise names none", () => {
    expect(spelledOut("반도체")).toEqual([]);
  });
});

test.each([
  ["이젼", "이전", true],
  ["분젱", "분쟁", true],
  ["게발", "개발", true],
  ["괸리", "괜리", true],
  ["부도", "수도", false],
  ["미용", "비용", false],
])("%s and %s are spoken alike: %s", (one, other, isAlike) => {
  expect(soundsLike(one, other)).toBe(isAlike);
});
