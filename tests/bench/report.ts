import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { Temporal } from "temporal-polyfill";

export type Row = {
  measured: string;
  figure: string;
  budget?: { said: string; isHeld: boolean };
};

const head = ["Measured", "Figure", "Budget", ""];
const end = "<!-- to here -->";

/** A Markdown table, aligned so that it reads well in a terminal too. */
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

/** Replaces the text between the two markers in a file. */
export function writeBetweenMarkers(file: URL, command: string, text: string): void {
  const page = readFileSync(file, "utf8");
  const begin = `<!-- ${command} writes from here -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file.pathname} has lost its markers: ${begin} … ${end}`);
  writeFileSync(file, `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`);
}

/** When and on which machine it was measured, and the load on it. */
export function surroundings(command: string, startedWith: readonly number[]): string {
  const model = cpus()[0]?.model ?? "unknown processor";
  const load = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(", ");
  return [
    `- Command: \`${command}\`, on ${Temporal.Now.plainDateISO("Asia/Seoul")}, Node ${process.versions.node}`,
    `- Machine: ${availableParallelism()} cores (${model}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    `- Load average over 1, 5 and 15 minutes: before ${load(startedWith)}; after ${load(loadavg())}`,
  ].join("\n");
}
