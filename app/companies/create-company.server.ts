import type { Kysely } from "kysely";
import { activateCompany } from "#app/accounts/choose-company.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { recordCompanyEvent } from "./record-company-event.server.ts";

/** More than anyone acts for; stops scripts that create companies. */
const MOST_CREATED = 50;

type Created = { ok: true; companyId: number } | { ok: false; reason: "tooMany" };

/**
 * Creates a company with its creator as owner. The same form sent twice makes one company, and both answers lead to it.
 * A name proves nothing, so it need not be unique; nobody learns that someone else uses it, too.
 */
export async function createCompany(
  db: Kysely<Database>,
  {
    viewer,
    name,
    nameEn,
    submissionId,
  }: { viewer: Person; name: string; nameEn: string | null; submissionId: string },
): Promise<Created> {
  return db.transaction().execute(async (trx) => {
    // Forms of one person take turns, or two at once would pass the limit.
    await trx.selectFrom("person").select("id").where("id", "=", viewer.id).forNoKeyUpdate().execute();
    const mine = await trx
      .selectFrom("company")
      .select(["id", "submission_id as submissionId"])
      .where("created_by", "=", viewer.id)
      .execute();
    const twin = mine.find((company) => company.submissionId === submissionId);
    if (twin !== undefined) return { ok: true, companyId: twin.id };
    if (mine.length >= MOST_CREATED) return { ok: false, reason: "tooMany" };
    const { id } = await trx
      .insertInto("company")
      .values({ name, name_en: nameEn, created_by: viewer.id, submission_id: submissionId })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("membership")
      .values({ company_id: id, person_id: viewer.id, role: "owner" })
      .execute();
    await activateCompany(trx, viewer, id);
    await recordCompanyEvent(trx, {
      companyId: id,
      personId: viewer.id,
      what: "companyCreated",
      detail: {},
    });
    return { ok: true, companyId: id };
  });
}
