import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { listRoundChoices, type RoundChoice } from "#app/confirmation/case/list-round-choices.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { isEntitled } from "#app/confirmation/deliberate/find-item.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { CASES_A_PAGE, type ComparedCase, type Comparison, criteriaOf } from "./compared-view.ts";

export type LoadedComparison = {
  rounds: readonly RoundChoice[];
  /** Null: no round has opened yet. */
  roundId: number | null;
  fields: readonly (Bilingual & { code: string })[];
  /** Of all forms that were filled in, whichever page is looked at. */
  criteria: readonly RubricCriterion[];
  cases: readonly ComparedCase[];
  hasMore: boolean;
};

/**
 * Applications of one round side by side, for an official, a page at a time. Cases of the official's own company, and those
 * that they recused themselves from, are not there.
 */
export async function loadComparison(
  db: Kysely<Database>,
  { viewer, asked }: { viewer: Person; asked: Comparison },
): Promise<LoadedComparison> {
  const rounds = await listRoundChoices(db, now().toString());
  const round = rounds.find(({ id }) => id === asked.round) ?? rounds.find(({ isLatest }) => isLatest);
  if (round === undefined)
    return { rounds, roundId: null, fields: [], criteria: [], cases: [], hasMore: false };
  const { rows: fields } = await sql<Bilingual & { code: string }>`
    select f.code, f.ko, f.en from round r join tech_field f on f.version_id = r.version_id
    where r.id = ${round.id} order by f.position`.execute(db);
  const shows = [
    sql<boolean>`a.round_id = ${round.id} and a.status <> 'draft' and ${isSeenBy(viewer)}`,
    ...(asked.kind === "" ? [] : [sql<boolean>`a.kind = ${asked.kind}`]),
    ...(asked.field === "" ? [] : [sql<boolean>`t.field_code = ${asked.field}`]),
  ];
  const { rows: forms } = await sql<Pick<ComparedCase, "rubric">>`
    select f.definition -> 'rubric' as rubric from confirmation_form f
    where f.id in (select a.form_id from application a
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
      where ${sql.join(shows, sql` and `)})
    order by f.kind desc, f.version desc`.execute(db);
  const cases = await readCases(db, sql.join(shows, sql` and `), asked);
  return { rounds, roundId: round.id, fields, criteria: criteriaOf(forms), ...pageOf(cases) };
}

/**
 * The cases of a meeting that lie open before one of its members: those on which they vote, once they declared that they
 * have no conflict, and as long as the committee has them. Null: they are not invited.
 */
export async function listComparedItems(
  db: Kysely<Database>,
  { viewer, meetingId, asked }: { viewer: Person; meetingId: number; asked: Comparison },
): Promise<(Pick<LoadedComparison, "criteria" | "cases" | "hasMore"> & { meetsAt: string }) | null> {
  const meeting = await db
    .selectFrom("committee_meeting as g")
    .innerJoin("committee_seat as s", "s.meeting_id", "g.id")
    .select("g.meets_at as meetsAt")
    .where("g.id", "=", meetingId)
    .where("s.person_id", "=", viewer.id)
    .executeTakeFirst();
  if (meeting === undefined) return null;
  const lieOpen = sql<boolean>`a.status = 'deliberation' and exists (
    select from agenda_item i join agenda_member m on m.item_id = i.id join person p on p.id = m.person_id
    where i.application_id = a.id and i.meeting_id = ${meetingId} and i.outcome is null
      and m.person_id = ${viewer.id} and m.declared_at is not null and ${isEntitled()})`;
  const cases = await readCases(db, lieOpen, asked);
  return { ...meeting, criteria: criteriaOf(cases), ...pageOf(cases) };
}

const pageOf = (cases: readonly ComparedCase[]) => ({
  cases: cases.slice(0, CASES_A_PAGE),
  hasMore: cases.length > CASES_A_PAGE,
});

/** One more than a page, so that whether there is another is known. The case that was come from is the first of all. */
async function readCases(
  db: Kysely<Database>,
  shows: RawBuilder<unknown>,
  { order, case: pinned, page }: Comparison,
): Promise<readonly ComparedCase[]> {
  const { rows } = await sql<ComparedCase>`
    with page as materialized (
      select a.id, row_number() over (order by (a.id = ${pinned}::bigint) desc nulls last, ${orderOf(order)},
        a.submitted_at, a.id) as place
      from application a join technology t on t.version_id = a.version_id and t.code = a.technology_code
      where ${shows}
      order by place
      limit ${CASES_A_PAGE + 1} offset ${(page - 1) * CASES_A_PAGE}
    )
    select a.id, a.reference, case when a.security_class <> 'security' then a.title end as title,
      c.name as company, c.name_en as "companyEn", a.kind, a.status,
      json_build_object('ko', t.ko, 'en', t.en) as technology, f.definition -> 'rubric' as rubric,
      (select coalesce(json_agg(r.scores order by r.id), '[]') from review r
        where r.application_id = a.id and ${isCounted}) as reviews,
      (select result from recommendation where application_id = a.id and ${isInForce}) as recommended,
      (select result from decision where application_id = a.id) as decided
    from page join application a on a.id = page.id
      join company c on c.id = a.company_id
      join confirmation_form f on f.id = a.form_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    order by page.place`.execute(db);
  return rows;
}

const isCounted = sql`r.submitted_at is not null and r.scores is not null`;
const isInForce = sql`sent_back_at is null and replaced_at is null`;

/** The levels that experts gave the case `a`, criterion by criterion. */
const levels = sql`review r cross join jsonb_array_elements(r.scores) score
  where r.application_id = a.id and ${isCounted} and jsonb_typeof(score -> 'level') = 'number'`;

/** What has no value yet stands last: nobody has said that it is low. */
function orderOf(order: string): RawBuilder<unknown> {
  switch (order) {
    case "received":
      return sql`true`;
    case "apart":
      return sql`(select max(width) from (
        select max((score ->> 'level')::numeric) - min((score ->> 'level')::numeric) as width
        from ${levels} group by score ->> 'key') widths) desc nulls last`;
    case "recommended":
      return sql`(select result from recommendation where application_id = a.id and ${isInForce}) nulls last`;
    case "decided":
      return sql`(select result from decision where application_id = a.id) nulls last`;
    default:
      return sql`(select percentile_cont(0.5) within group (order by (score ->> 'level')::numeric::float8)
        from ${levels} and score ->> 'key' = ${order.replace(/^by-/, "")}) desc nulls last`;
  }
}
