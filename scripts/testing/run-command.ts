import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { performance } from "node:perf_hooks";

// The tools of the project, and its Node, come before those of the machine, however this was started.
const PATH = `${resolve("node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;

// What Node compiles of our sources and tools it keeps here; most processes of the tests live shorter than that takes.
const NODE_COMPILE_CACHE = resolve("node_modules", ".cache", "naru-node");

/** CI stops a run after 30 minutes without a word about why. */
const LONGEST_RUN_SECONDS = 1_765;

export type Ran = { ok: boolean; output: string; seconds: number };

export type RunOptions = {
  env?: Record<string, string>;
  /** Less where the whole run has less time left. */
  limitSeconds?: number;
  /** Off for a tool that lists all that is well, and its complaints on stderr. */
  isStdoutKept?: boolean;
};

/**
 * Runs one command of the project without a terminal and keeps what it printed.
 * Never rejects: a command that cannot start, or that outlives `limitSeconds`, is a failed one that says so.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, limitSeconds: most = 600, isStdoutKept = true }: RunOptions = {},
): Promise<Ran> {
  const limitSeconds = Math.min(most, secondsLeft());
  const startedAt = performance.now();
  const printed: string[] = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH, NODE_COMPILE_CACHE, NO_COLOR: "1", FORCE_COLOR: "0", ...env },
    });
    const limit = setTimeout(() => {
      printed.push(`\nStopped after ${limitSeconds} s.`);
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    }, limitSeconds * 1000);
    const settle = (ok: boolean) => {
      clearTimeout(limit);
      resolve({ ok, output: printed.join("").trim(), seconds: (performance.now() - startedAt) / 1000 });
    };
    child.stdout.on("data", (chunk) => isStdoutKept && printed.push(String(chunk)));
    child.stderr.on("data", (chunk) => printed.push(String(chunk)));
    child.on("error", (error) => {
      printed.push(`${command} did not start: ${error.message}`);
      settle(false);
    });
    child.on("close", (code) => settle(code === 0));
  });
}

/** What is left of the longest run, but enough to start and to say so. */
export function secondsLeft(): number {
  return Math.max(30, Math.round(LONGEST_RUN_SECONDS - performance.now() / 1000));
}
