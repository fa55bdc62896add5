import { randomBytes } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { FileRefusal, PlaceRefusal } from "./file-refusal.ts";
import type { FileType } from "./file-types.ts";
import { openQuestion } from "./open-question.server.ts";
import type { ReceivedFile } from "./receive-upload.server.ts";
import { enqueueScan } from "./scan/enqueue-scan.server.ts";
import { sniffFile } from "./sniff/sniff-file.server.ts";
import type { FileStorage, ReceivedContent } from "./storage/file-storage.ts";

type Place = { viewer: Person; companyId: number; applicationId: number; key: string };

/** `missing`: this company has no such application, or its form no such question. */
export type UploadOutcome =
  | { ok: true; fileId: number }
  | Refused
  | { ok: false; reason: FileRefusal | "missing" };

/**
 * Adds a received file to a question of an application: checks its content, stores it, and writes the file's row and
 * its scan job in one transaction. Nobody can open it until that job is done. The same content under the same name is
 * not added twice, so a form that is sent twice changes nothing.
 */
export async function uploadFile(
  db: Kysely<Database>,
  storage: FileStorage,
  { file, ...place }: Place & { file: ReceivedFile },
): Promise<UploadOutcome> {
  if (file.isTooLarge) return { ok: false, reason: "tooLarge" };
  const sniffed = await sniffFile(file.path, file.name);
  if (!sniffed.ok) return sniffed;
  await storeContent(db, storage, file);
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, place.viewer, place.companyId, "company.answer");
    if (!opened.ok) return opened;
    const free = await findPlace(trx, place, file);
    if ("reason" in free) return { ok: false, ...free };
    return {
      ok: true,
      fileId: free.fileId ?? (await writeFile(trx, place, { ...file, type: sniffed.type })),
    };
  });
}

/** Recorded before it is stored, so that the storage never contains something that no row refers to. */
export async function storeContent(
  db: Kysely<Database>,
  storage: FileStorage,
  file: ReceivedContent,
): Promise<void> {
  await db
    .insertInto("stored_content")
    .values({ sha256: file.sha256, bytes: file.bytes })
    // Resets its age, so that the nightly sweep leaves it alone.
    .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ kept_at: sql`now()` }))
    .execute();
  await storage.keep(file);
}

/** The company is locked, so that the last free place is used only once. */
async function findPlace(
  trx: Transaction<Database>,
  place: Place,
  { sha256, name }: ReceivedContent & { name: string },
): Promise<{ fileId: number | null } | { reason: PlaceRefusal | "missing" }> {
  const question = await openQuestion(trx, place);
  if (question === null) return { reason: "missing" };
  if (question.isSecurity) return { reason: "notOnline" };
  if (!question.isOpen) return { reason: "closed" };
  const there = await trx
    .selectFrom("application_file")
    .innerJoin("file", "file.id", "file_id")
    .select(["file.id", "sha256", "name"])
    .where("application_id", "=", place.applicationId)
    .where("key", "=", place.key)
    .execute();
  const twin = there.find((one) => one.sha256 === sha256 && one.name === name);
  if (twin !== undefined) return { fileId: twin.id };
  return there.length >= question.mostFiles ? { reason: "tooMany" } : { fileId: null };
}

async function writeFile(
  trx: Transaction<Database>,
  { viewer, companyId, applicationId, key }: Place,
  file: StoredFile,
): Promise<number> {
  const id = await addFile(trx, { viewer, companyId, file });
  await trx
    .insertInto("application_file")
    .values({ application_id: applicationId, file_id: id, key })
    .execute();
  await recordFileEvent(trx, { viewer, companyId, applicationId, key }, "fileAdded", id);
  return id;
}

type StoredFile = ReceivedContent & { name: string; type: FileType };

/** The row of a file of a company, and its scan. The caller says in the same transaction what it is for. */
export async function addFile(
  trx: Transaction<Database>,
  { viewer, companyId, file }: { viewer: Person; companyId: number; file: StoredFile },
): Promise<number> {
  const { id } = await trx
    .insertInto("file")
    .values({
      token: randomBytes(24).toString("base64url"),
      company_id: companyId,
      sha256: file.sha256,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      uploaded_by: viewer.id,
      uploaded_at: now().toString(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await enqueueScan(trx, id);
  return id;
}

/** An event of the company, in the transaction that changes its files. */
export async function recordFileEvent(
  trx: Transaction<Database>,
  { viewer, companyId, applicationId, key }: Place,
  what: "fileAdded" | "fileRemoved",
  fileId: number,
): Promise<void> {
  await trx
    .insertInto("company_event")
    .values({
      company_id: companyId,
      person_id: viewer.id,
      what,
      detail: JSON.stringify({ applicationId, key, fileId }),
    })
    .execute();
}
