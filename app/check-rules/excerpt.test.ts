import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#app/reading/block.ts";
import { printedLines } from "#app/reading/find-quote.ts";
import { excerptOf } from "./excerpt.ts";

const place = { block: 0 };
const paragraph = (text: string): Block => ({ kind: "paragraph", text, place });
const cell = (text: string) => ({ text, columns: 1, rows: 1 });
const notice = printedLines([
  { name: "공고문", blocks: [paragraph("신청 자격"), paragraph("업력 7년 이내 기업")] },
  {
    name: "붙임 1.hwpx",
    blocks: [
      { kind: "heading", level: 1, text: "2. 신청자격", place },
      {
        kind: "item",
        level: 1,
        marker: "○",
        text: "창업 후  업력 7년\n이내 기업으로서 본사가 경남인 기업",
        place,
      },
      {
        kind: "table",
        rows: [
          [cell("구분"), cell("")],
          [cell("규모"), cell("중소기업")],
        ],
        place,
      },
    ],
  },
]);

describe("A quote", () => {
  test("is marked in the document that it is from, between the lines around it", () => {
    expect(excerptOf(notice, "업력 7년 이내 기업", "붙임 1.hwpx")).toEqual({
      document: "붙임 1.hwpx",
      before: "2. 신청자격",
      line: ["○ 창업 후 ", "업력 7년 이내 기업", "으로서 본사가 경남인 기업"],
      after: "구분",
    });
    expect(excerptOf(notice, "업력 7년 이내 기업", "공고문")?.document).toBe("공고문");
  });

  test.each<[title: string, cite: string, document: string | undefined]>([
    ["is found in another document where its own no longer has it", "신청 자격", "공고문"],
    ["may be a cell, shown with its row", "중소기업", "붙임 1.hwpx"],
    ["that nothing prints is not found", "업력 3년 이내", undefined],
    ["without words is none", " ", undefined],
  ])("%s", (_title, cite, document) => {
    expect(excerptOf(notice, cite, "붙임 9.pdf")?.document).toBe(document);
  });

  test("is marked with exactly its own letters, wherever white space stands", () => {
    const word = fc.stringMatching(/^[가-힣a-z0-9]{1,6}$/u);
    const space = fc.constantFrom(" ", "  ", "\n", "\t ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { minLength: 3, maxLength: 9 }), (words) => {
        const cite = words.slice(1, -1).map(([text]) => text);
        const printed = printedLines([{ name: "n", blocks: [paragraph(words.flat().join(""))] }]);
        const found = excerptOf(printed, cite.join(" "), "n");
        expect(found?.line[1].replace(/\s/gu, "")).toBe(cite.join(""));
        expect(found?.line.join("")).toBe(words.flat().join("").replace(/\s+/gu, " ").trim());
      }),
    );
  });
});
