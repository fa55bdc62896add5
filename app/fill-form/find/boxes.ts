import { switchAt } from "../document/drawn-boxes.ts";
import type { Edit, Line } from "../document/form-document.ts";

/** A box of a list of choices, and the words that belong to it. */
export type Box = { line: Line; from: number; to: number; words: string };
export type Boxes = {
  boxes: readonly Box[];
  isAnswered: boolean /** Words before the first box. */;
  label: string;
};

const OPEN = /[□☐▢❑◻]|\[\s*\]|\(\s*\)(?=\s*[\p{L}])|(?<=[\p{L}]\s*)\(\s{0,3}\)/gu;
const TICKED = /[■☑☒▣✔✓√☞]|\[\s*[vVxX√✓○●]\s*\]|\(\s*[vVxX√✓○●]\s*\)/u;

/** The choices of lines; null where there are not at least two. */
export function boxesIn(lines: readonly Line[]): Boxes | null {
  const boxes: Box[] = [];
  let label = "";
  for (const line of lines) {
    const found = boxesOfLine(line);
    if (boxes.length === 0) label = found.label;
    boxes.push(...found.boxes);
  }
  return boxes.length < 2 ? null : { boxes, isAnswered: lines.some(({ text }) => TICKED.test(text)), label };
}

/** Words stand behind their box, unless the last box has none behind it: '대기업 □ 중소기업 □'. */
function boxesOfLine(line: Line): { boxes: readonly Box[]; label: string } {
  const { text } = line;
  const signs = [...text.matchAll(OPEN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return { boxes: [], label: "" };
  const before = text.slice(0, first.from).trim();
  const isBehind = before !== "" && !/[:：]$/u.test(before) && text.slice(last.to).trim() === "";
  const boxes = signs.map((sign, at) => {
    const words = isBehind
      ? text.slice(signs[at - 1]?.to ?? 0, sign.from)
      : text.slice(sign.to, signs[at + 1]?.from ?? text.length);
    return { line, ...sign, words: words.replace(/[\s,;/·|]+$/u, "").trim() };
  });
  return { boxes, label: isBehind ? "" : before.replace(/[:：\s]+$/u, "") };
}

const manners = [
  ["[", "[√]"],
  ["(", "(√)"],
  ["☐", "☑"],
] as const;

/** The edit that ticks a box in the manner of its sign, or as its program would. */
export function tick({ line, from, to }: Box): Edit {
  const sign = line.text.slice(from, to);
  const manner = manners.find(([begin]) => sign.startsWith(begin));
  const text = switchAt(line.switches, from)?.sign ?? manner?.[1] ?? "■";
  return { line: line.id, from, to, text };
}
