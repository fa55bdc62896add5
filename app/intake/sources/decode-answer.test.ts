import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText, parseAnswer } from "./decode-answer.server.ts";
import { RefusedAnswer } from "./source.ts";
import { readAnyAnswer } from "./sources.ts";

/** What an answer is refused for. */
function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedAnswer);
    return (error as RefusedAnswer).words.en;
  }
  return "not refused";
}

const korean = '{"jsonArray":[{"pblancId":"PBLN_1","pblancNm":"경기 똠방각하 바우처","author":"x"}]}';
test.each<[string, Buffer]>([
  ["UTF-8", Buffer.from(korean)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${korean}`)],
  ["CP949", iconv.encode(korean, "cp949")],
  ["UTF-16 with its mark", iconv.encode(`\uFEFF${korean}`, "utf16-le")],
  ["UTF-16, big end first", iconv.encode(korean, "utf16-be")],
  ["UTF-16 without its mark", iconv.encode(korean, "utf16-le")],
])("an answer in %s is read", (_name, bytes) => {
  expect((readAnyAnswer(parseAnswer(decodeText(bytes))) ?? []).map(({ record }) => record.pblancNm)).toEqual([
    "경기 똠방각하 바우처",
  ]);
});

const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "${"x".repeat(1_000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>`;
test.each<[string, Buffer, RegExp]>([
  ["cut JSON", Buffer.from(korean.slice(0, 40)), /cut off/],
  ["nothing", Buffer.from("  "), /empty/],
  ["a web page", Buffer.from("<!DOCTYPE html><html><body>점검 중"), /web page/],
  ["an XML bomb", Buffer.from(bomb), /defines entities/],
  [
    "a file from outside",
    Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    /defines entities/,
  ],
  ["cut XML", Buffer.from("<response><body><items><item>"), /cut off/],
  ["XML of endless depth", Buffer.from("<a>".repeat(5_000) + "</a>".repeat(5_000)), /cut off/],
  ["bytes", Buffer.from([0x80, 0xff, 0xff, 0xff, 0x80, 0x80]), /neither/],
])("%s is refused in plain words", (_name, bytes, words) => {
  expect(refusalOf(() => parseAnswer(decodeText(bytes)))).toMatch(words);
});
