// Plain JavaScript for any Node ≥ 20.19: a fresh clone has neither node_modules nor the Node that runs our TypeScript.
import { runOnModernNode } from "./modern-node.mjs";

await runOnModernNode(async () => {
  const { runTests } = await import("./testing/run-tests.ts");
  return runTests();
});
