import { root, runOnModernNode } from "./modern-node.mjs";

// Passed from the first process to the second, so that the printed time is how long the person waited.
process.env.NARU_STARTED_AT ??= String(Date.now());

await runOnModernNode(async () => {
  const { runNaru } = await import("../supervisor/run-naru.ts");
  return runNaru(root, process.env, Number(process.env.NARU_STARTED_AT));
});
