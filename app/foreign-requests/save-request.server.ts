import { isDeepStrictEqual } from "node:util";
import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import type { Database } from "#db/schema.ts";
import type { RequestDetails } from "./foreign-request.ts";
import { listRequests } from "./load-requests.server.ts";

type Entered = { viewer: Person; companyId: number; details: RequestDetails };

/** A company keeps so many; whoever has more has another kind of problem than days. */
export const MOST_REQUESTS = 200;

/** Enters a request. The same form sent twice enters one. */
export async function enterRequest(
  db: Kysely<Database>,
  { viewer, companyId, details, submissionId }: Entered & { submissionId: string },
): Promise<{ ok: true; requestId: number } | Refused | { ok: false; reason: "tooMany" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.answer");
    if (!opened.ok) return opened;
    // The company is locked, so that two forms are not entered beside each other.
    const kept = await trx
      .selectFrom("foreign_request")
      .select(["id", "submission_id"])
      .where("company_id", "=", companyId)
      .execute();
    const twin = kept.find(({ submission_id }) => submission_id === submissionId);
    if (twin) return { ok: true, requestId: twin.id };
    if (kept.length >= MOST_REQUESTS) return { ok: false, reason: "tooMany" };
    const { id } = await trx
      .insertInto("foreign_request")
      .values({ company_id: companyId, submission_id: submissionId, ...columnsOf(details) })
      .returning("id")
      .executeTakeFirstOrThrow();
    const event = { companyId, personId: viewer.id, detail: { requestId: id } };
    await recordCompanyEvent(trx, { ...event, what: "foreignRequestEntered" });
    return { ok: true, requestId: id };
  });
}

/** Keeps what has changed of a request. The same form sent twice changes it once. `gone`: it was removed. */
export async function changeRequest(
  db: Kysely<Database>,
  { viewer, companyId, details, requestId }: Entered & { requestId: number },
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.answer");
    if (!opened.ok) return opened;
    const before = (await listRequests(trx, { companyId })).find(({ id }) => id === requestId);
    if (before === undefined) return { ok: false, reason: "gone" };
    if (isDeepStrictEqual(before, { ...details, id: requestId })) return { ok: true };
    await trx
      .updateTable("foreign_request")
      .set(columnsOf(details))
      .where("id", "=", requestId)
      .where("company_id", "=", companyId)
      .execute();
    const event = { companyId, personId: viewer.id, detail: { requestId } };
    await recordCompanyEvent(trx, { ...event, what: "foreignRequestChanged" });
    return { ok: true };
  });
}

/** Removes a record that was entered by mistake. One that is gone is no error. */
export async function removeRequest(
  db: Kysely<Database>,
  { viewer, companyId, requestId }: Omit<Entered, "details"> & { requestId: number },
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.answer");
    if (!opened.ok) return opened;
    const removed = await trx
      .deleteFrom("foreign_request")
      .where("id", "=", requestId)
      .where("company_id", "=", companyId)
      .executeTakeFirst();
    if (removed.numDeletedRows > 0) {
      const event = { companyId, personId: viewer.id, detail: { requestId } };
      await recordCompanyEvent(trx, { ...event, what: "foreignRequestRemoved" });
    }
    return { ok: true };
  });
}

function columnsOf(details: RequestDetails) {
  const { receivedOn, notifiedOn, consultedOn, answeredOn, providedOn, ...rest } = details;
  return {
    ...rest,
    received_on: receivedOn,
    notified_on: notifiedOn,
    consulted_on: consultedOn,
    answered_on: answeredOn,
    provided_on: providedOn,
  };
}
