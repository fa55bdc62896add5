import type { Line } from "./line.ts";
import type { SectionKind } from "./section-words.ts";
import { standingsIn } from "./standings.ts";

/** A line that ends in somebody or some case, and names a usual ground for refusal before. */
const REFUSED =
  /(?:기업|업체|자|사업자|법인|기관|경우|때|사업장|대표자|점포|소상공인|과제)[\s)\].,;]*(?:\([^)]*\))?[\s.)]*$/u;
const RELABELLED: readonly (SectionKind | null)[] = [
  null,
  "notes",
  "who",
  "overview",
  "evaluation",
  "method",
  "documents",
];

/**
 * Headings are lost or say nothing ('유의사항', a picture). A list of which several items are usual grounds for refusal is a
 * list of grounds, whatever stands above it.
 */
export function withGrounds(lines: readonly Line[]): Line[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const isNote = line.sign === "※" || line.sign === "*";
    const goesOn = last && last.section === line.section && last.part === line.part;
    if (goesOn && (isNote || line.sign === firstSign(runs.at(-1)))) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run, at) => {
    // What ends a support that was granted says nothing about who may apply.
    const above = `${run[0]?.name} ${runs[at - 1]?.at(-1)?.text ?? ""}`;
    if (run[0]?.section === "notes" && ENDS_SUPPORT.test(above)) return run;
    const items = run.filter(({ sign }) => sign !== "※" && sign !== "*");
    const section = run[0]?.section ?? null;
    if (!RELABELLED.includes(section) || items.length < 2) return run;
    const grounds = items
      .filter(({ text }) => (section === "who" || REFUSED.test(text)) && !/아닌|없는|않은/u.test(text))
      .map(({ text }) => groundsIn(text))
      .filter((facts) => facts.length > 0);
    const isList =
      new Set(grounds.flat()).size >= 2 &&
      grounds.length >= 2 &&
      (section !== "who" || grounds.length * 4 >= items.length);
    return isList ? run.map((line) => ({ ...line, section: "excluded" as const })) : run;
  });
}

const ENDS_SUPPORT = /취소|환수|철회|중단|해약|해지|반납|포기/u;
const firstSign = (run: readonly Line[] | undefined) =>
  run?.find(({ sign }) => sign !== "※" && sign !== "*")?.sign ?? "";
const groundsIn = (text: string) =>
  standingsIn(text)
    .map(({ fact }) => fact)
    .filter((fact) => fact !== "duplicateSupport");
