import type { Kysely } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";
import type { ForeignRequest } from "./foreign-request.ts";
import { nextDuty, requestClock } from "./request-clock.ts";
import { type RequestView, requestView } from "./request-view.ts";

/** All requests that a company has entered, the latest first. The caller has checked who may see them. */
export function listRequests(
  db: Kysely<Database>,
  { companyId }: { companyId: number },
): Promise<ForeignRequest[]> {
  return db
    .selectFrom("foreign_request")
    .select(["id", "requester", "country", "subject", "scope", "plan", "ministry", "answer"])
    .select(["received_on as receivedOn", "notified_on as notifiedOn", "consulted_on as consultedOn"])
    .select(["answered_on as answeredOn", "provided_on as providedOn"])
    .where("company_id", "=", companyId)
    .orderBy("received_on", "desc")
    .orderBy("id", "desc")
    .execute();
}

type Asked = { companyId: number; today: Day; locale: Locale };

/** The requests, those first whose next day comes first. */
export async function loadRequests(
  db: Kysely<Database>,
  { companyId, today, locale }: Asked,
): Promise<readonly RequestView[]> {
  const requests = await listRequests(db, { companyId });
  const dayOf = (request: ForeignRequest) => nextDuty(requestClock(request, today))?.by ?? "9999-12-31";
  return requests
    .map((request) => ({ request, day: dayOf(request) }))
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
    .map(({ request }) => requestView(request, today, locale));
}

/** One request as it is shown and as it was entered; null where the company has no such request. */
export async function loadRequest(
  db: Kysely<Database>,
  { requestId, companyId, today, locale }: Asked & { requestId: number },
): Promise<{ view: RequestView; details: Record<string, string> } | null> {
  const request = (await listRequests(db, { companyId })).find(({ id }) => id === requestId);
  if (request === undefined) return null;
  const { id: _, ...details } = request;
  const typed = Object.entries(details).map(([field, value]) => [field, value ?? ""]);
  return { view: requestView(request, today, locale), details: Object.fromEntries(typed) };
}
