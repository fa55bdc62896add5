import { type Kysely, sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { columnOf, factTables } from "#app/companies/profile-tables.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { type Declaration, declareList } from "./declare-list.server.ts";
import type { Answers } from "./form/answers.ts";
import { type CheckedStep, changesIn, checkStep } from "./form/check-step.ts";
import { isSettled, type Unsettled } from "./form/examine.ts";
import type { Entered } from "./form/read-typed.ts";
import type { Profile } from "./profile.ts";
import { removeProfileDraft } from "./profile-drafts.server.ts";
import { readProfile } from "./read-profile.server.ts";
import { recordChange } from "./record-change.server.ts";

export type StepSaved = { ok: true } | Refused | ({ ok: false; reason: "unsettled" } & Unsettled);

type Request = {
  viewer: Person;
  companyId: number;
  step: ProfileStep;
  answers: Answers;
  /** A list of the step that the same form declares complete, or reopens. */
  list?: Declaration | null;
  now: Temporal.Instant;
};

/**
 * Saves a form of one step, with what it declares of a list: all of it, or nothing while anything is refused, contradicts itself unconfirmed, or was
 * changed by someone else in the meantime.
 */
export async function saveProfileStep(db: Kysely<Database>, request: Request): Promise<StepSaved> {
  const { viewer, companyId, step, list, now } = request;
  const today = seoulDay(now);
  return db.transaction().execute(async (trx) => {
    const access = await openCompany(trx, viewer, companyId, "company.editProfile");
    if (!access.ok) return access;
    const profile = await readProfile(trx, companyId);
    if (profile === null) throw new Error(`Company ${companyId} is locked, so it is there`);
    const checked = checkStep(profile, step, request.answers, today);
    if (!isSettled(checked)) {
      const { refusals, conflicts, doubts } = checked;
      return { ok: false, reason: "unsettled", refusals, conflicts, doubts };
    }
    const changes = changesIn(checked.cells, checked.changes, profile);
    await writeFacts(trx, companyId, checked);
    for (const fact of new Set(checked.cells.map((cell) => cell.fact)))
      await writeStanding(trx, { fact, profile, checked, request });
    if (list) await declareList(trx, { companyId, viewer, list, now });
    // The first saving of a step is recorded even if nothing is known: someone went through it.
    if (changes.length > 0 || (profile.saved[step] === undefined && !list))
      await recordChange(trx, { companyId, viewer, now, what: "profileStepSaved", step, changes });
    await removeProfileDraft(trx, { viewer, companyId }, { step });
    return { ok: true };
  });
}

async function writeFacts(
  trx: Transaction<Database>,
  companyId: number,
  { cells, changes }: CheckedStep,
): Promise<void> {
  const changed = cells.filter(({ name, part }) => part === "value" && changes[name] !== undefined);
  for (const year of new Set(changed.map((cell) => cell.year))) {
    const ofRow = changed.filter((cell) => cell.year === year);
    const table = sql.table(year === null ? factTables.single : factTables.yearly);
    const key = year === null ? { company_id: companyId } : { company_id: companyId, year: Number(year) };
    const values = Object.fromEntries(ofRow.map(({ fact, name }) => [columnOf(fact), changes[name]]));
    const columns = Object.keys(values).map((column) => sql.ref(column));
    const all = { ...key, ...values };
    await sql`
      insert into ${table} (${sql.join(Object.keys(all).map((column) => sql.ref(column)))})
      values (${sql.join(Object.values(all))})
      on conflict (${sql.join(Object.keys(key).map((column) => sql.ref(column)))}) do update
      set ${sql.join(columns.map((column) => sql`${column} = excluded.${column}`))}`.execute(trx);
  }
}

type Written = { fact: string; profile: Profile; checked: CheckedStep; request: Request };

/**
 * Records where a value comes from. A member's change makes it declared, whatever its origin was. A new value is valid
 * from today and without an end unless days were typed with it: the old days belonged to the old value.
 */
async function writeStanding(
  trx: Transaction<Database>,
  { fact, profile, checked: { changes, after }, request }: Written,
): Promise<void> {
  const names = Object.keys(changes);
  const isNew = names.some((name) => name.split(".")[0] === fact);
  const days = { asOf: changes[`asOf.${fact}`], validUntil: changes[`validUntil.${fact}`] };
  if (!isNew && days.asOf === undefined && days.validUntil === undefined) return;
  if (after[fact] === undefined) {
    await trx
      .deleteFrom("company_fact_origin")
      .where("company_id", "=", request.companyId)
      .where("fact", "=", fact)
      .execute();
    return;
  }
  const stored = isNew ? { asOf: seoulDay(request.now), validUntil: null } : profile.standings[fact];
  const standing = {
    as_of: dayOf(days.asOf, stored?.asOf),
    valid_until: dayOf(days.validUntil, stored?.validUntil),
    origin: "declared" as const,
    changed_at: request.now.toString(),
    changed_by: request.viewer.id,
  };
  await trx
    .insertInto("company_fact_origin")
    .values({ company_id: request.companyId, fact, ...standing })
    .onConflict((conflict) => conflict.columns(["company_id", "fact"]).doUpdateSet(standing))
    .execute();
}

function dayOf(typed: Entered | null | undefined, stored: Day | null | undefined): Day | null {
  if (typed === undefined) return stored ?? null;
  return typeof typed === "string" ? typed : null;
}
