import { docxOf } from "#app/intake/demo-source/papers/packed-papers.server.ts";
import { zipOf } from "#app/intake/demo-source/papers/zip-of.server.ts";

/*
 * Forms in the shapes of real ones. A line is a line, a row of cells a list. `before⇒after`: what stands there, and what it
 * should hold when it is filled; without an arrow it must stay as it is. `{2}` before the words spans columns, `{2x3}`
 * columns and rows. A table in a cell is a list of rows.
 */
export type MadeCell = string | MadeTable;
export type MadeTable = readonly (readonly MadeCell[])[];
export type MadeBlock = string | MadeTable;
export type MadeForm = { name: string; type: "hwpx" | "docx"; blocks: readonly MadeBlock[] };

const HP =
  'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section"';

/** The words of all cells and lines in their order, before and after. */
export function wordsOf(blocks: readonly MadeBlock[]): { before: string; after: string | null }[] {
  return blocks.flatMap((block) =>
    typeof block === "string"
      ? [halves(block)]
      : block.flatMap((row) => row.flatMap((cell) => wordsOf([cell]))),
  );
}

/** The file of a form. */
export function makeForm({ type, blocks }: Pick<MadeForm, "type" | "blocks">): Buffer {
  if (type === "docx") return docxOf(blocks.map(docxBlock).join(""));
  return zipOf({
    mimetype: "application/hwp+zip",
    "version.xml":
      '<?xml version="1.0" encoding="UTF-8"?><hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version"/>',
    "Contents/header.xml": `<?xml version="1.0" encoding="UTF-8"?><hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"/>`,
    "Contents/section0.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?><hs:sec ${HP}>${blocks.map(hwpxBlock).join("")}</hs:sec>`,
    "Preview/PrvText.txt": "미리 보기",
  });
}

function halves(cell: string): { before: string; after: string | null } {
  const [before = "", after = null] = cell.replace(/^\{[\dx]+\}/u, "").split("⇒");
  return { before, after };
}

function spanOf(cell: MadeCell): { columns: number; rows: number } {
  const [, columns = "1", rows = "1"] =
    (typeof cell === "string" && /^\{(\d+)(?:x(\d+))?\}/u.exec(cell)) || [];
  return { columns: Number(columns), rows: Number(rows) };
}

/** Where each cell of a table stands: those that cover a place from above are stepped over. */
function placed(table: MadeTable) {
  const covered = new Map<string, { columns: number }>();
  return table.map((row, at) => {
    let column = 0;
    const own: { cell: MadeCell; row: number; column: number; columns: number; rows: number }[] = [];
    const continued: { column: number; columns: number }[] = [];
    const skip = () => {
      for (let above = covered.get(`${at},${column}`); above; above = covered.get(`${at},${column}`)) {
        continued.push({ column, columns: above.columns });
        column += above.columns;
      }
    };
    for (const cell of row) {
      skip();
      const { columns, rows } = spanOf(cell);
      own.push({ cell, row: at, column, columns, rows });
      for (let below = 1; below < rows; below++) covered.set(`${at + below},${column}`, { columns });
      column += columns;
    }
    skip();
    return { own, continued };
  });
}

function docxBlock(block: MadeBlock): string {
  if (typeof block === "string") return docxLines(halves(block).before);
  const rows = placed(block).map(({ own, continued }) => {
    const cells = [
      ...own.map((one) => ({
        column: one.column,
        xml: `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${one.columns > 1 ? `<w:gridSpan w:val="${one.columns}"/>` : ""}${one.rows > 1 ? '<w:vMerge w:val="restart"/>' : ""}</w:tcPr>${typeof one.cell === "string" ? docxLines(halves(one.cell).before) : `${docxBlock(one.cell)}<w:p/>`}</w:tc>`,
      })),
      ...continued.map((one) => ({
        column: one.column,
        xml: `<w:tc><w:tcPr>${one.columns > 1 ? `<w:gridSpan w:val="${one.columns}"/>` : ""}<w:vMerge/></w:tcPr><w:p/></w:tc>`,
      })),
    ].sort((one, other) => one.column - other.column);
    return `<w:tr>${cells.map(({ xml }) => xml).join("")}</w:tr>`;
  });
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblBorders>${borders.join("")}</w:tblBorders></w:tblPr>${rows.join("")}</w:tbl>`;
}

function docxLines(words: string): string {
  if (words === "")
    return '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="18"/></w:rPr></w:pPr></w:p>';
  return words
    .split("\n")
    .map((line) => {
      // Programs split words into runs wherever they like.
      const half = Math.ceil(line.length / 2);
      const runs = [line.slice(0, half), line.slice(half)].filter((run) => run !== "");
      return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join("")}</w:p>`;
    })
    .join("");
}

function hwpxBlock(block: MadeBlock): string {
  if (typeof block === "string") return hwpxLines(halves(block).before);
  const lines = placed(block);
  const columns = Math.max(...lines.flatMap(({ own }) => own.map((one) => one.column + one.columns)));
  const rows = lines.map(
    ({ own }) =>
      `<hp:tr>${own
        .map(
          ({ cell, row, column, columns: wide, rows: high }) =>
            `<hp:tc borderFillIDRef="3"><hp:subList vertAlign="CENTER">${typeof cell === "string" ? hwpxLines(halves(cell).before) : hwpxBlock(cell)}</hp:subList><hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="${wide}" rowSpan="${high}"/><hp:cellSz width="100" height="10"/></hp:tc>`,
        )
        .join("")}</hp:tr>`,
  );
  return `<hp:p id="0" paraPrIDRef="0"><hp:run charPrIDRef="1"><hp:tbl rowCnt="${block.length}" colCnt="${columns}">${rows.join("")}</hp:tbl><hp:t/></hp:run></hp:p>`;
}

function hwpxLines(words: string): string {
  const breaks = '<hp:linesegarray><hp:lineseg textpos="0" vertpos="0"/></hp:linesegarray>';
  return words
    .split("\n")
    .map((line) =>
      line === ""
        ? `<hp:p id="0" paraPrIDRef="2"><hp:run charPrIDRef="7"/>${breaks}</hp:p>`
        : `<hp:p id="0" paraPrIDRef="2"><hp:run charPrIDRef="7"><hp:t>${escaped(line)}</hp:t></hp:run>${breaks}</hp:p>`,
    )
    .join("");
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
