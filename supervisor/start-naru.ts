import { join } from "node:path";
import { build, isBuildStale } from "./ensure-built.ts";
import type { InstanceLock } from "./instance-lock.ts";
import { say, step } from "./print-steps.ts";
import { startWeb, startWorker } from "./product-processes.ts";
import type { Address } from "./read-address.ts";
import { sampleNoticesFor } from "./sample-notices.ts";
import { requestedServices, type Services, startServices } from "./services.ts";
import type { Shutdown } from "./shutdown.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";
import { keepSecret, type StateFolder } from "./state-folder.ts";

export type Start = {
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
  address: Address;
  folder: StateFolder;
  lock: InstanceLock;
  shutdown: Shutdown;
  /** Receives everything as soon as it is started, so that a failure midway leaves nothing running. */
  running: { stop: () => Promise<void> }[];
};

/** Starts everything, in parallel where possible, and prints each step with its time. */
export async function startNaru(start: Start): Promise<void> {
  const { shutdown, running } = start;
  const [services] = await together(shutdown, [startServicesWithSchema(start), buildIfStale(start)]);
  shutdown.signal.throwIfAborted();
  const product = {
    root: start.root,
    folder: start.folder,
    env: { ...environmentFor(start, services), ...(await sampleNoticesFor(start.environment, start.folder)) },
    watch: { say, giveUp: shutdown.request },
    signal: shutdown.signal,
  };
  await together(shutdown, [
    step("Web server", async () => running.push(await startWeb(product, start.address))),
    startWorker(product).then((worker) => running.push(worker)),
  ]);
}

async function startServicesWithSchema({
  environment,
  folder,
  lock,
  shutdown,
  running,
}: Start): Promise<Services> {
  // Loaded while the database starts: the libraries take longer to load than the database takes to start.
  const schema = Promise.all([import("#db/migrate.server.ts"), import("#db/seed/seed.server.ts")]);
  // why: awaited below; an unhandled failure before that would end the process and leave the services running.
  schema.catch(() => {});
  const services = await startServices({
    stateDir: folder.root,
    lock,
    ...requestedServices(environment),
    watch: { say, giveUp: shutdown.request },
    step,
    signal: shutdown.signal,
  });
  running.push(services);
  const [{ migrateToLatest }, { seed }] = await schema;
  await step("Database schema", async () => {
    await migrateToLatest(services.databaseUrl).catch((error: unknown) => {
      throw explainDatabase(error, Boolean(environment.DATABASE_URL?.trim()));
    });
    const withSamples = environment.NARU_MODE?.trim() !== "production";
    await seed(services.databaseUrl, { fixedNow: environment.NARU_NOW, withSamples });
  });
  return services;
}

/** An operator can fix their own database; if the embedded one fails, that is a defect of Naru. */
function explainDatabase(error: unknown, isExternal: boolean): unknown {
  if (!isExternal) return error;
  return new StartFailure(
    `The database that DATABASE_URL names could not be used: ${sentenceOf(error)}. Check that it is PostgreSQL 15 or newer, that it runs, and that its user may create tables.`,
    { cause: error },
  );
}

async function buildIfStale({ root, folder, environment, shutdown }: Start): Promise<void> {
  if (!isBuildStale(root)) return;
  await step("Build", () => build(root, join(folder.logDir, "build.log"), environment, shutdown.signal));
}

function environmentFor({ environment, folder, address }: Start, services: Services) {
  return {
    ...environment,
    NODE_ENV: "production",
    NARU_MODE: environment.NARU_MODE?.trim() || "embedded",
    HOST: address.host,
    PORT: String(address.port),
    DATABASE_URL: services.databaseUrl,
    MEILI_URL: services.meiliUrl,
    MEILI_KEY: services.meiliKey,
    NARU_FILES_DIR: environment.NARU_FILES_DIR?.trim() || join(folder.root, "files"),
    // In production parseConfig requires both, so that they are the same on every machine.
    SESSION_SECRET: environment.SESSION_SECRET?.trim() || keepSecret(folder, "session-secret"),
    SIGNING_KEY: environment.SIGNING_KEY?.trim() || keepSecret(folder, "signing-key"),
  };
}

/** Waits for all. The first failure requests shutdown, and is thrown once the others have ended. */
async function together<const Work extends readonly Promise<unknown>[]>(
  shutdown: Shutdown,
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> {
  for (const part of work) part.catch((error: unknown) => shutdown.request(error));
  await Promise.allSettled(work);
  return Promise.all(work);
}
