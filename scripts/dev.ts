import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import path from "node:path";
import { migrateToLatest } from "#db/migrate.server.ts";
import { seed } from "#db/seed/seed.server.ts";
import { type InstanceLock, takeLock } from "../supervisor/instance-lock.ts";
import { sayFor } from "../supervisor/product-processes.ts";
import { sampleNoticesFor } from "../supervisor/sample-notices.ts";
import { requestedServices, startServices } from "../supervisor/services.ts";
import { StartFailure } from "../supervisor/start-failure.ts";
import { keepSecret, openStateFolder, stateDirOf } from "../supervisor/state-folder.ts";

// `npm run dev`: embedded services, then web server (pages by Vite, replaced as you type) and worker in this terminal.

const root = path.join(import.meta.dirname, "..");
// Code that the two processes run outside Vite: a change there needs a new process.
const watched = ["app/platform", "db", "server.ts", "worker.ts"];
const SETTLE_MS = 150;

const envFile = path.join(root, ".env");
if (existsSync(envFile)) process.loadEnvFile(envFile);
const given = process.env;
const folder = openStateFolder(stateDirOf(root, given));
const stateDir = folder.root;

try {
  const lock = takeLock(stateDir, `http://localhost:${given.PORT ?? 3000}`);
  await runDevelopment(lock).finally(lock.release);
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();

async function runDevelopment(lock: InstanceLock): Promise<void> {
  const { databaseUrl, meiliUrl, meiliKey, stop } = await startServices({
    stateDir,
    lock,
    ...requestedServices(given),
    watch: { say: console.log, giveUp: (failure) => console.error(failure.message) },
  });
  try {
    await migrateToLatest(databaseUrl);
    await seed(databaseUrl, { fixedNow: given.NARU_NOW, withSamples: true });
    await runUntilStopped({
      ...given,
      ...(await sampleNoticesFor(given, folder)),
      NODE_ENV: "development",
      DATABASE_URL: databaseUrl,
      MEILI_URL: meiliUrl,
      MEILI_KEY: meiliKey,
      SESSION_SECRET: given.SESSION_SECRET || keepSecret(folder, "session-secret"),
      SIGNING_KEY: given.SIGNING_KEY || keepSecret(folder, "signing-key"),
    });
  } finally {
    await stop();
  }
}

/** Keeps both processes on the newest code; resolves once a person has stopped it and both have ended. */
async function runUntilStopped(env: NodeJS.ProcessEnv): Promise<void> {
  const children = ["server.ts", "worker.ts"].map((file) => keepRunning(file, env));
  let settling: NodeJS.Timeout | undefined;
  const watchers = watched.map((place) =>
    watch(path.join(root, place), { recursive: true }, (_event, file) => {
      // The supervisor is not part of the two processes.
      if (file?.startsWith("supervisor")) return;
      clearTimeout(settling);
      settling = setTimeout(() => {
        for (const child of children) child.restart();
      }, SETTLE_MS);
    }),
  );
  await Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
  clearTimeout(settling);
  for (const watcher of watchers) watcher.close();
  await Promise.all(children.map((child) => child.stop()));
}

/** A child that fails stays down until the next change, which probably fixes it. */
function keepRunning(file: string, env: NodeJS.ProcessEnv) {
  const start = () =>
    fork(path.join(root, file), { cwd: root, env }).on("message", (message) =>
      sayFor(message, { say: console.log }),
    );
  let child: ChildProcess = start();
  let isStopping = false;
  let pending = Promise.resolve();

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  return {
    // In sequence: two changes at once must not leave two children.
    restart: () => {
      pending = pending.then(end).then(() => {
        if (!isStopping) child = start();
      });
    },
    stop: async () => {
      isStopping = true;
      await pending;
      await end();
    },
  };
}
