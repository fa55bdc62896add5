import { expect, test } from "vitest";
import { rehearseRounds } from "#tests/rehearsal/rehearse-rounds.ts";

test("what must hold holds after every step of fifty rounds, and no step of the procedure is left out", async () => {
  const { report, isBroken, tally } = await rehearseRounds({ rounds: 50, firstSeed: 51 });
  expect(isBroken ? report : "whole").toBe("whole");
  expect(tally.neverTaken()).toEqual([]);
}, 400_000);
