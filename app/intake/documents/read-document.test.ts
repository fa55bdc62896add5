import { expect, it } from "vitest";
import { hwpxOf, pdfOf } from "#tests/support/documents/sample-documents.ts";
import { hwpOf } from "../demo-source/papers/hwp-of.server.ts";
import { docxOf, xlsxOf } from "../demo-source/papers/packed-papers.server.ts";
import { zipOf } from "../demo-source/papers/zip-of.server.ts";
import { readDocument } from "./read-document.server.ts";

const words = "□ 지원 대상\n\n○ 업력 7년 이내의 중소기업\n\n- 담당자: 홍길동 주무관(☎ 02-123-4567)\n";
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${"bcdefghijklm"[i]} "${`&${"abcdefghijkl"[i]};`.repeat(10)}">`).join("")}]>`;

/** What is read of a document, in a line each. */
async function linesOf(bytes: Buffer, name: string) {
  const { status, blocks } = await readDocument(bytes, name);
  return [
    status,
    ...blocks.map((block) =>
      block.kind === "table"
        ? block.rows.map((row) => row.map((cell) => cell.text).join("|")).join(" / ")
        : `${block.kind === "item" ? block.marker : ""} ${block.text}`.trim(),
    ),
  ];
}

const read = ["text", "□ 지원 대상", "○ 업력 7년 이내의 중소기업", "- 담당자: 주무관"];
const documents: [kind: string, name: string, bytes: () => Buffer | Promise<Buffer>, lines: string[]][] = [
  ["HWP", "공고.hwp", () => hwpOf(words.trim().split("\n\n")), read],
  ["HWPX", "공고.hwpx", () => hwpxOf(words), read],
  ["PDF", "공고.pdf", () => pdfOf([words]), read],
  [
    "DOCX",
    "공고.docx",
    () =>
      docxOf(
        words
          .split("\n\n")
          .map((line) => paragraph(line.trim()))
          .join(""),
      ),
    read,
  ],
  ["Markdown", "공고.md", () => Buffer.from(words), read],
  [
    "HTML",
    "공고.html",
    () =>
      Buffer.from("<html><p>□ 지원 대상</p><p>○ 업력 7년 이내의 중소기업</p><p>- 담당자: 홍길동 주무관</p>"),
    read,
  ],
  [
    "text in CP949",
    "공고.txt",
    () => Buffer.from([0xa1, 0xdb, 0x20, 0xc1, 0xf6, 0xbf, 0xf8]),
    ["text", "○ 지원"],
  ],
  [
    "XLSX",
    "대상.xlsx",
    () =>
      xlsxOf([
        ["구분", "한도"],
        ["창업", "1억 원"],
      ]),
    ["text", expect.stringContaining("구분|한도 / 창업|1억 원")],
  ],
];

it.each(documents)(
  "%s becomes blocks, without officials' names and numbers",
  async (_kind, name, bytes, lines) => {
    const found = await linesOf(await bytes(), name);
    expect(found.filter((line) => !/^(?:대상|Sheet1)$/u.test(line))).toEqual(lines);
  },
);

const bad: [what: string, name: string, bytes: () => Buffer | Promise<Buffer>, status: string][] = [
  ["an empty file", "공고.hwp", () => Buffer.alloc(0), "unreadable"],
  ["no document at all", "공고.hwp", () => Buffer.from("MZ\0\0 program"), "unreadable"],
  ["half a PDF", "공고.pdf", async () => (await pdfOf([words])).subarray(0, 300), "unreadable"],
  ["a PDF without words", "공고.pdf", () => pdfOf([]), "scan"],
  ["a PDF with a password", "공고.pdf", () => pdfOf([words], "secret"), "locked"],
  ["a HWP with a password", "공고.hwp", () => hwpOf([words], { isLocked: true }), "locked"],
  ["a ZIP bomb", "공고.hwpx", () => zipOf({ "Contents/section0.xml": "<hs:sec/>" }, 3e9), "too_large"],
];

it.each(bad)("%s has a clear status and no blocks", async (_what, name, bytes, status) => {
  expect(await readDocument(await bytes(), name)).toMatchObject({ status, blocks: [] });
});

it("An XML bomb stays a few words", async () => {
  const plain = docxOf(paragraph("지원 대상 &m;"));
  const xml = zipOf({
    "word/document.xml": `${bomb}<w:document><w:body>${paragraph("지원 대상 &m;")}</w:body></w:document>`,
  });
  for (const bytes of [plain, xml])
    expect(JSON.stringify(await readDocument(bytes, "공고.docx")).length).toBeLessThan(500);
});

it("A table of 3,000 rows is read whole", async () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => [`기업 ${index}`, "제조업"]);
  const { status, blocks } = await readDocument(xlsxOf(rows), "명단.xlsx");
  const table = blocks.find((block) => block.kind === "table");
  expect([status, table?.kind === "table" && table.rows.length]).toEqual(["text", 3_000]);
});

it("A reader that takes too long or too much memory is killed, and says so", async () => {
  const bytes = await pdfOf([words]);
  expect(await readDocument(bytes, "공고.pdf", { timeoutMs: 50, memoryMb: 512 })).toMatchObject({
    status: "unreadable",
    problem: "reading it takes longer than 0.05 s",
  });
  expect(await readDocument(bytes, "공고.pdf", { timeoutMs: 60_000, memoryMb: 20 })).toMatchObject({
    status: "too_large",
    problem: "reading it needs more than 20 MB",
  });
});
