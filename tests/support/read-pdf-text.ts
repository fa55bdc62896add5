import { inflateSync } from "node:zlib";

/** The text of one of our PDFs as a screen reader finds it: glyphs are mapped back to characters by the font's table. */
export function readPdfText(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const tables = streams.filter((text) => text.includes("beginbfrange")).map(lettersOf);
  const fonts = fontTables(pdf, tables);
  return streams
    .filter((text) => text.includes("BT") && text.includes("Tf"))
    .map((text) => wordsOf(text, fonts))
    .join("");
}

function streamsOf(pdf: Buffer): string[] {
  const raw = pdf.toString("latin1");
  return [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body = ""]) => {
    try {
      return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
}

/** Glyph → character, from one ToUnicode table: `<0000> <00ff> [<d55c> <ae00> …]`. */
function lettersOf(table: string): readonly string[] {
  const letters: string[] = [];
  for (const [, from = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from, 16);
    for (const [index, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries())
      letters[first + index] = Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");
  }
  return letters;
}

/** The fonts are written in the order in which they were made, F1 first; so are their tables. */
function fontTables(pdf: Buffer, tables: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const names = [
    ...new Set([...pdf.toString("latin1").matchAll(/\/(F\d+) \d+ 0 R/g)].map(([, name = ""]) => name)),
  ];
  return new Map(names.sort().map((name, index) => [name, tables[index] ?? []]));
}

function wordsOf(page: string, fonts: Map<string, readonly string[]>): string {
  let letters: readonly string[] = [];
  let said = "";
  for (const [, font, hex] of page.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? [];
    for (const [glyph] of (hex ?? "").matchAll(/.{4}/g)) said += letters[Number.parseInt(glyph, 16)] ?? "";
  }
  return said;
}
