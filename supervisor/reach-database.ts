import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrateToLatest } from "#db/migrate.server.ts";
import { seed } from "#db/seed/seed.server.ts";
import { type InstanceLock, takeLock } from "./instance-lock.ts";
import { databaseUrlOf, startPostgres } from "./postgres.ts";
import { StartFailure } from "./start-failure.ts";
import { keepSecret, openStateFolder, type StateFolder, stateDirOf } from "./state-folder.ts";
import { stopLeftovers } from "./stop-leftovers.ts";

export type Reached = { databaseUrl: string; leave: () => Promise<void> };

/**
 * The database for a command that runs beside the product or without it: the one of DATABASE_URL; or the embedded one of a
 * Naru running in this folder; or, if none is running, the embedded one, started for as long as the command takes.
 * Its schema is migrated and seeded, except while a Naru is running.
 * @throws StartFailure
 */
export async function reachDatabase(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Reached> {
  const given = environment.DATABASE_URL?.trim();
  if (given) {
    await prepare(given);
    return { databaseUrl: given, leave: async () => {} };
  }
  const folder = openStateFolder(stateDirOf(root, environment));
  const lock = lockUnlessRunning(folder);
  if (lock === null) return { databaseUrl: await urlOfRunning(folder), leave: async () => {} };
  return startOwn(folder, lock);
}

function lockUnlessRunning(folder: StateFolder): InstanceLock | null {
  try {
    return takeLock(folder.root, "");
  } catch (error) {
    // openStateFolder has checked that the folder is writable, so a refused lock is held by another process.
    if (error instanceof StartFailure) return null;
    throw error;
  }
}

async function startOwn(folder: StateFolder, lock: InstanceLock): Promise<Reached> {
  try {
    await stopLeftovers(folder);
    const watch = { say: () => {}, giveUp: () => {} };
    const postgres = await startPostgres(folder, watch, { isThrowaway: false, signal: undefined });
    const leave = async () => {
      await postgres.stop();
      lock.release();
    };
    try {
      await prepare(postgres.databaseUrl);
      return { databaseUrl: postgres.databaseUrl, leave };
    } catch (error) {
      await leave();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function prepare(databaseUrl: string): Promise<void> {
  await migrateToLatest(databaseUrl);
  await seed(databaseUrl, { withSamples: true });
}

/** From the port and password that the running Naru wrote; tested, because it may just be starting or stopping. */
async function urlOfRunning(folder: StateFolder): Promise<string> {
  try {
    const databaseUrl = recordedUrl(folder);
    await tryToConnect(databaseUrl);
    return databaseUrl;
  } catch (error) {
    throw new StartFailure(
      `Naru is running in ${folder.root}, but its database does not answer yet. Wait until it has printed its address, then try again.`,
      { cause: error },
    );
  }
}

async function tryToConnect(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => {});
  }
}

function recordedUrl(folder: StateFolder): string {
  const port = Number(readFileSync(join(folder.root, "postgres-port"), "utf8"));
  return databaseUrlOf(keepSecret(folder, "postgres-password"), port);
}
