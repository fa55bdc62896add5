import { type Kysely, sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { columnOf, listTables } from "#app/companies/profile-tables.ts";
import { type ListName, listOf } from "#app/matching/facts.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import type { Answers } from "./form/answers.ts";
import { type CheckedItem, checkItem, storedInItem } from "./form/check-item.ts";
import { isSettled, type Unsettled } from "./form/examine.ts";
import { chosenTechnology } from "./form/technology-choice.ts";
import type { Change, Item, Profile } from "./profile.ts";
import { removeProfileDraft } from "./profile-drafts.server.ts";
import { readProfile } from "./read-profile.server.ts";
import { recordChange } from "./record-change.server.ts";

export type ItemSaved =
  | { ok: true; itemId: number }
  | Refused
  | { ok: false; reason: "gone" | "listFull" }
  | ({ ok: false; reason: "unsettled" } & Unsettled);

type Request = {
  viewer: Person;
  companyId: number;
  list: ListName;
  /** Null adds an item. */
  itemId: number | null;
  answers: Answers;
  /** Created with the form that adds an item: sent twice, it adds one. */
  submissionId: string;
  now: Temporal.Instant;
};

/** The judge takes no more items of a list. */
const MOST_ITEMS = 1_000;

/** Adds or changes an item of a list: everything the form says, or nothing. */
export async function saveProfileItem(db: Kysely<Database>, request: Request): Promise<ItemSaved> {
  const { viewer, companyId, list, itemId, submissionId } = request;
  return db.transaction().execute(async (trx) => {
    const access = await openCompany(trx, viewer, companyId, "company.editProfile");
    if (!access.ok) return access;
    const added = itemId === null ? await addedBy(trx, companyId, submissionId) : null;
    const saved = added === null ? await saveLocked(trx, request) : ({ ok: true, itemId: added } as const);
    if (saved.ok) await removeProfileDraft(trx, { viewer, companyId }, { list, itemId });
    return saved;
  });
}

async function saveLocked(trx: Transaction<Database>, request: Request): Promise<ItemSaved> {
  const { viewer, companyId, list, itemId, answers, submissionId, now } = request;
  const profile = await readProfile(trx, companyId);
  if (profile === null) throw new Error(`Company ${companyId} is locked, so it is there`);
  const items = profile.lists[list];
  const item = items.find(({ id }) => id === itemId) ?? null;
  if (item === null && itemId !== null) return { ok: false, reason: "gone" };
  if (item === null && items.length >= MOST_ITEMS) return { ok: false, reason: "listFull" };
  const checked = checkItem(profile, list, item, { answers, today: seoulDay(now) });
  if (!isSettled(checked)) {
    const { refusals, conflicts, doubts } = checked;
    return { ok: false, reason: "unsettled", refusals, conflicts, doubts };
  }
  if (item !== null && Object.keys(checked.changes).length === 0) return { ok: true, itemId: item.id };
  const savedId = await writeItem(trx, { request, item, profile, checked });
  const what = item === null ? "profileItemAdded" : "profileItemChanged";
  const changes = recordedChanges(checked, item);
  const { step } = listOf(list);
  await recordChange(trx, {
    companyId,
    viewer,
    now,
    what,
    step,
    list,
    itemId: savedId,
    submissionId,
    changes,
  });
  return { ok: true, itemId: savedId };
}

async function addedBy(
  trx: Transaction<Database>,
  companyId: number,
  submissionId: string,
): Promise<number | null> {
  const { rows } = await sql<{ itemId: number }>`
    select (detail->>'itemId')::bigint as "itemId" from company_event
    where company_id = ${companyId} and what = 'profileItemAdded' and detail->>'submissionId' = ${submissionId}
    `.execute(trx);
  return rows[0]?.itemId ?? null;
}

type Written = { request: Request; item: Item | null; profile: Profile; checked: CheckedItem };

/** A member's change is declared, and valid from today unless a day was typed. */
async function writeItem(
  trx: Transaction<Database>,
  { request: { viewer, companyId, list, now }, item, profile, checked }: Written,
): Promise<number> {
  const { field, asOf, ...others } = checked.changes;
  const chosen =
    field === undefined ? {} : chosenTechnology(field === null ? null : String(field), profile.technologies);
  const columns = {
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [columnOf(name), value])),
    ...chosen,
    as_of: asOf === undefined ? seoulDay(now) : asOf,
    origin: "declared",
    changed_at: now.toString(),
    changed_by: viewer.id,
  };
  const table = sql.table(listTables[list]);
  if (item === null) {
    const row = { company_id: companyId, ...columns };
    const { rows } = await sql<{ id: number }>`
      insert into ${table} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
      values (${sql.join(Object.values(row))}) returning id`.execute(trx);
    const [made] = rows;
    if (made === undefined) throw new Error("The database returns the row that it took");
    return made.id;
  }
  const set = Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update ${table} set ${sql.join(set)} where id = ${item.id} and company_id = ${companyId}`.execute(
    trx,
  );
  return item.id;
}

/** The record of changes contains no words about a security-class technology, neither old nor new ones. */
function recordedChanges({ cells, changes }: CheckedItem, item: Item | null): readonly Change[] {
  const isSecret = [item?.facts.securityClass, changes.securityClass].includes("security");
  return cells.flatMap((cell) => {
    const after = changes[cell.name];
    if (after === undefined) return [];
    if (isSecret && cell.name === "label") return [{ fact: cell.name, before: null, after: null }];
    return [{ fact: cell.name, before: storedInItem(item, cell), after }];
  });
}
