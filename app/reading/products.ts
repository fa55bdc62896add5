import type { Line } from "./line.ts";

/** Where a notice speaks of nobody else, employees or suppliers are those who apply. */
export function whoeverApplies(lines: readonly Line[]): Line[] {
  const isOwn = ({ section, at }: Line) => section === "who" && at.origin === "attachment";
  const section = lines.some(isOwn) ? null : "who";
  return lines.map((line) => (line.section === "others" ? { ...line, section } : line));
}

/** So many parts of one name and level are one for each of several kinds of support. */
const SEVERAL = 3;

/**
 * A notice of several kinds of support says of each whom it is for. Beside a part on all applicants these say nothing of
 * everybody; without one the first counts as its first track.
 */
export function withProducts(lines: readonly Line[]): Line[] {
  const parts = new Map<string, number[]>();
  for (const line of lines) {
    if (!saysWho(line) || line.partSign === "" || line.partSign.startsWith("|")) continue;
    const found = parts.get(levelOf(line)) ?? [];
    if (!found.includes(line.part)) found.push(line.part);
    parts.set(levelOf(line), found);
  }
  const products = [...parts.values()].filter(({ length }) => length >= SEVERAL).flat();
  if (products.length === 0) return [...lines];
  const first = Math.min(...products);
  const isForAll = lines.some((line) => saysWho(line) && line.part < first);
  return lines.map((line) => {
    if (!products.includes(line.part) || line.section !== "who") return line;
    return line.part === first && !isForAll
      ? { ...line, isTrack: true }
      : { ...line, section: "track" as const };
  });
}

const saysWho = ({ section, at }: Line) => section === "who" && at.origin === "attachment";
const levelOf = ({ name, partSign, at }: Line) =>
  `${at.document} ${partSign} ${name.replace(/[^가-힣A-Za-z]/gu, "")}`;
