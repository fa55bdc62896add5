import { performance } from "node:perf_hooks";
import { printOutcome, printTotal } from "./print.ts";
import type { Outcome, Step } from "./step.ts";

/**
 * Runs groups of steps: the steps of a group side by side, one group after the other.
 * A failed step stops only those that need it; they count as failed, so that nothing is lost silently.
 * Returns the exit code.
 */
export async function runSteps(groups: readonly (readonly Step[])[]): Promise<0 | 1> {
  const startedAt = performance.now();
  const outcomes: Outcome[] = [];
  for (const group of groups) {
    const running = group.map(async (step) => {
      const outcome = await runStep(step, outcomes);
      printOutcome(outcome);
      return outcome;
    });
    outcomes.push(...(await Promise.all(running)));
  }
  return printTotal(outcomes, (performance.now() - startedAt) / 1000);
}

async function runStep(step: Step, before: readonly Outcome[]): Promise<Outcome> {
  const broken = before.find((outcome) => outcome.failed > 0 && step.needs?.includes(outcome.step));
  if (broken === undefined) {
    return await step.run();
  }
  const text = `Not run, because '${broken.step}' failed.`;
  return {
    step: step.name,
    passed: 0,
    failed: 1,
    skipped: 0,
    seconds: 0,
    failures: [{ title: step.name, text }],
    notes: [],
  };
}
