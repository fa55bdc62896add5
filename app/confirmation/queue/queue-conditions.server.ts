import { type RawBuilder, sql } from "kysely";
import { isInView, isOpen, type ViewScope } from "#app/confirmation/case/case-conditions.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { QueueSearch } from "./queue-view.ts";

const isDone = sql<boolean>`a.status in ('notified', 'withdrawn', 'returned', 'revoked', 'expired')`;

/** Whether the case `a` is what was searched for, and may be listed for whoever looks. */
export function isFound({ view, ...search }: QueueSearch, scope: ViewScope): RawBuilder<boolean> {
  const isWhole = view === "open" || view === "done";
  return sql<boolean>`(${view === "done" ? isDone : isOpen} and ${isSeenBy(scope.viewer)}
    and ${isWhole ? sql`true` : isInView(view, scope)} and ${sql.join(filtersOf(search), sql` and `)})`;
}

function filtersOf(search: Omit<QueueSearch, "view">): RawBuilder<boolean>[] {
  const { words, round, field, kind, security, outcome, officer } = search;
  const filters = [sql<boolean>`true`];
  if (round !== "") filters.push(sql`a.round_id = ${Number(round)}`);
  if (kind !== "") filters.push(sql`a.kind = ${kind}`);
  if (security !== "") filters.push(sql`a.security_class = ${security}`);
  if (officer !== "")
    filters.push(
      sql`exists (select from assignment s where s.application_id = a.id and s.person_id = ${officer})`,
    );
  if (outcome !== "")
    // Until the applicant has been told, it is not for this list to say.
    filters.push(sql`a.status in ('notified', 'revoked', 'expired')
      and exists (select from decision d where d.application_id = a.id and d.result = ${outcome})`);
  if (field !== "")
    filters.push(sql`exists (select from technology t
      where t.version_id = a.version_id and t.code = a.technology_code and t.field_code = ${field})`);
  if (words !== "") {
    const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
    filters.push(sql`(a.reference ilike ${pattern}
      or exists (select from company c where c.id = a.company_id and (c.name ilike ${pattern} or c.name_en ilike ${pattern}))
      or exists (select from technology t where t.version_id = a.version_id and t.code = a.technology_code
        and (t.ko ilike ${pattern} or t.en ilike ${pattern})))`);
  }
  return filters;
}
