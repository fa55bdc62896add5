import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { subjectOf } from "#app/drafts/draft.ts";
import { removeDraft } from "#app/drafts/remove-drafts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type Examined, examineAnswers, isSettled } from "./examine-answers.server.ts";
import { type DraftRefused, openDraft } from "./open-draft.server.ts";
import type { Sent } from "./sent-answers.ts";

export type PartSaved =
  | { ok: true }
  | DraftRefused
  | ({ ok: false; reason: "unsettled" } & Omit<Examined, "changes">);

type Saving = { viewer: Person; companyId: number; applicationId: number; part: string; sent: Sent };

/**
 * Saves the answers of one part: all, or none if one cannot be read or was changed by someone else in the meantime. A
 * declaration covers what was there before, so a change removes it.
 */
export async function savePart(db: Kysely<Database>, { sent, part, ...asked }: Saving): Promise<PartSaved> {
  return db.transaction().execute(async (trx) => {
    const opened = await openDraft(trx, asked);
    if (!opened.ok) return opened;
    const { form, answers } = opened.application;
    const found = form.definition.parts.find(({ key }) => key === part);
    if (found === undefined) return { ok: false, reason: "notYours" };
    const kept = Object.fromEntries(Object.entries(answers).map(([key, { value }]) => [key, value]));
    const examined = examineAnswers(found.questions, kept, sent);
    if (!isSettled(examined)) {
      const { problems, conflicts } = examined;
      return { ok: false, reason: "unsettled", problems, conflicts };
    }
    await writeAnswers(trx, { ...asked, changes: examined.changes });
    const { viewer, applicationId } = asked;
    await removeDraft(trx, {
      writer: viewer,
      subject: subjectOf(applicationId),
      form: draftName("submit", part),
    });
    return { ok: true };
  });
}

/** Writes answers. An empty one leaves no row, so every row is an answer. */
export async function writeAnswers(
  trx: Transaction<Database>,
  { applicationId, viewer, changes }: { applicationId: number; viewer: Person; changes: Examined["changes"] },
): Promise<void> {
  const keys = Object.keys(changes);
  if (keys.length === 0) return;
  await trx
    .deleteFrom("application_answer")
    .where("application_id", "=", applicationId)
    .where("key", "in", [...keys, "declaration"])
    .execute();
  const rows = Object.entries(changes).flatMap(([key, value]) =>
    value === null
      ? []
      : [
          {
            application_id: applicationId,
            key,
            value: JSON.stringify(value),
            origin: null,
            changed_at: now().toString(),
            changed_by: viewer.id,
          },
        ],
  );
  if (rows.length > 0) await trx.insertInto("application_answer").values(rows).execute();
}
