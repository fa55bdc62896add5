import type { Kysely } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { recordAccountEvent } from "./record-account-event.server.ts";
import type { Person } from "./viewer.ts";

/** Changes the person's own name and language of mails. */
export async function saveAccount(
  db: Kysely<Database>,
  { viewer, name, locale }: { viewer: Person; name: string; locale: Locale },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("person")
      .set({ name, locale, updated_at: new Date().toISOString() })
      .where("id", "=", viewer.id)
      .execute();
    await recordAccountEvent(trx, viewer.id, "changed");
  });
}
