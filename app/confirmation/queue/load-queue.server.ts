import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { listRounds } from "#app/confirmation/case/case-conditions.server.ts";
import type { RoundRow } from "#app/confirmation/case/due-by.server.ts";
import { type CaseClock, type ClockedCase, clockOfCase } from "#app/confirmation/procedure/case-clock.ts";
import { ownClockColumns } from "#app/confirmation/procedure/clock-columns.server.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { isFound } from "./queue-conditions.server.ts";
import { CASES_A_PAGE, type QueueOrder, type QueuePage } from "./queue-view.ts";
import { type Party, type Turn, waitingFor } from "./waiting-for.ts";

export type QueuedCase = {
  id: number;
  reference: string;
  /** Null: content of a `security` technology. */
  title: string | null;
  company: string;
  technology: Bilingual;
  securityClass: "general" | "sensitive" | "security";
  status: Status;
  waitingFor: readonly Party[];
  clock: CaseClock;
  assignees: readonly { role: string; name: string }[];
};

type Row = Omit<QueuedCase, "waitingFor" | "clock"> &
  Omit<ClockedCase, "roundClosesAt" | "settings"> &
  Turn & { roundId: number };

/** One page of the queue and whether there is another. What an official's own company applied for is not in it. */
export async function loadQueue(
  db: Kysely<Database>,
  { viewer, search: { page, ...search } }: { viewer: Person; search: QueuePage },
): Promise<{ cases: readonly QueuedCase[]; hasMore: boolean }> {
  const at = now().toString();
  const rounds = await listRounds(db);
  const found = isFound(search, { viewer, rounds, today: seoulDay(at) });
  // What is finished is read from its end.
  const order = orders[search.view === "done" && search.order === "oldest" ? "newest" : search.order];
  const { rows } = await sql<Row>`
    with page as materialized (
      select a.id
      from application a ${
        isJoined(search.order)
          ? sql`
        join company c on c.id = a.company_id
        join technology t on t.version_id = a.version_id and t.code = a.technology_code`
          : sql``
      }
      where ${found}
      order by ${order}
      limit ${CASES_A_PAGE + 1} offset ${(page - 1) * CASES_A_PAGE}
    )
    select a.id, a.reference, case when a.security_class <> 'security' then a.title end as title, c.name as company,
      json_build_object('ko', t.ko, 'en', t.en) as technology, a.status,
      a.security_class as "securityClass",
      ${ownClockColumns}, a.round_id as "roundId",
      (select count(*)::integer from supplement_request
        where application_id = a.id and answered_at is null and closed_at is null) as "openSupplements",
      (select count(*)::integer from review where application_id = a.id
        and submitted_at is null and closed_at is null and declined_at is null) as "openReviews",
      (select count(*)::integer from consultation
        where application_id = a.id and answered_at is null and closed_at is null) as "openConsultations",
      exists (select from recommendation where application_id = a.id and sent_back_at is null
        and replaced_at is null)
        as "hasRecommendation",
      a.status = 'deliberation' and exists (select from agenda_item i join recommendation v on v.id = i.recommendation_id
        where i.application_id = a.id and i.outcome = 'carried' and v.sent_back_at is null and v.replaced_at is null)
        as "isAgreed",
      (select coalesce(json_agg(json_build_object('role', s.role, 'name', p.name) order by s.role), '[]')
        from assignment s join person p on p.id = s.person_id where s.application_id = a.id) as assignees
    from page join application a on a.id = page.id
      join company c on c.id = a.company_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    order by ${order}`.execute(db);
  return {
    cases: rows.slice(0, CASES_A_PAGE).map((row) => queued(row, { rounds, at })),
    hasMore: rows.length > CASES_A_PAGE,
  };
}

const orders: Readonly<Record<QueueOrder, RawBuilder<unknown>>> = {
  oldest: sql`a.submitted_at, a.id`,
  newest: sql`a.submitted_at desc, a.id desc`,
  company: sql`c.name, a.submitted_at, a.id`,
  technology: sql`t.ko, a.submitted_at, a.id`,
};

/** The index gives cases by time without looking at anything else. */
const isJoined = (order: QueueOrder) => order === "company" || order === "technology";

function queued(row: Row, { rounds, at }: { rounds: readonly RoundRow[]; at: string }): QueuedCase {
  const { id, reference, title, company, technology, securityClass, status, assignees } = row;
  const round = rounds.find((one) => one.id === row.roundId);
  if (round === undefined) throw new Error(`application ${id} is of no round`);
  const { closesAt: roundClosesAt, settings } = round;
  return {
    id,
    reference,
    title,
    company,
    technology,
    securityClass,
    status,
    assignees,
    waitingFor: waitingFor(row),
    clock: clockOfCase({ ...row, roundClosesAt, settings }, at, isKoreanWorkingDay),
  };
}
