import type { Row } from "../report.ts";
import type { Asked } from "./ask-pages.ts";

export type PageFigures = {
  size: number;
  asked: Record<"fixed" | "first" | "common" | "fresh" | "words" | "api", Asked>;
  /** From the first request until the catalogue is loaded and the page has arrived. */
  firstPageMs: number;
  residentMb: number;
  mostMb: number;
};

const mostTimesFixed = 2;
const mostGrowth = 2;
const mostMb = 300;

const saidOf = {
  first: "the first page",
  common: "six filters that all choose",
  fresh: "filters that nobody chose before",
  words: "words",
} as const;
type Kind = keyof typeof saidOf;
const kinds = Object.keys(saidOf) as Kind[];

/** The table: each kind of page beside the fixed list of the same run, then growth and memory. */
export function pageRows(figures: readonly PageFigures[], clients: number): Row[] {
  const [small, large] = figures;
  return [
    ...figures.flatMap((one) => sizeRows(one, clients)),
    ...(small && large ? growthRows(small, large) : []),
    ...figures.flatMap((one) => memoryRows(one, one === large)),
  ];
}

function sizeRows({ size, asked }: PageFigures, clients: number): Row[] {
  const at = `${number(size)} opportunities, ${clients} clients`;
  return [
    { measured: `${at}: a fixed list`, figure: shown(asked.fixed) },
    ...kinds.flatMap((kind): Row[] => {
      const times = asked[kind].p95 / asked.fixed.p95;
      return [
        { measured: `${at}: ${saidOf[kind]}`, figure: shown(asked[kind]) },
        {
          measured: "- times the fixed list (p95)",
          figure: times.toFixed(2),
          budget: { said: `at most ${mostTimesFixed}`, isHeld: times <= mostTimesFixed },
        },
      ];
    }),
    { measured: `${at}: pages a second of one process (the first page)`, figure: rate(asked.first) },
    { measured: `${at}: answers a second of the API (its first page)`, figure: rate(asked.api) },
  ];
}

function rate({ perSecond }: Asked): string {
  return perSecond.toFixed(0);
}

function growthRows(small: PageFigures, large: PageFigures): Row[] {
  // Each relative to the fixed list of the same run, so that other load on the machine does not count as growth.
  const relative = ({ asked }: PageFigures, kind: Kind) => asked[kind].p95 / asked.fixed.p95;
  return kinds.map((kind) => {
    const growth = relative(large, kind) / relative(small, kind);
    return {
      measured: `Growth from ${number(small.size)} to ${number(large.size)}: ${saidOf[kind]} (p95)`,
      figure: growth.toFixed(2),
      budget: { said: `at most ${mostGrowth}`, isHeld: growth <= mostGrowth },
    };
  });
}

function memoryRows({ size, residentMb, mostMb: most, firstPageMs }: PageFigures, isLargest: boolean): Row[] {
  const row: Row = {
    measured: `Web process at ${number(size)} after all this (most ever)`,
    figure: `${residentMb.toFixed(0)} (${most.toFixed(0)}) MB`,
  };
  return [
    isLargest ? { ...row, budget: { said: `under ${mostMb} MB`, isHeld: residentMb < mostMb } } : row,
    {
      measured: `First page of a fresh process at ${number(size)}`,
      figure: `${(firstPageMs / 1_000).toFixed(1)} s`,
    },
  ];
}

function shown({ p50, p95, bytes }: Asked): string {
  return `${p50.toFixed(0)} / ${p95.toFixed(0)} ms, ${(bytes / 1_000).toFixed(0)} kB`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
