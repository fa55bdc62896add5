import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { inboxKinds } from "#app/confirmation/procedure/told-to-staff.ts";
import type { Database } from "#db/schema.ts";
import { type InboxChoices, usualMail } from "./inbox-view.ts";

/** How a person is mailed of each kind: as they chose, else as is usual. */
export async function loadChoices(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<InboxChoices> {
  const chosen = await db
    .selectFrom("inbox_choice")
    .select(["kind", "mail"])
    .where("person_id", "=", viewer.id)
    .execute();
  return { ...usualMail, ...Object.fromEntries(chosen.map(({ kind, mail }) => [kind, mail])) };
}

/**
 * Keeps how a person wants to be mailed. It holds for what happens from now on, and for what still waits for the morning:
 * whoever wants no mail any more gets none.
 */
export async function saveChoices(
  db: Kysely<Database>,
  { viewer, choices }: { viewer: Person; choices: InboxChoices },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("inbox_choice")
      .values(inboxKinds.map((kind) => ({ person_id: viewer.id, kind, mail: choices[kind] })))
      .onConflict((conflict) =>
        conflict.columns(["person_id", "kind"]).doUpdateSet(({ ref }) => ({ mail: ref("excluded.mail") })),
      )
      .execute();
    const unmailed = inboxKinds.filter((kind) => choices[kind] === "none");
    if (unmailed.length > 0)
      await trx
        .updateTable("inbox_item")
        .set({ mail: "none" })
        .where("person_id", "=", viewer.id)
        .where("mail", "=", "digest")
        .where("mailed_at", "is", null)
        .where("kind", "in", unmailed)
        .execute();
  });
}
