import { type Kysely, type RawBuilder, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Window } from "#app/opportunities/opportunity.ts";
import { filledWindows, type ReadRound } from "#app/opportunities/read-terms.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type CheckView, OPPORTUNITIES_A_PAGE, type Search } from "./search.ts";

/** An opportunity whose machine-read rules a person may check. */
export type Waiting = {
  id: number;
  title: string;
  titleEn: string | null;
  lang: "ko" | "en";
  agency: { ko: string; en: string } | null;
  windows: readonly Window[];
  ruleSet: unknown;
  /** How many people have reported a rule of it. */
  people: number;
  /** How many companies have kept it or answered a question of it. */
  companies: number;
};

type Row = Waiting & { rounds: ReadRound[] | null; total: number };

const isShown = sql`o.security_class = 'general' and n.folded_into is null`;
// What a newer reading no longer says needs no officer.
const isStillSaid = sql`opportunity_id = o.id and position('"id":"' || rule_id || '"' in o.rule_set::text) > 0`;
const isReported = sql`exists (select from rule_report where ${isStillSaid})`;
const conditions: Record<CheckView, RawBuilder<unknown>> = {
  waiting: sql`o.waits_for_person`,
  reported: isReported,
  done: sql`o.id in (select opportunity_id from rule_event where what in ('confirmed', 'withdrawn'))`,
};

/**
 * Opportunities with rules that wait for a person, most useful first: what people have reported, then what is not over, for most
 * companies, and closes first. Only what everybody may see.
 */
export async function listWaiting(
  db: Kysely<Database>,
  { viewer, search: { view, words, page } }: { viewer: Person; search: Search },
): Promise<
  | { ok: true; found: readonly Waiting[]; total: number; counts: Record<CheckView, number> }
  | { ok: false; reason: RefusalReason }
> {
  const allowed = may(viewer, "rules.confirm");
  if (!allowed.ok) return allowed;
  const at = now().toString();
  const isAsked =
    words === ""
      ? sql`true`
      : sql`position(lower(${words}) in lower(concat_ws(' ', n.title, n.title_en, a.ko, a.en))) > 0`;
  const { rows } = await sql<Row>`
    with found as materialized (
      select o.id, n.title, n.title_en, n.lang, a.ko, a.en,
        (select count(distinct person_id)::int from rule_report where ${isStillSaid}) as people,
        (select count(*)::int from (
          select company_id from bookmark where opportunity_id = o.id and company_id is not null
          union select company_id from opportunity_answer where opportunity_id = o.id) asked) as companies,
        (select min(closes) from (
          select closes_at as closes from opportunity_window where opportunity_id = o.id
          union all select (round ->> 'closesAt')::timestamptz
            from jsonb_array_elements(o.read_terms -> 'rounds') round) ends where closes > ${at}) as closes,
        coalesce((select bool_and(closes_at <= ${at}) from opportunity_window where opportunity_id = o.id), false)
          as "isOver"
      from opportunity o join notice n on n.id = o.notice_id
        left join agency a on a.id = coalesce(n.operator_id, n.ministry_id)
      where ${isShown} and ${conditions[view]} and ${isAsked}),
    page as (
      select *, count(*) over ()::int as total from found
      order by people desc, "isOver", companies desc, closes nulls last, id desc
      limit ${OPPORTUNITIES_A_PAGE} offset ${(page - 1) * OPPORTUNITIES_A_PAGE})
    select page.id, title, title_en as "titleEn", lang, people, companies, total, o.rule_set as "ruleSet",
      case when page.ko is not null then json_build_object('ko', page.ko, 'en', page.en) end as agency,
      coalesce((select json_agg(json_build_object('type', type, 'announcedOn', announced_on, 'opensAt', opens_at,
          'closesAt', closes_at, 'hasHour', has_hour, 'label', label, 'isEstimate', is_estimate) order by position)
        from opportunity_window where opportunity_id = o.id), '[]') as windows,
      o.read_terms -> 'rounds' as rounds
    from page join opportunity o on o.id = page.id
    order by people desc, "isOver", companies desc, closes nulls last, page.id desc`.execute(db);
  return {
    ok: true,
    found: rows.map(({ rounds, windows, total: _, ...row }) => ({
      ...row,
      windows: filledWindows(windows, rounds ?? []),
    })),
    total: rows[0]?.total ?? 0,
    counts: await countViews(db),
  };
}

async function countViews(db: Kysely<Database>): Promise<Record<CheckView, number>> {
  const count = (view: CheckView) => sql`(
    select count(*)::int from opportunity o join notice n on n.id = o.notice_id
    where ${isShown} and ${conditions[view]})`;
  const { rows } = await sql<Record<CheckView, number>>`
    select ${count("waiting")} as waiting, ${count("reported")} as reported, ${count("done")} as done`.execute(
    db,
  );
  return rows[0] ?? { waiting: 0, reported: 0, done: 0 };
}
