import { describe, expect, test } from "vitest";
import { buildDocument, type SearchRow } from "./build-document.ts";
import { indexedDocument, keysOf } from "./engine/index-settings.ts";
import { gramsOf, wordsOf } from "./text/normalise.ts";

const row: SearchRow = {
  id: 7,
  title: "2026년 「AI·로봇」 실증 지원(2차)",
  titleEn: null,
  trackKo: "제조 트랙",
  trackEn: null,
  kind: "rnd",
  securityClass: "general",
  summary: ["공장에서 시험한다", null],
  benefit: [null, null],
  agencies: ["부산테크노파크"],
  programme: [],
  fields: ["첨단로봇·제조"],
  technologies: ["로봇 제어"],
  regionCodes: ["busan"],
  regionNames: ["부산"],
  isLive: true,
};

describe("the document of an opportunity", () => {
  test("has its words in fields by how telling they are", () => {
    expect(buildDocument(row)).toMatchObject({
      id: 7,
      title: "2026 년 ai 로봇 실증 지원 2 차 제조 트랙",
      names: "부산테크노파크 첨단로봇 제조 로봇 제어",
      extra: "기술개발 연구개발 부산 공장에서 시험한다",
      regions: ["busan"],
    });
  });

  test("of a sensitive opportunity has no technical text", () => {
    const { names, extra } = buildDocument({ ...row, securityClass: "sensitive" }) ?? {};
    expect(names).not.toContain("제어");
    expect(extra).not.toContain("공장");
  });

  test("is not made for a secret opportunity", () => {
    expect(buildDocument({ ...row, securityClass: "security" })).toBeUndefined();
  });

  test("counts the nation as everywhere", () => {
    expect(buildDocument({ ...row, regionCodes: ["nationwide"] })?.regions).toEqual([]);
  });

  test("keeps the title's keys apart from the others", () => {
    const document = buildDocument(row);
    if (!document) throw new Error("it is general");
    const { titleKeys, otherKeys } = indexedDocument(document);
    expect(titleKeys.split(" ")).toContain(keysOf(["로봇"]));
    expect(otherKeys.split(" ")).not.toContain(keysOf(["로봇"]));
  });
});

describe("words", () => {
  test.each([
    ["R&D·사업화", ["r&d", "사업화"]],
    ["ＡＩ반도체", ["ai", "반도체"]],
    ["1,000개", ["1000", "개"]],
    ["강동50+센터", ["강동", "50", "플러스", "센터"]],
    ["<b>굵게</b>", ["b", "굵게", "b"]],
    ["ㅎㄳㅇ", ["ㅎㄱㅅㅇ"]],
  ])("of %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("become pairs of syllables across spaces, so that spacing does not matter", () => {
    expect(gramsOf(["기술", "유출"])).toEqual(gramsOf(["기술유출"]));
  });

  test("become Latin letters that no dictionary splits, different for each syllable", () => {
    const syllables = Array.from({ length: 11_172 }, (_, at) => String.fromCodePoint(0xac00 + at));
    expect(new Set(syllables.map((syllable) => keysOf([syllable]))).size).toBe(11_172);
  });
});
