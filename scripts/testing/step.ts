import type { Ran, RunOptions } from "./run-command.ts";
import { runCommand } from "./run-command.ts";

export type Failure = { title: string; text: string };

export type Outcome = {
  step: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  failures: Failure[];
  /** Which tests were skipped; where the reason matters, a test's name says it. */
  notes: string[];
};

/** One step of `npm test`. It always comes back with an outcome; `needs` names steps without which it cannot run. */
export type Step = { name: string; needs?: string[]; run: () => Promise<Outcome> };

/** A command that counts as one test: it passes if it ends with code 0. */
export function checkStep(
  name: string,
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Step {
  return { name, run: async () => checkOutcome(name, await runCommand(command, args, options)) };
}

function checkOutcome(step: string, ran: Ran): Outcome {
  return {
    step,
    passed: ran.ok ? 1 : 0,
    failed: ran.ok ? 0 : 1,
    skipped: 0,
    seconds: ran.seconds,
    failures: ran.ok ? [] : [{ title: step, text: ran.output || "It failed without a word." }],
    notes: [],
  };
}
