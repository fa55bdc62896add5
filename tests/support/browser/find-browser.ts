import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

export type Browser = { executablePath: string; env: Record<string, string> };

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser of the end-to-end tests: that of CHROMIUM_PATH; else the one that came with the dependencies
 * (Linux x64; unpacked once, about 2 s); else one that is installed. Throws a sentence that says what to do.
 */
export function findBrowser(): Browser {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM_PATH names '${named}', but nothing is there. Correct or remove it.`);
    }
    return { executablePath: named, env: {} };
  }
  if (process.platform === "linux" && process.arch === "x64") {
    return unpackOwnBrowser();
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) {
    throw new Error(
      "The end-to-end tests bring a browser along for Linux x64 only. Install Chrome or Chromium and name it: CHROMIUM_PATH=/path/to/chrome npm test",
    );
  }
  return { executablePath: installed, env: {} };
}

function unpackOwnBrowser(): Browser {
  const folder = join(cacheFolder(), `naru-chromium-${ownVersion()}`);
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) {
    const unpack = spawnSync(process.execPath, ["tests/support/browser/inflate-chromium.ts", folder], {
      encoding: "utf8",
    });
    if (!existsSync(executablePath)) {
      throw new Error(`The browser could not be unpacked into ${folder}. ${unpack.stderr}`);
    }
  }
  const hasFonts = existsSync("/etc/fonts/fonts.conf");
  return {
    executablePath,
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      ...(hasFonts ? {} : { FONTCONFIG_FILE: join(folder, "fonts.conf") }),
    },
  };
}

function ownVersion(): string {
  const manifest = readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

// An ordinary user may run the tests of a clone that somebody else installed.
function cacheFolder(): string {
  try {
    accessSync("node_modules", constants.W_OK);
    return resolve("node_modules", ".cache");
  } catch {
    return join(tmpdir(), `naru-${userInfo().username}`);
  }
}
