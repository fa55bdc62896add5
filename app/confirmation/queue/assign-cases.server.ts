import { type Kysely, sql, type Transaction } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { hasNoConflict, isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type AssignableRole, assignableRoles } from "./queue-view.ts";

/** So many at a time; a page of the queue has no more. */
export const MOST_ASSIGNED = 50;

export type Assigned =
  | { ok: true; count: number }
  | { ok: false; reason: RefusalReason | "gone" | "notAnOfficer" | "ownCompany" };

/** Who is to be responsible, in one of the three parts that officials play. */
export type Appointment = { role: AssignableRole; personId: string };

/**
 * Makes officials responsible for cases, at most one for each part. All of them or none: the count
 * that was shown before is the count that is done. Nobody is given a case of a company that they act for, or one
 * that they recused themselves from. Each case records who is responsible from now on; where that is so already, nothing is
 * written.
 */
export async function assignCases(
  db: Kysely<Database>,
  request: { viewer: Person; applicationIds: readonly number[]; people: readonly Appointment[] },
): Promise<Assigned> {
  const { viewer, people } = request;
  const allowed = may(viewer, "case.assign");
  if (!allowed.ok) return allowed;
  if (people.length === 0 || new Set(people.map(({ role }) => role)).size < people.length)
    throw new Error("somebody is assigned, and nobody twice for the same part");
  const ids = [...new Set(request.applicationIds)].sort((a, b) => a - b);
  return db.transaction().execute(async (trx) => {
    const { rows: held } = await sql`
      select from staff_role where (person_id, role) in (${pairsOf(people)})
      group by person_id, role`.execute(trx);
    if (held.length !== people.length) return { ok: false, reason: "notAnOfficer" };
    // In the order of their numbers, so that two assignments at once wait for each other instead of locking each other out.
    for (const id of ids.slice(0, MOST_ASSIGNED)) await lockCase(trx, id);
    const cases = await listAssignable(trx, { viewer, applicationIds: ids });
    if (cases.length !== ids.length || ids.length === 0 || ids.length > MOST_ASSIGNED)
      return { ok: false, reason: "gone" };
    const { rows: own } = await sql`
      select from application a join person p on p.id = any(${people.map(({ personId }) => personId)})
      where a.id = any(${ids}) and not ${hasNoConflict()}`.execute(trx);
    if (own.length > 0) return { ok: false, reason: "ownCompany" };
    for (const applicationId of ids)
      for (const appointment of people) await assign(trx, { viewer, applicationId, ...appointment });
    return { ok: true, count: ids.length };
  });
}

function pairsOf(people: readonly Appointment[]) {
  return sql.join(people.map(({ personId, role }) => sql`(${personId}, ${role})`));
}

type Assigning = Appointment & { viewer: Person; applicationId: number };

async function assign(
  trx: Transaction<Database>,
  { viewer, applicationId, personId, role }: Assigning,
): Promise<void> {
  const at = now().toString({ smallestUnit: "millisecond" });
  const assigned = { person_id: personId, assigned_at: at, assigned_by: viewer.id };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("assignment")
    .values({ application_id: applicationId, role, ...assigned })
    .onConflict((conflict) =>
      conflict
        .columns(["application_id", "role"])
        .doUpdateSet(assigned)
        .where("assignment.person_id", "<>", personId),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  const actor = assigners.find((one) => viewer.staff.some((office) => office.role === one)) ?? "admin";
  await recordSideAct(trx, {
    applicationId,
    act: "assign",
    actor,
    personId: viewer.id,
    at,
    ids: { role },
    details: { personId },
  });
}

const assigners = ["centre_officer", "ministry_officer"] as const;

export type AssignableCase = { id: number; reference: string; company: string };

/** Those of the cases that are open and none of the viewer's own company's, the oldest first. */
export async function listAssignable(
  db: Kysely<Database>,
  { viewer, applicationIds }: { viewer: Person; applicationIds: readonly number[] },
): Promise<readonly AssignableCase[]> {
  const { rows } = await sql<AssignableCase>`
    select a.id, a.reference, c.name as company
    from application a join company c on c.id = a.company_id
    where a.id = any(${applicationIds}) and ${isSeenBy(viewer)}
      and a.status in ('received', 'screening', 'examination', 'deliberation', 'decided')
    order by a.submitted_at, a.id`.execute(db);
  return rows;
}

export type Official = { id: string; name: string; role: AssignableRole; openCases: number };

/** Who can be made responsible, and for how many open cases they are already. */
export async function listOfficials(db: Kysely<Database>): Promise<readonly Official[]> {
  const { rows } = await sql<Official>`
    select p.id, p.name, r.role,
      (select count(*)::integer from assignment s join application a on a.id = s.application_id
        where s.person_id = p.id and s.role = r.role
          and a.status in ('received', 'screening', 'examination', 'deliberation', 'decided')) as "openCases"
    from staff_role r join person p on p.id = r.person_id
    where r.role = any(${[...assignableRoles]})
    group by p.id, p.name, r.role
    order by r.role, p.name, p.id
    limit 500`.execute(db);
  return rows;
}
