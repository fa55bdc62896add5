import { once } from "node:events";
import { chownSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { quoteLog, spawnLogged } from "./logged-process.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { PostgresLocation } from "./postgres-location.ts";
import { birthOf, commandLineOf, endProcess, type StopSignal } from "./process-identity.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";

export const OWNER = "naru";

/** SIGINT is its 'fast' shutdown: open transactions are rolled back, all that was committed is written. */
export const POSTGRES_STOP_SIGNALS: readonly StopSignal[] = [
  { signal: "SIGINT", withinMs: 15_000 },
  { signal: "SIGQUIT", withinMs: 5_000 },
  { signal: "SIGKILL", withinMs: 2_000 },
];

type NewCluster = PostgresLocation & {
  password: string;
  logFile: string;
  isThrowaway: boolean;
  signal: AbortSignal | undefined;
};

/**
 * Makes an empty cluster: UTF-8, locale C (Korean is sorted by an ICU collation, the same on every machine), checksums,
 * password sign-in only. It gets its final name once complete, so an interrupted start leaves no partial cluster behind.
 */
export async function createCluster(cluster: NewCluster): Promise<void> {
  const unfinished = `${cluster.dataDir}.unfinished`;
  const passwordFile = `${cluster.dataDir}.password`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
    const initdb = spawnLogged({
      name: "initdb",
      file: join(cluster.nativeDir, "bin", "initdb"),
      args: [
        ...["-D", unfinished, "-U", OWNER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
        ...["--encoding=UTF8", "--locale=C", "--data-checksums", "--no-instructions"],
        ...(cluster.isThrowaway ? ["--no-sync"] : []),
      ],
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "Asia/Seoul" },
      cwd: "/",
      logFile: cluster.logFile,
      account: cluster.account,
    });
    const stop = () => initdb.kill("SIGTERM");
    cluster.signal?.addEventListener("abort", stop);
    // A child that cannot be started at all emits 'error', which `once` turns into a rejection.
    const [code] = await once(initdb, "exit");
    cluster.signal?.removeEventListener("abort", stop);
    cluster.signal?.throwIfAborted();
    if (code !== 0) throw new Error(`initdb ended with code ${code}.${quoteLog(cluster.logFile)}`);
    renameSync(unfinished, cluster.dataDir);
  } catch (error) {
    cluster.signal?.throwIfAborted();
    throw new StartFailure(
      `PostgreSQL could not make its database folder ${cluster.dataDir}: ${sentenceOf(error)}\nFree some space or give this user access to the folder, then start again. To use your own PostgreSQL, set DATABASE_URL.`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A major version cannot read the files of another. */
export function refuseOtherVersion(dataDir: string, binaries: PostgresBinaries): void {
  const made = readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim();
  const brought = binaries.version.split(".")[0];
  if (made === brought) return;
  throw new StartFailure(
    `The database in ${dataDir} was made by PostgreSQL ${made}, but this Naru comes with ${brought}. Export it with the Naru that made it (pg_dump), or start over: npm run reset`,
  );
}

/** Whether the postmaster accepts connections, according to its status file, as pg_ctl checks it too. */
export function isAccepting(dataDir: string): boolean {
  const { pid, status } = readPostmaster(dataDir);
  return status === "ready" && pid !== undefined && birthOf(pid) !== undefined;
}

/**
 * Ends a PostgreSQL that runs on this data because an earlier Naru was killed.
 */
export async function stopLeftoverPostgres(dataDir: string): Promise<void> {
  const { pid } = readPostmaster(dataDir);
  if (pid === undefined || birthOf(pid) === undefined) return;
  if (!commandLineOf(pid).includes(dataDir)) {
    // The pid belongs to another process now, as after a container restart; PostgreSQL itself would refuse to start.
    rmSync(join(dataDir, "postmaster.pid"), { force: true });
    return;
  }
  if (await endProcess(pid, POSTGRES_STOP_SIGNALS)) return;
  throw new StartFailure(
    `A PostgreSQL from an earlier start is still running and does not stop. Stop it, then start again: kill -INT ${pid}`,
  );
}

function readPostmaster(dataDir: string): { pid?: number; status?: string } {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    const status = lines[7]?.trim();
    return Number.isInteger(pid) && pid > 0 ? { pid, ...(status ? { status } : {}) } : {};
  } catch {
    return {};
  }
}

/** Makes the database of this name if it is missing. */
export async function ensureDatabase(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres`, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const isRefused = error instanceof pg.DatabaseError && error.code === "28P01";
    throw new StartFailure(
      isRefused
        ? "The stored password does not open the database: the folder and the secrets do not belong together. Restore both together, or start over: npm run reset"
        : `PostgreSQL runs but does not answer: ${sentenceOf(error)}`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
