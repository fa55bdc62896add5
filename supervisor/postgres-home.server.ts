import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./logged-process.server.ts";
import type { PostgresBinaries } from "./postgres-binaries.server.ts";
import { makeRefuge, refugesFor, rememberedRefuge } from "./postgres-refuge.server.ts";
import { StartFailure } from "./start-failure.ts";
import type { StateFolder } from "./state-folder.server.ts";

/** Where PostgreSQL keeps its data, which binaries it runs, and as whom (undefined: as the user who starts Naru). */
export type PostgresHome = { dataDir: string; nativeDir: string; account: Account | undefined };

/**
 * Settles where PostgreSQL runs and as whom. It refuses to run as root, so root's Naru runs it under a system account;
 * where that account cannot reach the project (a clone inside /root), binaries and data live in a refuge outside of it.
 * @throws StartFailure if there is no such place
 */
export function settlePostgresHome(folder: StateFolder, binaries: PostgresBinaries): PostgresHome {
  const here = { dataDir: join(folder.postgresDir, "data"), nativeDir: binaries.nativeDir };
  if (process.getuid?.() !== 0) return { ...here, account: undefined };

  const refuge = rememberedRefuge(folder);
  if (refuge === undefined) {
    const account = accountFor(here.dataDir);
    chownSync(folder.postgresDir, account.uid, account.gid);
    if (canRun(here, account)) return { ...here, account };
  }
  const account = accountFor(refuge && join(refuge, "home", "data"));
  for (const dir of refuge ? [refuge] : refugesFor(folder)) {
    const there = makeRefuge(dir, folder, binaries, account);
    if (there && canRun(there, account)) return { ...there, account };
  }
  throw new StartFailure(
    `PostgreSQL must not run as root, and the account that it would run as (uid ${account.uid}) can reach neither ${folder.root} nor ${refugesFor(folder).join(" nor ")}. Start Naru as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The owner of data that is already there, else `postgres` or `nobody`: we create no account on somebody's machine. */
function accountFor(dataDir: string | undefined): Account {
  if (dataDir && existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ["postgres", "nobody"]) {
    try {
      const idOf = (flag: string) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: idOf("-u"), gid: idOf("-g") };
    } catch {
      // Not on this machine: the next one.
    }
  }
  throw new StartFailure(
    "PostgreSQL must not run as root, and this machine has neither a user 'postgres' nor 'nobody' that it could run as. Start Naru as an ordinary user, or set DATABASE_URL.",
  );
}

/** Tried for real: mode bits alone tell nothing about mounts without exec, access lists or security modules. */
function canRun(home: { dataDir: string; nativeDir: string }, account: Account): boolean {
  const dir = join(home.dataDir, "..");
  const trial = 'cd "$1" && "$2" --version >/dev/null && : >.probe && rm .probe';
  const { status } = spawnSync("/bin/sh", ["-c", trial, "sh", dir, join(home.nativeDir, "bin", "postgres")], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0;
}
