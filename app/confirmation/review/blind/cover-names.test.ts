import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { COVER, coverOf } from "./cover-names.ts";

const cover = coverOf({
  names: ["주식회사 한빛칩", "Hanbit Chip Co., Ltd.", "(예시) 나래원(NRW)"],
  others: ["220-81-62517", "한서진", "kim@hanbit.co.kr", "lee@naver.com", "대전광역시 유성구 가정로 1"],
});

describe("Whatever tells who applied is covered", () => {
  test.each([
    ["한빛칩은 2019년에 시작했다.", `${COVER}은 2019년에 시작했다.`],
    ["당사(주식회사 한빛칩)는", `당사(${COVER})는`],
    ["㈜한빛칩과 (주) 한빛 칩", `${COVER}과 ${COVER}`],
    ["한빛·칩", COVER],
    ["한\u200b빛\u200b칩", COVER],
    ["한빛칩".normalize("NFD"), COVER],
    ["by HANBIT CHIP", `by ${COVER}`],
    ["ＨａｎｂｉｔＣｈｉｐ", COVER],
    ["나래원과 NRW는", `${COVER}과 ${COVER}는`],
    ["등록번호 2208162517", `등록번호 ${COVER}`],
    ["220 81 62517", COVER],
    ["책임자 한서진 박사", `책임자 ${COVER} 박사`],
    ["문의: park@hanbit.co.kr, www.hanbit.co.kr", `문의: ${COVER}, ${COVER}`],
    ["lee@naver.com", COVER],
    ["대전광역시 유성구 가정로 1", COVER],
  ])("%j", (text, covered) => {
    expect(cover(text)).toBe(covered);
  });

  test.each([["저전력 추론 반도체"], ["예시를 들면"], ["park@naver.com"], ["10.220.81"], ["inrwards"]])(
    "and nothing else: %j",
    (text) => {
      expect(cover(text)).toBe(text);
    },
  );

  test("a name of one letter, or of a legal form alone, covers nothing", () => {
    expect(coverOf({ names: ["빛", "(주)", "A", ""], others: [""] })("빛과 A의 (주)")).toBe("빛과 A의 (주)");
  });

  test("any name is found again in any text, however it is spaced", () => {
    const letters = fc.array(fc.constantFrom(..."가나다라마바사아자차abcdefgh".split("")), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom("", " ", "-", "·"), fc.string(), (name, between, around) => {
        const text = `${around} ${name.join(between)}, ${around}`;
        const covered = coverOf({ names: [name.join("")], others: [] })(text);
        expect(covered.replaceAll(COVER, "|")).not.toContain(` ${name.join(between)},`);
        expect(covered).toContain(COVER);
      }),
      propertyRuns,
    );
  });
});
