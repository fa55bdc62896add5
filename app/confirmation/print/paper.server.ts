import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type PDFKit from "pdfkit";
import type { Locale } from "#app/i18n/locale.ts";
import { lettersTexts } from "#app/i18n/messages/confirmation/letters/texts.ts";
import { config } from "#app/platform/config.server.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";

const { resolve } = createRequire(import.meta.url);
const MARGIN = 62;

export type Paper = {
  doc: PDFKit.PDFDocument;
  /** Writes something as a part of the document that readers of a screen are told of, e.g. 'H1' or 'P'. */
  write: (tag: "H1" | "H2" | "H3" | "P", text: string, style?: Style) => void;
  /** A name and its value on one line, the values under each other. */
  term: (name: string, value: string) => void;
  /** Draws what is no text, with the words that stand for it. */
  figure: (words: string, draw: () => void) => void;
  finish: () => Promise<Buffer>;
};

type Style = { size?: number; gap?: number; isCentred?: boolean; isQuiet?: boolean };

const sizes = { H1: 18, H2: 13, H3: 11, P: 10.5 };

/**
 * An A4 document with embedded Hangul, a title, a language and tags. The same content gives the same bytes: its date is
 * that of the content, not of the print.
 */
export async function openPaper(about: { title: string; locale: Locale; writtenAt: Date }): Promise<Paper> {
  // Only here: whoever prints nothing does not load it.
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    pdfVersion: "1.7",
    tagged: true,
    lang: about.locale === "ko" ? "ko-KR" : "en",
    displayTitle: true,
    // Else it begins with a font that is not embedded.
    font: "",
    info: { Title: about.title, Creator: "Naru", Producer: "Naru", CreationDate: about.writtenAt },
  });
  const { plain, bold } = readFonts();
  doc.registerFont("plain", plain);
  doc.registerFont("bold", bold);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const root = doc.struct("Document");
  doc.addStructure(root);
  const put = (tag: string, draw: () => void, options: { alt?: string } = {}) =>
    root.add(doc.struct(tag, options, draw));
  const write: Paper["write"] = (
    tag,
    text,
    { size = sizes[tag], gap = 0.6, isCentred = false, isQuiet = false } = {},
  ) =>
    put(tag, () => {
      doc
        .font(tag === "P" ? "plain" : "bold")
        .fontSize(size)
        .fillColor(isQuiet ? "#464c53" : "#1e2124");
      doc.text(text, { align: isCentred ? "center" : "left", lineGap: 3 }).moveDown(gap);
    });
  // A paper leaves the page that says so, and looks like one of a ministry.
  if (config.mode === "embedded")
    write("P", lettersTexts[about.locale].letter.demonstration, { size: 9, isQuiet: true, gap: 1.5 });
  return {
    doc,
    write,
    term: (name, value) =>
      put("P", () => {
        doc.font("plain").fontSize(10.5).fillColor("#464c53");
        const { y } = doc;
        doc.text(`${name} `, MARGIN, y, { width: 110, lineGap: 3 });
        const afterName = doc.y;
        doc.fillColor("#1e2124").text(value, MARGIN + 120, y, { lineGap: 3 });
        doc.x = MARGIN;
        doc.y = Math.max(doc.y, afterName) + 3;
      }),
    figure: (words, draw) => put("Figure", draw, { alt: words }),
    finish: () =>
      new Promise((done) => {
        doc.on("end", () => done(Buffer.concat(chunks)));
        root.end();
        doc.end();
      }),
  };
}

function readFonts(): { plain: Buffer; bold: Buffer } {
  return oncePerProcess("fonts of PDF", () => ({
    plain: readFont(resolve("@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf")),
    bold: readFont(resolve("@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf")),
  }));
}

/** With some zeros behind it: of an empty glyph at the very end, fontkit reads a header that is not there. */
function readFont(path: string): Buffer {
  return Buffer.concat([readFileSync(path), Buffer.alloc(16)]);
}

/** The answer that shows a document in the browser, under this name when it is saved. */
export function pdfAnswer(bytes: Buffer, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": `inline; filename="${name}.pdf"`,
      "cache-control": "private, no-store, no-transform",
      "x-robots-tag": "noindex",
    },
  });
}
