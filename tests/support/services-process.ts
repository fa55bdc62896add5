import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeState, startServices } from "#supervisor/services.ts";

// Run as a child process: started by plain Node like the product, and ended with the test runner however that ends. The
// first message requests services, the reply says where they are.

type RealServers = { databaseUrl?: string; meiliUrl?: string; meiliKey?: string };

const stateDir = mkdtempSync(join(tmpdir(), "naru-test-services-"));
const runnerLeft = new AbortController();
let starting: ReturnType<typeof startServices> | undefined;

process.once("disconnect", async () => {
  runnerLeft.abort();
  const services = await starting?.catch(() => undefined);
  await services?.stop();
  removeState(stateDir);
  process.exit(0);
});

process.once("message", async (realServers: RealServers) => {
  starting = startServices({ stateDir, isThrowaway: true, signal: runnerLeft.signal, ...realServers });
  try {
    const { databaseUrl, meiliUrl, meiliKey } = await starting;
    process.send?.({ databaseUrl, meiliUrl, meiliKey });
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) });
  }
});

// Ctrl-C reaches the whole process group; the runner ends first and closes the channel.
process.on("SIGINT", () => {});
