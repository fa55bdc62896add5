import { readFileSync, writeFileSync } from "node:fs";

export type Row = {
  measured: string;
  figure: string;
  budget?: { said: string; isHeld: boolean };
};

const head = ["Measured", "Figure", "Budget", ""];
const begin = "<!-- npm run bench writes from here -->";
const end = "<!-- to here -->";

/** One Markdown table, aligned, so that a terminal and a page show the same. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ measured, figure, budget }) => [
    measured,
    figure,
    budget?.said ?? "report",
    verdictOn(budget),
  ]);
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [head, rule, ...cells].map(line).join("\n");
}

function verdictOn(budget: Row["budget"]): string {
  if (!budget) return "";
  return budget.isHeld ? "held" : "MISSED";
}

/** Replaces what stands between the two markers and keeps the words around it. */
export function writeBetweenMarkers(file: URL, text: string): void {
  const page = readFileSync(file, "utf8");
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file.pathname} has lost its markers: ${begin} … ${end}`);
  writeFileSync(file, `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`);
}
