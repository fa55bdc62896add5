import { type Kysely, sql, type Transaction } from "kysely";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import type { SideAct } from "#app/confirmation/procedure/side-acts.ts";
import { toldToStaff } from "#app/confirmation/procedure/told-to-staff.ts";
import type { Database } from "#db/schema.ts";
import { appointed, responsibleAs } from "./addressees.server.ts";
import type { AssignedRole } from "./inbox-view.ts";
import { tellOfficials } from "./tell-officials.server.ts";

type News = { applicationId: number; about: string; origin: string };

/**
 * Tells officials of an event of a case, or of a message of its applicant: the work of the job that was queued with it.
 * What is not there any more is told to nobody; run again, it tells nobody again. Returns how many were told.
 */
export function fillInbox(db: Kysely<Database>, { applicationId, about, origin }: News): Promise<number> {
  const news = { applicationId, about, origin };
  const [what, number] = about.split(" ");
  return db
    .transaction()
    .execute((trx) =>
      what === "message"
        ? tellOfMessage(trx, { ...news, id: Number(number) })
        : tellOfEvent(trx, { ...news, number: Number(number) }),
    );
}

function tellOfMessage(
  trx: Transaction<Database>,
  { applicationId, about, origin, id }: News & { id: number },
): Promise<number> {
  const what = sql`(
    select application_id, ${about}::text as about, written_at as happened_at, written_by as person_id
    from application_message where id = ${id} and application_id = ${applicationId} and is_from_applicant)`;
  return tellOfficials(trx, { kind: "message", what, addressees: responsibleAs("centre_officer"), origin });
}

type Event = { step: StepName | SideAct; role: AssignedRole | null; assignee: string | null };

async function tellOfEvent(
  trx: Transaction<Database>,
  { applicationId, about, origin, number }: News & { number: number },
): Promise<number> {
  const { rows } = await sql<Event>`
    select e.step, e.payload -> 'ids' ->> 'role' as role, d.value #>> '{}' as assignee
    from application_event e
      left join application_event_detail d
        on d.application_id = e.application_id and d.number = e.number and d.key = 'personId'
    where e.application_id = ${applicationId} and e.number = ${number}`.execute(trx);
  const [event] = rows;
  if (event === undefined) return 0;
  const told = toldToStaff[event.step];
  if (told === undefined) return 0;
  const addressees = addresseesOf(told.to, event);
  if (addressees === null) return 0;
  const what = sql`(
    select application_id, ${about}::text as about, at as happened_at, person_id
    from application_event where application_id = ${applicationId} and number = ${number})`;
  return tellOfficials(trx, { kind: told.kind, what, addressees, origin });
}

/** Null where the event no longer says who was made responsible. */
function addresseesOf(to: AssignedRole | "assignee", { role, assignee }: Event) {
  if (to !== "assignee") return responsibleAs(to);
  return role === null || assignee === null ? null : appointed(assignee, role);
}
