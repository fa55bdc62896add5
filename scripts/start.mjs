import { root, runOnModernNode } from "./modern-node.mjs";

// Kept from the first process to the second, so that the time printed is the one that a person waited.
process.env.NARU_STARTED_AT ??= String(Date.now());

await runOnModernNode(async () => {
  const { runNaru } = await import("../supervisor/run-naru.server.ts");
  return runNaru(root, process.env, Number(process.env.NARU_STARTED_AT));
});
