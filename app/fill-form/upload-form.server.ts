import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type ReceivedForm, receiveForm } from "#app/files/receive-form.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { keptHours } from "./kept-hours.ts";

/** Takes in a form that a company wants to have filled in; it is removed after a day. */
export async function uploadForm(
  db: Kysely<Database>,
  place: { request: Request; viewer: Person; companyId: number },
): Promise<ReceivedForm<number>> {
  return await receiveForm(db, {
    ...place,
    types: ["hwpx", "docx"],
    keep: async (trx, { add }) => {
      const kept_until = now().add({ hours: keptHours }).toString();
      const { id } = await trx
        .insertInto("form_to_fill")
        .values({ company_id: place.companyId, file_id: await add(), kept_until })
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    },
  });
}
