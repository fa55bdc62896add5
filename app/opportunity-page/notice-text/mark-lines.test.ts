import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Block } from "#app/reading/block.ts";
import { markLines } from "./mark-lines.ts";

const place = { block: 0 };
const paragraph = (text: string): Block => ({ kind: "paragraph", text, place });
const shown = (blocks: readonly Block[], ...cites: readonly string[]) => {
  const quotes = cites.map((cite, at) => ({ number: at + 1, cite, source: "공고문" }));
  const { documents, missing } = markLines([{ name: "공고문", blocks }], quotes);
  const lines = documents[0]?.lines.map(({ pieces }) =>
    pieces.map(({ text, mark }) => (mark === null ? text : `[${mark}:${text}]`)).join(""),
  );
  return { lines, missing: [...missing] };
};

describe("The text of a notice", () => {
  it("marks quoted words where they stand, whatever white space is between them", () => {
    expect(shown([paragraph("신청 자격"), paragraph("업력  7년\n이내 기업")], "업력 7년 이내")).toEqual({
      lines: ["신청 자격", "[1:업력 7년 이내] 기업"],
      missing: [],
    });
  });

  it("says of words that are found nowhere that they are missing", () => {
    expect(shown([paragraph("신청 자격")], "업력 7년")).toEqual({ lines: ["신청 자격"], missing: [1] });
  });

  it("marks several in one line, and of those that overlap what is left of the second", () => {
    expect(
      shown([paragraph("중소기업으로서 업력 7년 이내")], "업력 7년", "중소기업으로서 업력", "중소기업").lines,
    ).toEqual(["[2:중소기업으로서 업력][3:][1: 7년] 이내"]);
  });

  it("shows a row of a table as a line", () => {
    const cell = (text: string) => ({ text, columns: 1, rows: 1 });
    const table: Block = { kind: "table", rows: [[cell("규모"), cell(""), cell("중소기업")]], place };
    expect(shown([table], "중소기업").lines).toEqual(["규모 │ [1:중소기업]"]);
  });
});

test("Marks lose and add no letter, and each quote has one mark or is missing", () => {
  const words = fc
    .array(fc.constantFrom("가", "나", "다", " "), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), fc.array(words, { maxLength: 5 }), (texts, cites) => {
      const quotes = cites.map((cite, at) => ({ number: at, cite, source: "" }));
      const { documents, missing } = markLines([{ name: "", blocks: texts.map(paragraph) }], quotes);
      const pieces = documents.flatMap(({ lines }) => lines.map((line) => line.pieces));
      const plain = texts.map((text) => text.replace(/\s+/gu, " ").trim()).filter((text) => text !== "");
      expect(pieces.map((line) => line.map(({ text }) => text).join(""))).toEqual(plain);
      const marks = pieces.flat().flatMap(({ mark }) => (mark === null ? [] : [mark]));
      expect([...marks, ...missing].sort()).toEqual(quotes.map(({ number }) => number).sort());
    }),
  );
});
