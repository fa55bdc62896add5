import { enterForms } from "#tests/support/confirmation/a-draft.ts";
import { planStatementsOnce } from "./rehearsal-database.ts";
import { rehearseRound } from "./rehearse-round.ts";
import { Tally } from "./tally.ts";

/** Rehearses so many rounds, each by a seed of its own, so that one that fails can be repeated alone. Stops at the first. */
export async function rehearseRounds({
  rounds,
  firstSeed,
}: {
  rounds: number;
  firstSeed: number;
}): Promise<{ report: string; isBroken: boolean; tally: Tally }> {
  planStatementsOnce();
  await enterForms();
  const tally = new Tally();
  const began = performance.now();
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const { broken, world } = await rehearseRound(seed, tally);
    if (broken === null) continue;
    const head = `seed ${seed}, step ${world.trace.length}: ${broken.invariant} broken: ${broken.message}`;
    return { report: [...world.trace, head].join("\n"), isBroken: true, tally };
  }
  return { report: tally.table((performance.now() - began) / 1_000), isBroken: false, tally };
}
