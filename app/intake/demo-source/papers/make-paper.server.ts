import { createRequire } from "node:module";
import type { InventedPaper } from "../calls/invented-call.ts";
import { hwpOf } from "./hwp-of.server.ts";
import { docxBodyOf, docxOf, type PaperPart, xlsxOf } from "./packed-papers.server.ts";

const font = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
);
const types = {
  pdf: "application/pdf",
  hwp: "application/x-hwp",
  hwpx: "application/hwp+zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
type Form = keyof typeof types;

/** A document of an invented notice as its program would have written it: which program, says the end of its name. */
export async function makePaper({
  name,
  text,
}: InventedPaper): Promise<{ contentType: string; bytes: Buffer }> {
  const form = name.slice(name.lastIndexOf(".") + 1) as Form;
  return { contentType: types[form], bytes: await makers[form](partsOf(text)) };
}

const makers: Readonly<Record<Form, (parts: readonly PaperPart[]) => Buffer | Promise<Buffer>>> = {
  pdf: pdfOf,
  hwp: (parts) => hwpOf(linesOf(parts)),
  // Loaded with the first document that is asked for.
  hwpx: async (parts) => Buffer.from(await (await import("kordoc")).markdownToHwpx(markdownOf(parts))),
  docx: (parts) => docxOf(docxBodyOf(parts)),
  xlsx: (parts) => xlsxOf(parts.flatMap((part) => (typeof part === "string" ? [[part]] : part))),
};

/** Lines, and tables where lines begin with '|'. */
function partsOf(text: string): PaperPart[] {
  const parts: PaperPart[] = [];
  let rows: string[][] = [];
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("|")) {
      if (rows.length === 0) parts.push(rows);
      rows.push(cellsOf(line));
    } else {
      rows = [];
      if (line.trim() !== "") parts.push(line);
    }
  }
  return parts;
}

function cellsOf(line: string): string[] {
  const inner = line.slice(1, line.endsWith("|") ? -1 : undefined);
  return inner.split("|").map((cell) => cell.trim());
}

/** HWP 5 is written here without tables: a row is a line. */
function linesOf(parts: readonly PaperPart[]): string[] {
  return parts.flatMap((part) => (typeof part === "string" ? part : part.map((row) => row.join(" : "))));
}

function markdownOf(parts: readonly PaperPart[]): string {
  const written = parts.map((part) => {
    if (typeof part === "string") return part;
    const [head = [], ...rows] = part;
    return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  });
  return written.join("\n\n");
}

async function pdfOf(parts: readonly PaperPart[]): Promise<Buffer> {
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({ size: "A4", margin: 56, font });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
  for (const [at, part] of parts.entries()) {
    document.fontSize(at === 0 ? 15 : 10.5);
    if (typeof part === "string") document.text(part, { lineGap: 3 }).moveDown(0.4);
    else document.table({ data: part.map((row) => [...row]) }).moveDown(0.6);
  }
  document.end();
  return await done;
}
