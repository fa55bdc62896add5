import type { Step } from "./step.ts";
import { checkStep } from "./step.ts";

/** What `npm run check` looks at and `npm test` begins with: everything that is known without running the product. */
export const staticSteps: Step[] = [
  checkStep("types", "tsc", []),
  checkStep("lint", "biome", ["check", "--error-on-warnings", "--no-errors-on-unmatched", "."]),
  checkStep("imports", "depcruise", ["."]),
  checkStep("unused", "knip", []),
  checkStep("files", "node", ["scripts/check-files.ts"]),
  checkStep("packages", "npm", ["ls", "--all", "--loglevel=error"], { isStdoutKept: false }),
];
