import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, runOnModernNode } from "./modern-node.mjs";

// Kept from the first process to the second, so that the time printed is the one that a person waited.
process.env.NARU_STARTED_AT ??= String(Date.now());

await runOnModernNode(async () => {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const { runNaru } = await import("../app/platform/supervisor/run-naru.server.ts");
  return runNaru(root, process.env, Number(process.env.NARU_STARTED_AT));
});
