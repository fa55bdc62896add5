import { existsSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./logged-process.ts";
import { locatePostgresBinaries } from "./postgres-binaries.ts";
import {
  createCluster,
  ensureDatabase,
  isAccepting,
  OWNER,
  POSTGRES_STOP_SIGNALS,
  refuseOtherVersion,
} from "./postgres-cluster.ts";
import { choosePostgresLocation } from "./postgres-location.ts";
import { stablePort } from "./stable-port.ts";
import { keepSecret, type StateFolder } from "./state-folder.ts";
import { type Supervised, supervise, type Watch } from "./supervise.ts";

export type PostgresOptions = {
  /** Faster, but a crash loses the latest commits: for throw-away data. */
  isThrowaway: boolean;
  signal: AbortSignal | undefined;
};

/**
 * Starts the embedded PostgreSQL on 127.0.0.1, making the cluster first if there is none, and keeps it running.
 * @throws StartFailure
 */
export async function startPostgres(
  folder: StateFolder,
  watch: Watch,
  options: PostgresOptions,
): Promise<Supervised & { databaseUrl: string; version: string }> {
  const binaries = locatePostgresBinaries();
  const { dataDir, nativeDir, account } = choosePostgresLocation(folder, binaries);
  const password = keepSecret(folder, "postgres-password");
  if (!existsSync(join(dataDir, "PG_VERSION"))) {
    await createCluster({
      dataDir,
      nativeDir,
      account,
      password,
      logFile: join(folder.logDir, "initdb.log"),
      ...options,
    });
  }
  refuseOtherVersion(dataDir, binaries);

  const logFile = join(folder.logDir, "postgres.log");
  const port = stablePort(join(folder.root, "postgres-port"), logFile);
  const startOn = (number: number, signal: AbortSignal) =>
    launch({
      command: {
        name: "PostgreSQL",
        file: join(nativeDir, "bin", "postgres"),
        args: ["-D", dataDir, "-p", String(number), ...settings(options.isThrowaway)],
        env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
        cwd: dataDir,
        logFile,
        account,
      },
      isReady: () => isAccepting(dataDir),
      stopSignals: POSTGRES_STOP_SIGNALS,
      withinMs: 60_000,
      signal,
    });
  const start = (signal: AbortSignal) => port.startOn((number) => startOn(number, signal));
  const supervised = await supervise(
    { name: "PostgreSQL", logFile, stopSignals: POSTGRES_STOP_SIGNALS, start },
    watch,
    options.signal,
  );
  try {
    const server = serverUrlOf(password, port.number());
    await ensureDatabase(server, "naru");
    return {
      ...supervised,
      databaseUrl: databaseUrlOf(password, port.number()),
      version: binaries.version.split("-")[0] ?? "",
    };
  } catch (error) {
    await supervised.stop();
    throw error;
  }
}

/** The address of the product's database on a running embedded PostgreSQL. */
export function databaseUrlOf(password: string, port: number): string {
  return `${serverUrlOf(password, port)}/naru`;
}

function serverUrlOf(password: string, port: number): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}`;
}

function settings(isThrowaway: boolean): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    logging_collector: "off",
    timezone: "Asia/Seoul",
    log_timezone: "Asia/Seoul",
    ...(isThrowaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
