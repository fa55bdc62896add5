import { type Kysely, sql, type Transaction } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { isMachineRead, type RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";
import type { Database } from "#db/schema.ts";
import { updateRows } from "./bulk-rows.server.ts";
import { foldSameCalls } from "./fold-same-calls.server.ts";
import { keepConfirmed } from "./keep-confirmed.ts";
import { rulesRow } from "./notice-rows.server.ts";
import { MACHINE_READER } from "./opportunity.ts";
import { type WithdrawnRule, withoutWithdrawn } from "./withdrawn-rules.ts";
import { addRevisions } from "./write-opportunities.server.ts";

/** What a machine has read of one opportunity: at most `partial`, and every rule and bonus `readBy: "machine"`. */
export type MachineReading = {
  opportunityId: number;
  ruleSet: RuleSet;
  readOn: Day;
  /** What was read, in words for people: '공고문, 붙임 1'. */
  readFrom: string;
};

/** `byPerson`: a person has read these rules, and they were left alone. `gone`: there is no such opportunity. */
export type SavedReadings = Readonly<Record<"saved" | "unchanged" | "byPerson" | "gone", readonly number[]>>;

/**
 * Saves what a machine has read, unless a person has read the rules of the opportunity. Single rules that a person has
 * confirmed stay as they are, and what a person has withdrawn stays away. A reading without rules takes an earlier one of the machine back. Raises the catalogue's
 * revision at most once, and gives each changed opportunity a revision of its own; a trigger tells the search.
 *
 * @throws if a rule set does not pass the schema or says that a person has read one of its rules: a fault of the reader
 */
export async function saveReadings(
  db: Kysely<Database>,
  readings: readonly MachineReading[],
): Promise<SavedReadings> {
  for (const reading of readings) refuseForeign(reading);
  if (db.isTransaction) return save(db as Transaction<Database>, readings);
  return db.transaction().execute((trx) => save(trx, readings));
}

function refuseForeign({ opportunityId, ruleSet }: MachineReading): void {
  const parsed = parseRuleSet(ruleSet);
  if (!parsed.ok)
    throw new Error(
      `the reading of opportunity ${opportunityId}: ${JSON.stringify(parsed.problems.slice(0, 3))}`,
    );
  const { choice } = parsed.value;
  const read = [...rulesOf(parsed.value), ...bonusOf(parsed.value), ...(choice ? [choice] : [])];
  if (!read.every(isMachineRead))
    throw new Error(`the reading of opportunity ${opportunityId} has a rule that no machine has read`);
}

async function save(trx: Transaction<Database>, readings: readonly MachineReading[]): Promise<SavedReadings> {
  // Writers of the catalogue take turns, so that what is read below cannot change before this transaction ends.
  await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
  const stored = await readStored(trx, readings);
  const sorted = {
    saved: [] as Placed[],
    unchanged: [] as number[],
    byPerson: [] as number[],
    gone: [] as number[],
  };
  for (const reading of readings) {
    const before = stored.get(reading.opportunityId);
    if (before === undefined) sorted.gone.push(reading.opportunityId);
    else if (before.readBy !== null && before.readBy !== MACHINE_READER)
      sorted.byPerson.push(reading.opportunityId);
    else {
      const placed = place(reading, before);
      if (placed.row.rule_hash === before.hash) sorted.unchanged.push(reading.opportunityId);
      else sorted.saved.push(placed);
    }
  }
  await write(trx, sorted.saved);
  await foldSameCalls(trx);
  return { ...sorted, saved: sorted.saved.map(({ id }) => id) };
}

type Stored = {
  id: number;
  hash: string | null;
  ruleSet: unknown;
  readBy: string | null;
  withdrawn: readonly WithdrawnRule[];
};

async function readStored(db: Kysely<Database>, readings: readonly MachineReading[]) {
  const { rows } = await sql<Stored>`
    select id, rule_hash as hash, rule_set as "ruleSet", rules_read_by as "readBy",
      coalesce((select json_agg(json_build_object('part', part, 'track', track, 'rule', rule))
        from withdrawn_rule where opportunity_id = opportunity.id), '[]') as withdrawn
    from opportunity where id = any(${readings.map(({ opportunityId }) => opportunityId)})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

type Placed = { id: number; row: ReturnType<typeof rulesRow>; before: unknown };

function place({ opportunityId, ruleSet, readOn, readFrom }: MachineReading, before: Stored): Placed {
  const earlier = before.ruleSet === null ? null : parseRuleSet(before.ruleSet);
  const read = withoutWithdrawn(ruleSet, before.withdrawn);
  const merged = earlier?.ok ? keepConfirmed(earlier.value, read) : read;
  const isEmpty = rulesOf(merged).length === 0 && bonusOf(merged).length === 0;
  const rules = isEmpty ? null : { ruleSet: merged, readBy: MACHINE_READER, readOn, readFrom };
  return { id: opportunityId, row: rulesRow(rules), before: before.ruleSet };
}

async function write(trx: Transaction<Database>, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  const { revision } = await trx
    .updateTable("catalogue_revision")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", 1)
    .returning("revision")
    .executeTakeFirstOrThrow();
  await updateRows(
    trx,
    "opportunity",
    ["id"],
    placed.map(({ id, row }) => ({ id, ...row, revision })),
  );
  const changes = placed.map(({ id, row, before }) => ({
    id,
    changes: { changed: { rules: { from: before, to: row.rule_set } } },
  }));
  await addRevisions(trx, changes, MACHINE_READER);
}
