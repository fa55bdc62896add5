import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { scoreFolder } from "#tests/eligibility/score-folder.ts";

const folder = new URL("../../../../shared/eligibility/cases", import.meta.url).pathname;
const isHere = existsSync(folder);

test.skipIf(!isHere)(
  `Every company of every labelled notice gets its verdict, reasons, bonus and amount${isHere ? "" : " (labelled cases are not on this machine)"}`,
  () => {
    const misses = scoreFolder(folder)
      .flatMap(({ checks }) => checks)
      .filter(({ isRight }) => !isRight)
      .map(({ measure, said }) => `${measure} ${said}`);
    expect(misses).toEqual([]);
  },
);
