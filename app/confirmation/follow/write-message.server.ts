import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { enqueueInbox } from "#app/confirmation/procedure/enqueue-inbox.server.ts";
import { subjectOf } from "#app/drafts/draft.ts";
import { removeDraft } from "#app/drafts/remove-drafts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { MESSAGE_DRAFT } from "./message-draft.ts";

type Written = { ok: true } | Refused;

/**
 * A message from the applicant to the officer of a submitted case. The same words twice in a row are a form sent twice and
 * are stored once.
 */
export async function writeMessage(
  db: Kysely<Database>,
  {
    viewer,
    companyId,
    applicationId,
    words,
  }: { viewer: Person; companyId: number; applicationId: number; words: string },
): Promise<Written> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.apply");
    if (!opened.ok) return opened;
    const found = await trx
      .selectFrom("application")
      .select("id")
      .where("id", "=", applicationId)
      .where("company_id", "=", companyId)
      .where("status", "<>", "draft")
      .executeTakeFirst();
    if (found === undefined) return { ok: false, reason: "notYours" };
    await removeDraft(trx, { writer: viewer, subject: subjectOf(applicationId), form: MESSAGE_DRAFT });
    const last = await trx
      .selectFrom("application_message")
      .select(["words", "written_by"])
      .where("application_id", "=", applicationId)
      .where("audience", "=", "applicant")
      .orderBy("id", "desc")
      .executeTakeFirst();
    if (last?.words === words && last.written_by === viewer.id) return { ok: true };
    const { id } = await trx
      .insertInto("application_message")
      .values({
        application_id: applicationId,
        audience: "applicant",
        words,
        written_by: viewer.id,
        written_at: now().toString(),
        is_from_applicant: true,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await enqueueInbox(trx, { applicationId, about: `message ${id}` });
    return { ok: true };
  });
}
