import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrateToLatest } from "#db/migrate.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";

// Rehearses whole rounds of confirmation in a database of its own: `npm run rehearse-round -- --rounds=100 --seed=1`.

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
});
const [rounds, firstSeed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(firstSeed))
  throw new Error("--rounds and --seed are whole numbers, and there is at least one round");

const stateDir = mkdtempSync(join(tmpdir(), "naru-rehearsal-"));
const services = await startServices({ stateDir, isThrowaway: true, meilisearchBinary: null });
// biome-ignore lint/style/noProcessEnv: the product reads its configuration when it is loaded, below
Object.assign(process.env, {
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
  DATABASE_URL: services.databaseUrl,
  SESSION_SECRET: "rehearsal-of-rounds-32-characters-long",
  NARU_NOW: "2022-01-03T09:00:00+09:00",
});
try {
  await migrateToLatest(services.databaseUrl);
  const { rehearseRounds } = await import("./rehearse-rounds.ts");
  const { report, isBroken } = await rehearseRounds({ rounds, firstSeed });
  console.log(report);
  if (isBroken) process.exitCode = 1;
} finally {
  const { db } = await import("#db/client.server.ts");
  await db.destroy();
  await services.stop();
  removeState(stateDir);
}
