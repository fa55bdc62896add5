import type { EnqueuedTaskPromise, Meilisearch, Task } from "meilisearch";
import type { SearchDocument } from "../build-document.ts";
import { indexedDocument, indexSettings } from "./index-settings.ts";

const WAIT = { timeout: 120_000, interval: 20 };

/** Creates an index with our settings, or updates those of an existing one. */
export async function prepareIndex(engine: Meilisearch, indexUid: string): Promise<void> {
  await ensureIndex(engine, indexUid);
  await done(engine.index(indexUid).updateSettings(indexSettings));
}

async function ensureIndex(engine: Meilisearch, indexUid: string): Promise<void> {
  const task = await engine.createIndex(indexUid, { primaryKey: "id" }).waitTask(WAIT);
  if (task.status === "failed" && task.error?.code !== "index_already_exists") throw failureOf(task);
}

/** Adds documents to an index and removes others; returns once searches see both. */
export async function writeToIndex(
  engine: Meilisearch,
  indexUid: string,
  documents: readonly SearchDocument[],
  goneIds: readonly number[],
): Promise<void> {
  const index = engine.index(indexUid);
  if (documents.length > 0) await addOrSplit(engine, indexUid, documents);
  if (goneIds.length > 0) await done(index.deleteDocuments([...goneIds]));
}

/** One document that the engine refuses fails its whole batch, so failed batches are halved until all others are in. */
async function addOrSplit(
  engine: Meilisearch,
  indexUid: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  const task = await engine.index(indexUid).addDocuments(documents.map(indexedDocument)).waitTask(WAIT);
  if (task.status === "succeeded") return;
  if (documents.length === 1) throw failureOf(task);
  const middle = Math.ceil(documents.length / 2);
  const halves = await Promise.allSettled([
    addOrSplit(engine, indexUid, documents.slice(0, middle)),
    addOrSplit(engine, indexUid, documents.slice(middle)),
  ]);
  const failed = halves.find((half) => half.status === "rejected");
  if (failed) throw failed.reason;
}

/** Waits for a task of the engine. @throws if it failed */
export async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask(WAIT);
  if (task.status !== "succeeded") throw failureOf(task);
}

function failureOf({ error, status, uid }: Task): Error {
  return new Error(`The search engine's task ${uid} ${status}: ${error?.message ?? "no reason given"}`);
}
