import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Database } from "#db/schema.ts";
import type { Condition, NewCondition } from "./condition.ts";

const columns = sql`n.id, n.words, n.evidence, n.shown_by as "shownBy", n.due_on as "dueOn", n.outcome,
  n.outcome_words as "outcomeWords", n.settled_at as "settledAt"`;

/** The conditions of a case in the order in which they were written. The caller checks access. */
export async function listConditions(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<readonly Condition[]> {
  const { rows } = await sql<Condition>`
    select ${columns} from decision_condition n where n.application_id = ${applicationId} order by n.id`.execute(
    db,
  );
  return rows;
}

export type OpenCondition = NewCondition & {
  id: number;
  applicationId: number;
  reference: string;
  company: string;
  companyEn: string | null;
};

const MOST_LISTED = 200;

/** They bind as long as the confirmation is in force, and from when the applicant was told. */
const isOpen = sql`n.outcome is null and a.status = 'notified'`;

/** The open conditions of all cases that an official may see, those due first at the top. */
export async function listOpenConditions(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<{ conditions: readonly OpenCondition[]; hasMore: boolean }> {
  const { rows } = await sql<OpenCondition>`
    select n.id, n.words, n.evidence, n.shown_by as "shownBy", n.due_on as "dueOn", a.id as "applicationId",
      a.reference, c.name as company, c.name_en as "companyEn"
    from decision_condition n join application a on a.id = n.application_id join company c on c.id = a.company_id
    where ${isOpen} and ${isSeenBy(viewer)}
    order by n.due_on, n.id
    limit ${MOST_LISTED + 1}`.execute(db);
  return { conditions: rows.slice(0, MOST_LISTED), hasMore: rows.length > MOST_LISTED };
}

/** How many of them there are, and how many whose day is over. */
export async function countOpenConditions(
  db: Kysely<Database>,
  { viewer, today }: { viewer: Person; today: string },
): Promise<{ open: number; overdue: number }> {
  const { rows } = await sql<{ open: number; overdue: number }>`
    select count(*)::integer as open, count(*) filter (where n.due_on < ${today}::date)::integer as overdue
    from decision_condition n join application a on a.id = n.application_id
    where ${isOpen} and ${isSeenBy(viewer)}`.execute(db);
  return rows[0] ?? { open: 0, overdue: 0 };
}
