import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { RoundPlan, RoundStanding } from "./round-plan.ts";

/** A person of staff in a record; null: somebody whose account is gone. */
type Signed = { id: string; name: string } | null;

export type RoundChange = {
  id: number;
  plan: RoundPlan;
  before: RoundPlan | null;
  reason: string;
  plannedBy: Signed;
  plannedAt: string;
  state: "waiting" | "taken" | "refused" | "withdrawn";
  settledBy: Signed;
  settledAt: string | null;
  note: string | null;
};

export type ListedRound = { id: number; plan: RoundPlan; submitted: number; isChangeWaiting: boolean };

/** A round as the agency sees it, with the change that waits and those that were settled, the latest first. */
export type OfficeRound = {
  id: number;
  plan: RoundPlan;
  standing: RoundStanding;
  waiting: RoundChange | null;
  settled: readonly RoundChange[];
};

/** More rounds than an agency holds in a lifetime; keeps the list bounded. */
const MOST_ROUNDS = 200;
const MOST_CHANGES = 50;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** A round `r` as the plan that it is. */
const planColumn: RawBuilder<RoundPlan> = sql`json_build_object(
  'nameKo', r.name_ko, 'nameEn', r.name_en, 'opensAt', ${instant("r.opens_at")}, 'closesAt', ${instant("r.closes_at")},
  'versionId', r.version_id, 'holdingFormId', r.holding_form_id, 'developingFormId', r.developing_form_id,
  'settings', r.settings)`;

/** All rounds, the latest first; those with applications say how many were submitted. */
export async function listRounds(db: Kysely<Database>): Promise<readonly ListedRound[]> {
  const { rows } = await sql<ListedRound>`
    select r.id, ${planColumn} as plan,
      (select count(*)::integer from application where round_id = r.id and status <> 'draft') as submitted,
      exists (select from round_change where round_id = r.id and state = 'waiting') as "isChangeWaiting"
    from round r order by r.opens_at desc, r.id desc limit ${MOST_ROUNDS}`.execute(db);
  return rows;
}

/** Rounds that somebody planned and nobody has taken yet. */
export function listPlannedRounds(db: Kysely<Database>): Promise<readonly RoundChange[]> {
  return changes(db, sql`c.round_id is null and c.state = 'waiting'`);
}

export async function loadRound(
  db: Kysely<Database>,
  { roundId, now }: { roundId: number; now: string },
): Promise<OfficeRound | null> {
  const { rows } = await sql<{ id: number; plan: RoundPlan; standing: RoundStanding }>`
    select r.id, ${planColumn} as plan, json_build_object('hasOpened', r.opens_at <= ${now},
      'hasApplications', exists (select from application where round_id = r.id)) as standing
    from round r where r.id = ${roundId}`.execute(db);
  const [round] = rows;
  if (round === undefined) return null;
  const all = await changes(db, sql`c.round_id = ${roundId}`);
  return {
    ...round,
    waiting: all.find(({ state }) => state === "waiting") ?? null,
    settled: all.filter(({ state }) => state !== "waiting"),
  };
}

/** A change that waits; null where there is none with this number any more. */
export async function findWaitingChange(
  db: Kysely<Database>,
  changeId: number,
): Promise<(RoundChange & { roundId: number | null }) | null> {
  const [found] = await changes(db, sql`c.id = ${changeId} and c.state = 'waiting'`);
  return found ?? null;
}

async function changes(db: Kysely<Database>, which: RawBuilder<unknown>) {
  const signed = (table: string) =>
    sql`case when ${sql.ref(`${table}.id`)} is not null then json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`;
  const { rows } = await sql<RoundChange & { roundId: number | null }>`
    select c.id, c.round_id as "roundId", c.plan, c.before, c.reason, c.state, c.note,
      ${signed("p")} as "plannedBy", c.planned_at as "plannedAt", ${signed("s")} as "settledBy", c.settled_at as "settledAt"
    from round_change c left join person p on p.id = c.planned_by left join person s on s.id = c.settled_by
    where ${which} order by c.id desc limit ${MOST_CHANGES}`.execute(db);
  return rows;
}

/** What a plan may choose from: lists of technologies and versions of the forms. */
export type RoundChoices = {
  versions: readonly (Bilingual & { id: string })[];
  forms: readonly {
    id: string;
    kind: "holding" | "developing";
    version: number;
    source: string;
    isVerified: boolean;
  }[];
};

export async function loadRoundChoices(db: Kysely<Database>): Promise<RoundChoices> {
  const versions = await sql<Bilingual & { id: string }>`
    select id, ko, en from taxonomy_version where status <> 'draft' order by id desc limit 50`.execute(db);
  const forms = await db
    .selectFrom("confirmation_form")
    .select(["id", "kind", "version", "source", "is_verified as isVerified"])
    .orderBy("kind", "desc")
    .orderBy("version", "desc")
    .limit(200)
    .execute();
  return { versions: versions.rows, forms };
}
