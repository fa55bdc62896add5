import type PDFKit from "pdfkit";
import { dispositionHeader } from "#app/files/file-name.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { config } from "#app/platform/config.server.ts";
import { type Run, readFonts } from "./fonts.server.ts";

const demonstration: Record<Locale, string> = {
  ko: "데모 환경에서 만든 문서입니다. 정부의 문서가 아니며 효력이 없습니다.",
  en: "Made in a demonstration. This is not a government document and has no effect.",
};

const MARGIN = 62;
/** Width of the column of values, on A4. */
const VALUE_WIDTH = 595.28 - 2 * MARGIN - 120;

export type Paper = {
  doc: PDFKit.PDFDocument;
  /** Writes text with a tag for screen readers, such as 'H1' or 'P'. */
  write: (tag: "H1" | "H2" | "H3" | "P", text: string, style?: Style) => void;
  /** A name and its value on one line, with aligned values. */
  term: (name: string, value: string) => void;
  /** Draws a figure, with its alternative text. */
  figure: (words: string, draw: () => void) => void;
  /** Starts a new page if fewer than this many points are left on this one. */
  keepTogether: (points: number) => void;
  /** Puts a word across every page, as a revoked paper carries it. */
  stampAcross: (word: string) => void;
  /** Characters written so far that no font has; squares replace them. */
  lacking: () => readonly string[];
  finish: () => Promise<Buffer>;
};

type Style = { size?: number; gap?: number; isCentred?: boolean; isQuiet?: boolean };

const sizes = { H1: 18, H2: 13, H3: 11, P: 10.5 };
/** Room for a heading and the first lines below it, so that no heading ends a page. */
const HEADING_ROOM = 72;

/**
 * An A4 document with embedded Hangul, a title, a language and tags; several pages are numbered. The same content gives
 * the same bytes: its date is that of the content, not of printing.
 */
export async function openPaper(about: { title: string; locale: Locale; writtenAt: Date }): Promise<Paper> {
  // Loaded only when something is printed.
  const [{ default: PDFDocument }, fontkit] = await Promise.all([import("pdfkit"), import("fontkit")]);
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    pdfVersion: "1.7",
    tagged: true,
    lang: about.locale === "ko" ? "ko-KR" : "en",
    displayTitle: true,
    // The number of pages is known only at the end.
    bufferPages: true,
    // Otherwise it starts with a font that is not embedded.
    font: "",
    info: { Title: about.title, Creator: "Naru", Producer: "Naru", CreationDate: about.writtenAt },
  });
  const { fileOf, runsOf, isKnown } = readFonts(fontkit.create);
  const registered = new Set<string>();
  /** Chooses a font, which is read when the paper first needs it. */
  const chooseFont = (font: Run["font"], weight: "plain" | "bold") => {
    const name = `${font} ${weight}`;
    if (!registered.has(name)) {
      doc.registerFont(name, fileOf(font, weight));
      registered.add(name);
      if (font !== "first") alignFonts(doc, chooseFont("first", weight), name);
    }
    doc.font(name);
    return name;
  };
  chooseFont("first", "plain");
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const root = doc.struct("Document");
  doc.addStructure(root);
  const put = (tag: string, draw: () => void, options: { alt?: string } = {}) =>
    root.add(doc.struct(tag, options, draw));
  const keepTogether = (points: number) => {
    if (doc.y + points > doc.page.maxY()) doc.addPage();
  };
  const lacking = new Set<string>();
  let across: string | null = null;
  const say = (text: string, weight: "plain" | "bold", options: PDFKit.Mixins.TextOptions) => {
    for (const character of text) if (!isKnown(character)) lacking.add(character);
    // Line by line: a line continued in another font would indent all lines after it.
    for (const runs of text.split("\n").map(runsOf))
      for (const [index, run] of runs.entries()) {
        chooseFont(run.font, weight);
        doc.text(run.text || " ", { ...options, continued: index < runs.length - 1 });
      }
  };
  const write: Paper["write"] = (
    tag,
    text,
    { size = sizes[tag], gap = 0.6, isCentred = false, isQuiet = false } = {},
  ) => {
    if (tag !== "P") keepTogether(HEADING_ROOM);
    put(tag, () => {
      doc.fontSize(size).fillColor(isQuiet ? "#464c53" : "#1e2124");
      say(text, tag === "P" ? "plain" : "bold", { align: isCentred ? "center" : "left", lineGap: 3 });
      doc.moveDown(gap);
    });
  };
  // On its own, a printed document looks like one of a ministry.
  if (config.mode === "embedded")
    write("P", demonstration[about.locale], { size: 9, isQuiet: true, gap: 1.5 });
  return {
    doc,
    keepTogether,
    write,
    term: (name, value) => {
      doc.font("first plain").fontSize(10.5);
      // Name and value must start on the same page.
      keepTogether(doc.heightOfString(value, { width: VALUE_WIDTH, lineGap: 3 }));
      put("P", () => {
        doc.fillColor("#464c53");
        const { y } = doc;
        doc.text(`${name} `, MARGIN, y, { width: 110, lineGap: 3 });
        const afterName = doc.y;
        Object.assign(doc.fillColor("#1e2124"), { x: MARGIN + 120, y });
        say(value, "plain", { width: VALUE_WIDTH, lineGap: 3 });
        doc.x = MARGIN;
        doc.y = Math.max(doc.y, afterName) + 3;
      });
    },
    figure: (words, draw) => put("Figure", draw, { alt: words }),
    stampAcross: (word) => {
      across = word;
    },
    lacking: () => [...lacking],
    finish: () =>
      new Promise((done) => {
        doc.on("end", () => done(Buffer.concat(chunks)));
        root.end();
        if (across !== null) stampPages(doc, across);
        countPages(doc, about.title);
        doc.end();
      }),
  };
}

/**
 * Gives one font the line metrics of another, so that both share a baseline and break into pages at the same place. PDFKit
 * has no public way to do this.
 */
function alignFonts(doc: PDFKit.PDFDocument, first: string, second: string): void {
  const metricsOf = (name: string): Metrics => Reflect.get(doc.font(name), "_font");
  const { ascender, descender, lineGap } = metricsOf(first);
  Object.assign(metricsOf(second), { ascender, descender, lineGap });
}

type Metrics = { ascender: number; descender: number; lineGap: number };

/** A word across each page; an artifact too: what it says stands in the text. */
function stampPages(doc: PDFKit.PDFDocument, word: string): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    const { width, height } = doc.page;
    doc.markContent("Artifact", { type: "Layout" });
    doc.save();
    doc.rotate(-35, { origin: [width / 2, height / 2] });
    doc.font("first plain").fontSize(150).fillColor("#b3261e").fillOpacity(0.2);
    doc.text(word, (width - doc.widthOfString(word)) / 2, height / 2 - 90, { lineBreak: false });
    doc.restore();
    doc.endMarkedContent();
  }
}

/** 'title – 2 / 5' below each page; marked as an artifact, so screen readers skip it. */
function countPages(doc: PDFKit.PDFDocument, title: string): void {
  const { count } = doc.bufferedPageRange();
  if (count < 2) return;
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    // Text below the margin would start a new page.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("first plain").fontSize(8.5).fillColor("#464c53");
    doc.text(`${title} – ${index + 1} / ${count}`, MARGIN, doc.page.height - MARGIN + 20, {
      align: "center",
      lineBreak: false,
      width: doc.page.width - 2 * MARGIN,
    });
    doc.endMarkedContent();
  }
}

/** Shows a document in the browser; `name` is its file name when saved. */
export function pdfAnswer(bytes: Buffer, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": dispositionHeader("inline", `${name}.pdf`),
      "cache-control": "private, no-store, no-transform",
      "x-robots-tag": "noindex",
    },
  });
}
