import { join } from "node:path";
import type { Address } from "#app/platform/read-address.ts";
import type { Ending } from "./ending.server.ts";
import { build, isBuildStale } from "./ensure-built.server.ts";
import type { InstanceLock } from "./instance-lock.server.ts";
import { say, step } from "./print-steps.server.ts";
import { startWeb, startWorker } from "./product-processes.server.ts";
import { askedServices, type Services, startServices } from "./services.server.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";
import { keepSecret, type StateFolder } from "./state-folder.server.ts";

export type Start = {
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
  address: Address;
  folder: StateFolder;
  lock: InstanceLock;
  ending: Ending;
  /** Receives whatever is started, at once, so that a failure in the middle leaves nothing behind. */
  running: { stop: () => Promise<void> }[];
};

/** Brings up everything in order, side by side where nothing waits for the other, and prints each step with its time. */
export async function startNaru(start: Start): Promise<void> {
  const { ending, running } = start;
  const [services] = await together(ending, [startServicesWithSchema(start), buildIfStale(start)]);
  ending.signal.throwIfAborted();
  const product = {
    root: start.root,
    folder: start.folder,
    env: environmentFor(start, services),
    watch: { say, giveUp: ending.begin },
    signal: ending.signal,
  };
  await together(ending, [
    step("Web server", async () => running.push(await startWeb(product, start.address))),
    startWorker(product).then((worker) => running.push(worker)),
  ]);
}

async function startServicesWithSchema({
  environment,
  folder,
  lock,
  ending,
  running,
}: Start): Promise<Services> {
  // Read while the database starts: the libraries take longer to load than the database to come up.
  const schema = Promise.all([import("../db/migrate.server.ts"), import("../db/seed/seed.server.ts")]);
  // why: it is awaited below; if it failed before, the process would end at once and leave the services running.
  schema.catch(() => {});
  const services = await startServices({
    stateDir: folder.root,
    lock,
    ...askedServices(environment),
    watch: { say, giveUp: ending.begin },
    step,
    signal: ending.signal,
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

/** A database of somebody's own fails for reasons that they can mend; ours only by a mistake of ours. */
function explainDatabase(error: unknown, isTheirs: boolean): unknown {
  if (!isTheirs) return error;
  return new StartFailure(
    `The database that DATABASE_URL names could not be used: ${sentenceOf(error)}. Check that it is PostgreSQL 15 or newer, that it runs, and that its user may create tables.`,
    { cause: error },
  );
}

async function buildIfStale({ root, folder, environment, ending }: Start): Promise<void> {
  if (!isBuildStale(root)) return;
  await step("Build", () => build(root, join(folder.logDir, "build.log"), environment, ending.signal));
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
    // In production parseConfig has made sure that there are both, the same on every machine.
    SESSION_SECRET: environment.SESSION_SECRET?.trim() || keepSecret(folder, "session-secret"),
    SIGNING_KEY: environment.SIGNING_KEY?.trim() || keepSecret(folder, "signing-key"),
  };
}

/** Waits for all; the first that fails ends the others, and only then is its failure thrown. */
async function together<const Work extends readonly Promise<unknown>[]>(
  ending: Ending,
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> {
  for (const part of work) part.catch((error: unknown) => ending.begin(error));
  await Promise.allSettled(work);
  return Promise.all(work);
}
