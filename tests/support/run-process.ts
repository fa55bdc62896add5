import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished, vi } from "vitest";

export interface RunningProcess {
  child: ChildProcess;
  /** Everything printed so far, on both outputs. */
  output: () => string;
  /** Waits until the output matches. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Waits for its end. */
  ends: () => Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs a file of the project as the supervisor does, with a channel to its parent; it ends with the test. */
export function runProcess(
  file: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string | undefined> } = {},
): RunningProcess {
  const child = fork(file, args, { env: { ...process.env, LOG_LEVEL: "info", ...env }, silent: true });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("fork() with `silent` gives both outputs");
  let output = "";
  for (const stream of [stdout, stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  // Not the child's own 'close': it never comes once the parent has called disconnect().
  const end = Promise.all([once(child, "exit"), once(stdout, "close"), once(stderr, "close")]).then(
    ([[code, signal]]) => ({ code, signal }),
  );
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await end;
  });

  const says = (pattern: RegExp) =>
    vi.waitFor(
      () => {
        const match = pattern.exec(output);
        if (match === null) throw new Error(`${file} has not said ${pattern}, only:\n${output}`);
        return match;
      },
      { timeout: 15_000, interval: 20 },
    );
  return { child, output: () => output, says, ends: () => end };
}
