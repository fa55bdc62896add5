import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import type { Database } from "#db/schema.ts";
import { openQuestion } from "./open-question.server.ts";
import { recordFileEvent } from "./upload-file.server.ts";

type Removal = { viewer: Person; companyId: number; applicationId: number; key: string; token: string };

/**
 * Removes a file from a question while the application is a draft or a supplement request names the question. A file
 * that was never submitted is erased; one that an officer may have seen merely stops being part of the answer. A file
 * that is already gone is no error.
 */
export async function removeFile(
  db: Kysely<Database>,
  { token, ...place }: Removal,
): Promise<{ ok: true } | Refused | { ok: false; reason: "closed" | "missing" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, place.viewer, place.companyId, "company.answer");
    if (!opened.ok) return opened;
    const question = await openQuestion(trx, place);
    if (question === null) return { ok: false, reason: "missing" };
    if (!question.isOpen) return { ok: false, reason: "closed" };
    const removed = await trx
      .deleteFrom("application_file")
      .where("application_id", "=", place.applicationId)
      .where("key", "=", place.key)
      .where("file_id", "in", (query) => query.selectFrom("file").select("id").where("token", "=", token))
      .returning("file_id as id")
      .executeTakeFirst();
    if (removed === undefined) return { ok: true };
    if (question.isDraft)
      await trx
        .deleteFrom("file")
        .where("id", "=", removed.id)
        // A copied application may have it, too.
        .where("id", "not in", (query) => query.selectFrom("application_file").select("file_id"))
        .execute();
    await recordFileEvent(trx, place, "fileRemoved", removed.id);
    return { ok: true };
  });
}
