import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeState, startServices } from "#app/platform/supervisor/services.server.ts";

// Run as a child process: started by plain Node as the product does it, and gone with the test runner,
// however that one ends. The first message asks for services, the answer tells where they are.

const stateDir = mkdtempSync(join(tmpdir(), "naru-test-"));
let stop = async () => {};

process.once("disconnect", leave);
process.once(
  "message",
  async (realServers: { databaseUrl?: string; meiliUrl?: string; meiliKey?: string }) => {
    try {
      const services = await startServices({ stateDir, isThrowaway: true, ...realServers });
      stop = services.stop;
      const { databaseUrl, meiliUrl, meiliKey } = services;
      process.send?.({ databaseUrl, meiliUrl, meiliKey });
    } catch (error) {
      process.send?.({ problem: error instanceof Error ? error.message : String(error) });
    }
  },
);

// Ctrl-C reaches the whole process group; the runner ends first and lets us go.
process.on("SIGINT", () => {});

async function leave(): Promise<void> {
  await stop();
  removeState(stateDir);
  process.exit(0);
}
