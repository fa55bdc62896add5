import { runSteps } from "./testing/run-steps.ts";
import { staticSteps } from "./testing/static-steps.ts";

process.exit(await runSteps([staticSteps]));
