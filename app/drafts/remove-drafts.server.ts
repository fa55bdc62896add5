// Without the clock of the process: the seed takes steps before there is a configuration.
import type { Kysely, Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import { type DraftPlace, writerOf } from "./draft.ts";

/** Removes a writer's draft of one form, in the transaction that takes what the form asks for. */
export async function removeDraft(
  trx: Kysely<Database>,
  { form, ...place }: Pick<DraftPlace, "writer" | "subject"> & { form: string },
): Promise<void> {
  await trx
    .deleteFrom("form_draft")
    .where("writer", "=", writerOf(place))
    .where("subject", "=", place.subject)
    .where("form", "=", form)
    .execute();
}

/** Removes everybody's drafts of a form that nobody can send any more. */
export async function removeDraftsOfForm(
  trx: Kysely<Database>,
  { subject, form }: Pick<DraftPlace, "subject"> & { form: string },
): Promise<void> {
  await trx.deleteFrom("form_draft").where("subject", "=", subject).where("form", "=", form).execute();
}

/** Removes the drafts of an application whose forms `isOver` names, or all of one person. */
export async function removeDraftsOfApplication(
  trx: Transaction<Database>,
  applicationId: number,
  isOver: (draft: { form: string; personId: string | null }) => boolean,
): Promise<void> {
  const drafts = await trx
    .selectFrom("form_draft")
    .select(["writer", "subject", "form", "person_id as personId"])
    .where("application_id", "=", applicationId)
    .execute();
  for (const { writer, subject, form } of drafts.filter(isOver))
    await trx
      .deleteFrom("form_draft")
      .where("writer", "=", writer)
      .where("subject", "=", subject)
      .where("form", "=", form)
      .execute();
}

/** Removes what somebody wrote for a company for which they act no longer. */
export async function removeDraftsForCompany(
  trx: Transaction<Database>,
  { companyId, personId }: { companyId: number; personId: string },
): Promise<void> {
  await trx
    .deleteFrom("form_draft")
    .where("company_id", "=", companyId)
    .where("person_id", "=", personId)
    .execute();
}
