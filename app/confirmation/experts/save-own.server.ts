import { type Kysely, sql, type Transaction } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { recordStatement } from "#app/confirmation/review/record-statement.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type OwnChange, pledgeYear } from "./own-schema.ts";

/** Of each kind of entry, so that a page stays a page. */
const MOST_ENTRIES = 100;

export type Saved = { ok: true } | { ok: false; reason: RefusalReason | "tooMany" | "unknown" };

/**
 * An expert changes what they keep about themselves. It counts from then on: for the hints of officers, and for whom they
 * can be assigned to. What was already commissioned stays. The same change made twice is made once. The audit log finds
 * pledges, and that interests came and went.
 */
export async function saveOwn(
  db: Kysely<Database>,
  { viewer, change }: { viewer: Person; change: OwnChange },
): Promise<Saved> {
  const allowed = may(viewer, "case.review");
  if (!allowed.ok) return allowed;
  return db.transaction().execute(async (trx) => {
    await sql`
      insert into expert (person_id) values (${viewer.id})
      on conflict (person_id) do update set changed_at = ${now().toString()}`.execute(trx);
    return write(trx, viewer.id, change);
  });
}

async function write(trx: Transaction<Database>, personId: string, change: OwnChange): Promise<Saved> {
  const at = now().toString();
  switch (change.intent) {
    case "basics": {
      const { employer, capacity } = change;
      await trx.updateTable("expert").set({ employer, capacity }).where("person_id", "=", personId).execute();
      return { ok: true };
    }
    case "pledge": {
      const pledged_year = pledgeYear(today());
      const pledged = await trx
        .updateTable("expert")
        .set({ pledged_year, pledged_at: at })
        .where("person_id", "=", personId)
        .where((each) =>
          each.or([each("pledged_year", "is", null), each("pledged_year", "<>", pledged_year)]),
        )
        .returning("person_id")
        .execute();
      if (pledged.length > 0)
        await recordStatement(trx, { personId, at, what: "pledged", details: { year: pledged_year } });
      return { ok: true };
    }
    case "technology":
      return await addTechnology(trx, personId, change);
    case "absence": {
      if (await isFull(trx, "expert_absence", personId)) return { ok: false, reason: "tooMany" };
      const { fromOn, untilOn } = change;
      await sql`
        insert into expert_absence (person_id, from_on, until_on)
        select ${personId}, ${fromOn}::date, ${untilOn}::date where not exists (select from expert_absence
          where person_id = ${personId} and from_on = ${fromOn}::date and until_on = ${untilOn}::date)`.execute(
        trx,
      );
      return { ok: true };
    }
    case "interest": {
      if (await isFull(trx, "expert_interest", personId)) return { ok: false, reason: "tooMany" };
      const { kind, company, number } = change;
      const { rows: entered } = await sql`
        insert into expert_interest (person_id, kind, company, number)
        select ${personId}, ${kind}, ${company}, ${number}::text where not exists (select from expert_interest
          where person_id = ${personId} and kind = ${kind} and company = ${company}
            and number is not distinct from ${number}::text)
        returning id`.execute(trx);
      if (entered.length > 0)
        await recordStatement(trx, { personId, at, what: "interest", details: { kind } });
      return { ok: true };
    }
    case "remove":
      return await remove(trx, personId, change);
  }
}

async function addTechnology(
  trx: Transaction<Database>,
  personId: string,
  { technology, level }: Extract<OwnChange, { intent: "technology" }>,
): Promise<Saved> {
  if (await isFull(trx, "expert_technology", personId)) return { ok: false, reason: "tooMany" };
  const { rows } = await sql`
    insert into expert_technology (person_id, version_id, technology_code, level)
    select ${personId}, t.version_id, t.code, ${level}
    from technology t join taxonomy_version v on v.id = t.version_id
    where t.version_id || '/' || t.code = ${technology} and v.status = 'in_force'
    on conflict (person_id, version_id, technology_code) do update set level = excluded.level
    returning person_id`.execute(trx);
  return rows.length === 0 ? { ok: false, reason: "unknown" } : { ok: true };
}

async function remove(
  trx: Transaction<Database>,
  personId: string,
  { of, id }: Extract<OwnChange, { intent: "remove" }>,
): Promise<Saved> {
  if (of === "technology")
    await sql`
      delete from expert_technology
      where person_id = ${personId} and version_id || '/' || technology_code = ${id}`.execute(trx);
  else if (of === "absence")
    await sql`delete from expert_absence where person_id = ${personId} and id::text = ${id}`.execute(trx);
  else {
    const { rows: removed } = await sql<{ kind: string }>`
      delete from expert_interest where person_id = ${personId} and id::text = ${id} returning kind`.execute(
      trx,
    );
    const at = now().toString();
    for (const { kind } of removed)
      await recordStatement(trx, { personId, at, what: "interest_removed", details: { kind } });
  }
  return { ok: true };
}

async function isFull(
  trx: Transaction<Database>,
  table: "expert_technology" | "expert_absence" | "expert_interest",
  personId: string,
): Promise<boolean> {
  const { count } = await trx
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return Number(count) >= MOST_ENTRIES;
}
