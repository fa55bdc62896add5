import { zipOf } from "./zip-of.server.ts";

/*
 * DOCX and XLSX as little as a program needs to open them: a ZIP with a list of its parts, and the parts.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A line of words, or a table. */
export type PaperPart = string | readonly (readonly string[])[];

/** A DOCX with this body, as WordprocessingML. */
export function docxOf(body: string): Buffer {
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  });
}

/** Lines and tables as the body of a DOCX. */
export function docxBodyOf(parts: readonly PaperPart[]): string {
  return parts.map((part) => (typeof part === "string" ? paragraph(part) : docxTable(part))).join("");
}

function paragraph(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
}

function docxTable(rows: readonly (readonly string[])[]): string {
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  );
  const cells = rows.map(
    (row) => `<w:tr>${row.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join("")}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblBorders>${lines.join("")}</w:tblBorders></w:tblPr>${cells.join("")}</w:tbl>`;
}

/** A workbook with one sheet of words. */
export function xlsxOf(rows: readonly (readonly string[])[]): Buffer {
  const cells = rows.map((row, at) => {
    const written = row.map(
      (words, column) =>
        `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`,
    );
    return `<row r="${at + 1}">${written.join("")}</row>`;
  });
  const typeOf = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf("sheet.main")}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf("worksheet")}"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="대상" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${SHEET}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  });
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
