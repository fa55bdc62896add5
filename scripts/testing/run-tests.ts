import { playwrightStep } from "./playwright-step.ts";
import { runSteps } from "./run-steps.ts";
import { staticSteps } from "./static-steps.ts";
import { checkStep } from "./step.ts";
import { vitestStep } from "./vitest-step.ts";

/** Everything that `npm test` runs, in order. Returns the exit code. */
export function runTests(): Promise<0 | 1> {
  return runSteps([
    staticSteps,
    [vitestStep("unit")],
    [vitestStep("integration")],
    [checkStep("build", "node", ["scripts/testing/build-pages.ts"])],
    [playwrightStep("e2e", ["build"])],
  ]);
}
