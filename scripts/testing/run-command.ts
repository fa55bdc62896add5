import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { performance } from "node:perf_hooks";

// The tools of the project, and its Node, come before those of the machine, however this was started.
const PATH = `${resolve("node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;

export type Ran = { ok: boolean; output: string; seconds: number };

export type RunOptions = {
  env?: Record<string, string>;
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
  { env = {}, limitSeconds = 600, isStdoutKept = true }: RunOptions = {},
): Promise<Ran> {
  const startedAt = performance.now();
  const printed: string[] = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH, NO_COLOR: "1", FORCE_COLOR: "0", ...env },
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
