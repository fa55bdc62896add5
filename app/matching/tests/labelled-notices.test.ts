import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { scoreFolder } from "#tests/eligibility/score-folder.ts";

const ours = new URL("../../../tests/eligibility/labelled", import.meta.url).pathname;
/** Genuine notices that are not part of the repository. */
const shared = new URL("../../../../shared/eligibility/cases", import.meta.url).pathname;

const folders = [
  { name: "invented", folder: ours, fewestChecks: 250 },
  ...(existsSync(shared) ? [{ name: "shared", folder: shared, fewestChecks: 200 }] : []),
];

test.each(folders)(
  "Every company of every $name labelled notice gets its verdict, reasons, bonus and amount",
  ({ folder, fewestChecks }) => {
    const checks = scoreFolder(folder).flatMap((score) => score.checks);
    expect(checks.length).toBeGreaterThan(fewestChecks);
    const misses = checks.filter(({ isRight }) => !isRight);
    expect(misses.map(({ measure, said }) => `${measure} ${said}`)).toEqual([]);
  },
);
