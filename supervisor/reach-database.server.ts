import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrateToLatest } from "../db/migrate.server.ts";
import { seed } from "../db/seed/seed.server.ts";
import { type InstanceLock, takeLock } from "./instance-lock.server.ts";
import { databaseUrlOf, startPostgres } from "./postgres.server.ts";
import { StartFailure } from "./start-failure.ts";
import { keepSecret, openStateFolder, type StateFolder, stateDirOf } from "./state-folder.server.ts";
import { stopLeftovers } from "./stop-leftovers.server.ts";

export type Reached = { databaseUrl: string; leave: () => Promise<void> };

/**
 * The database for a command that is run beside the product or without it: the one of DATABASE_URL; or the embedded one
 * of a Naru that runs in this folder; or, if none runs, the embedded one, started for as long as the command takes.
 * Its schema is brought up to date, and seeded, except under a Naru that runs.
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
    // The folder is writable, see openStateFolder: a lock that is refused is held.
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

/** Port and password that the running Naru wrote down; tried, because it may be starting or ending just now. */
async function urlOfRunning(folder: StateFolder): Promise<string> {
  try {
    const databaseUrl = noted(folder);
    await tryToConnect(databaseUrl);
    return databaseUrl;
  } catch (error) {
    throw new StartFailure(
      `A Naru runs in ${folder.root}, but its database does not answer yet. Wait until it has printed its address, then try again.`,
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

function noted(folder: StateFolder): string {
  const port = Number(readFileSync(join(folder.root, "postgres-port"), "utf8"));
  return databaseUrlOf(keepSecret(folder, "postgres-password"), port);
}
