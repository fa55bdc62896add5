import { fork } from "node:child_process";
import { once } from "node:events";
import { Meilisearch } from "meilisearch";
import type { TestProject } from "vitest/node";
import { z } from "zod";
import { migrateToLatest } from "#db/migrate.server.ts";
import type { TestServices } from "./test-services.ts";
import { databaseUrlOf, newName, runOnServer } from "./test-services.ts";

const answer = z.union([
  z.object({ problem: z.string() }),
  z.object({ databaseUrl: z.string(), meiliUrl: z.string().optional(), meiliKey: z.string().optional() }),
]);

/**
 * Starts a throw-away PostgreSQL and Meilisearch, or uses those of TEST_DATABASE_URL and TEST_MEILI_URL, and migrates one
 * template database that every test file clones. Returns a function that stops everything, and leaves a lent server as it was.
 */
export default async function startTestServices(project: TestProject): Promise<() => Promise<void>> {
  const services = fork("tests/support/services-process.ts", {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  services.send(project.getProvidedContext().realServers);
  const started = await Promise.race([
    once(services, "message").then(([message]) => answer.parse(message)),
    once(services, "exit").then(() => ({ problem: "Their process ended before it answered." })),
  ]);
  if ("problem" in started) {
    if (services.connected) services.disconnect();
    throw new Error(`The services of the tests did not start. ${started.problem}`);
  }
  const { databaseUrl: adminUrl, meiliUrl, meiliKey } = started;
  const runName = newName("naru_test");
  const shared = { runName, adminUrl, templateName: `${runName}_template`, meiliUrl, meiliKey };
  const lent = project.getProvidedContext().realServers;
  const leave = async () => {
    // Servers of our own are thrown away with all that is in them.
    if (lent.databaseUrl) await removeDatabases(shared);
    if (lent.meiliUrl) await removeIndexes(shared);
    const gone = once(services, "exit");
    services.disconnect();
    await gone;
  };
  try {
    await runOnServer(adminUrl, `create database ${shared.templateName}`);
    await migrateToLatest(databaseUrlOf(adminUrl, shared.templateName));
  } catch (error) {
    await leave();
    throw error;
  }
  project.provide("testServices", shared);
  return leave;
}

async function removeDatabases({ adminUrl, runName }: TestServices): Promise<void> {
  const { rows } = await runOnServer(
    adminUrl,
    "select datname from pg_database where starts_with(datname, $1)",
    [runName],
  );
  for (const { datname } of rows) {
    await runOnServer(adminUrl, `drop database ${datname} with (force)`);
  }
}

async function removeIndexes({ meiliUrl, meiliKey, runName }: TestServices): Promise<void> {
  if (meiliUrl === undefined) {
    return;
  }
  const engine = new Meilisearch({ host: meiliUrl, ...(meiliKey && { apiKey: meiliKey }) });
  const { results } = await engine.getIndexes({ limit: 1000 });
  for (const { uid } of results.filter((index) => index.uid.startsWith(runName))) {
    await engine.deleteIndex(uid);
  }
}
