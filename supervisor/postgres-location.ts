import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./logged-process.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import {
  fallbackFoldersFor,
  makeFallbackFolder,
  rememberedFallbackFolder,
} from "./postgres-fallback-folder.ts";
import { StartFailure } from "./start-failure.ts";
import type { StateFolder } from "./state-folder.ts";

/** Where PostgreSQL keeps its data, which binaries run, and under which account (undefined: the user who starts Naru). */
export type PostgresLocation = { dataDir: string; nativeDir: string; account: Account | undefined };

/**
 * Chooses where PostgreSQL runs and under which account. It refuses to run as root, so a Naru started by root runs it under
 * a system account; where that account cannot reach the project (a clone inside /root), binaries and data are kept in a
 * fallback folder outside it.
 * @throws StartFailure if no place can be used
 */
export function choosePostgresLocation(folder: StateFolder, binaries: PostgresBinaries): PostgresLocation {
  const here = { dataDir: join(folder.postgresDir, "data"), nativeDir: binaries.nativeDir };
  if (process.getuid?.() !== 0) return { ...here, account: undefined };

  const fallback = rememberedFallbackFolder(folder);
  if (fallback === undefined) {
    const account = accountFor(here.dataDir);
    chownSync(folder.postgresDir, account.uid, account.gid);
    if (canRun(here, account)) return { ...here, account };
  }
  const account = accountFor(fallback && join(fallback, "home", "data"));
  for (const dir of fallback ? [fallback] : fallbackFoldersFor(folder)) {
    const there = makeFallbackFolder(dir, folder, binaries, account);
    if (there && canRun(there, account)) return { ...there, account };
  }
  throw new StartFailure(
    `PostgreSQL must not run as root, and the account that it would run as (uid ${account.uid}) can reach neither ${folder.root} nor ${fallbackFoldersFor(folder).join(" nor ")}. Start Naru as an ordinary user, or set DATABASE_URL.`,
  );
}

/** The owner of existing data, otherwise `postgres` or `nobody`: Naru creates no account on the machine. */
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

/** Actually tries it: mode bits do not reveal noexec mounts, access lists or security modules. */
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
