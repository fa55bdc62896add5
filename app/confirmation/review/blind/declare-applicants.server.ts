import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { recordStatement } from "../record-statement.server.ts";

type Declaration = {
  viewer: Person;
  roundId: number;
  /** The applicants that the page showed: of no other is anything said. */
  shown: readonly number[];
  /** Those of them with whom there is a conflict. */
  conflicts: readonly number[];
};

export type Declared = { ok: true } | { ok: false; reason: RefusalReason | "gone" | "opened" | "declared" };

type Standing = { id: number; said: boolean | null; isOpened: boolean };

/**
 * An expert of a blind round says with which applicants there is a conflict. It is said once, before any content: for a
 * company whose application they have opened, or of which they said something else before, it is refused as a whole. Whoever
 * has a conflict finds the applications of that company nowhere from then on. The same form sent twice counts once. The
 * audit log finds each declaration.
 */
export async function declareApplicants(db: Kysely<Database>, declaration: Declaration): Promise<Declared> {
  const { viewer, roundId, shown, conflicts } = declaration;
  const allowed = may(viewer, "case.review");
  if (!allowed.ok) return allowed;
  return db.transaction().execute(async (trx) => {
    // One declaration of a person at a time.
    const { rows: pledged } = await sql`
      select from expert where person_id = ${viewer.id} and pledged_year = extract(year from ${today()}::date)
      for update`.execute(trx);
    if (pledged.length === 0) return { ok: false, reason: "gone" };
    const standings = await readStandings(trx, declaration);
    if (standings.length === 0) return { ok: false, reason: "gone" };
    if (standings.some(({ said, isOpened }) => said === null && isOpened))
      return { ok: false, reason: "opened" };
    const hasConflict = (id: number) => conflicts.includes(id);
    if (standings.some(({ id, said }) => said !== null && said !== hasConflict(id)))
      return { ok: false, reason: "declared" };
    const declared_at = now().toString();
    const fresh = standings.filter(({ said }) => said === null).filter(({ id }) => shown.includes(id));
    for (const { id } of fresh)
      await trx
        .insertInto("applicant_conflict")
        .values({
          person_id: viewer.id,
          round_id: roundId,
          applicant_id: id,
          has_conflict: hasConflict(id),
          declared_at,
        })
        .execute();
    if (fresh.length > 0)
      await recordStatement(trx, {
        personId: viewer.id,
        at: declared_at,
        what: "declared",
        roundId,
        details: { applicants: fresh.length, conflicts: fresh.filter(({ id }) => hasConflict(id)).length },
      });
    return { ok: true };
  });
}

/** What was said before of those that were shown, as far as they applied in a blind round at all. */
async function readStandings(
  db: Kysely<Database>,
  { viewer, roundId, shown }: Declaration,
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select a.company_id as id, d.has_conflict as said, bool_or(v.declared_at is not null) as "isOpened"
    from application a join round r on r.id = a.round_id
      left join applicant_conflict d
        on d.round_id = r.id and d.applicant_id = a.company_id and d.person_id = ${viewer.id}
      left join review v on v.application_id = a.id and v.expert_id = ${viewer.id}
    where r.id = ${roundId} and (r.settings -> 'isBlind' ->> 'value')::boolean
      and a.status in ('received', 'screening', 'examination') and a.company_id = any(${[...shown]}::bigint[])
    group by a.company_id, d.has_conflict`.execute(db);
  return rows;
}
