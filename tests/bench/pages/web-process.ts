import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

import { memoryFlags } from "#app/platform/http/memory-flags.ts";
import { productFiles } from "#supervisor/product-processes.ts";

export type WebProcess = {
  url: string;
  residentMb: () => Promise<number>;
  /** The maximum so far. */
  mostMb: () => Promise<number>;
  stop: () => Promise<void>;
};

/** Starts one process of the built web server as in production; `preload` is loaded before it. */
export async function startWebProcess(
  environment: Readonly<Record<string, string | undefined>>,
  preload?: string,
): Promise<WebProcess> {
  const child = spawn(
    process.execPath,
    [...memoryFlags, ...(preload ? ["--import", preload] : []), productFiles.web],
    {
      env: {
        ...environment,
        NODE_ENV: "production",
        LOG_LEVEL: "info",
        NARU_MODE: "embedded",
        NARU_NOW: "2026-11-23T09:00:00+09:00",
        WEB_PROCESSES: "1",
        HOST: "127.0.0.1",
        PORT: "0",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const url = await listeningUrl(child.stdout);
  child.stdout.resume();
  return {
    url,
    residentMb: () => readStatus(child.pid, "VmRSS"),
    mostMb: () => readStatus(child.pid, "VmHWM"),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function listeningUrl(output: NodeJS.ReadableStream): Promise<string> {
  const printed: string[] = [];
  for await (const line of createInterface({ input: output })) {
    const [, url] = /listening on (http:[^"\s]+)/.exec(line) ?? [];
    if (url !== undefined) return url;
    printed.push(line);
  }
  throw new Error(`the web server did not start:\n${printed.join("\n")}`);
}

async function readStatus(pid: number | undefined, name: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status) ?? [];
  return (Number(kilobytes) * 1_024) / 1e6;
}
