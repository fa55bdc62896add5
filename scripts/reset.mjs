import { root, runOnModernNode } from "./modern-node.mjs";

await runOnModernNode(async () => {
  const { resetState } = await import("../supervisor/reset-state.ts");
  return resetState(root, process.env);
});
