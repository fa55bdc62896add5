import { runSteps } from "./testing/run-steps.ts";
import { staticSteps } from "./testing/static-steps.ts";
import { vitestStep } from "./testing/vitest-step.ts";

process.exit(await runSteps([staticSteps, [vitestStep("unit")], [vitestStep("integration")]]));
