import { sql } from "kysely";
import { listConditions, listOpenConditions } from "#app/confirmation/conditions/list-conditions.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import type { AttachedCondition, Ledger } from "./ledger.ts";
import { areBinding } from "./moves-of-conditions.ts";
import { Violation } from "./violation.ts";
import type { World } from "./world.ts";

/** What was attached stands there word by word with what became of it; the applicant reads the same from the letter on. */
export async function checkConditions(of: Ledger): Promise<void> {
  const { applicationId, conditions, applicant, confirmedAt, result } = of;
  if (result === null) return;
  const mustBe = (found: readonly AttachedCondition[], wanted: readonly AttachedCondition[], who: string) => {
    const [there, expected] = [found, wanted].map((some) => JSON.stringify(some.map(writtenOut).sort()));
    if (there !== expected)
      throw new Violation("conditions", `${who} of ${applicationId} finds ${there}, not ${expected}`);
  };
  mustBe(await listConditions(db, { applicationId }), conditions, "the office");
  const following = await loadFollowing(db, { companyId: applicant.companyId, applicationId });
  mustBe(following?.conditions ?? [], confirmedAt === null ? [] : conditions, "the applicant");
}

const writtenOut = ({ words, evidence, shownBy, dueOn, outcome, outcomeWords }: AttachedCondition) =>
  [words, evidence, shownBy, dueOn, outcome, outcomeWords].join(" · ");

/** What the office has to follow up is what binds and is open, of all cases that are not barred to who looks. */
export async function checkOpenConditions({ cast, cases }: World): Promise<void> {
  if (cases.every(({ result }) => result === null)) return;
  for (const viewer of holding(cast, "ministry_officer")) {
    const { conditions } = await listOpenConditions(db, { viewer });
    const found = conditions.map(({ words }) => words).sort();
    const wanted = cases
      .filter((of) => areBinding(of) && !of.recused.has(viewer.id))
      .flatMap((of) => openOf(of).map(({ words }) => words))
      .sort();
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      throw new Violation("conditions", `${viewer.name} has ${found} to follow up instead of ${wanted}`);
  }
}

const openOf = ({ conditions }: Ledger) => conditions.filter(({ outcome }) => outcome === null);

/** After a morning: whatever binds, is open and whose day is over was told to the office. */
export async function checkOverdueConditions({ cases }: World): Promise<void> {
  const { rows } = await sql<{ words: string }>`
    select words from decision_condition where overdue_told_at is not null`.execute(db);
  const told = new Set(rows.map(({ words }) => words));
  for (const of of cases.filter(areBinding))
    for (const { words, dueOn } of openOf(of))
      if (dueOn < today() && !told.has(words))
        throw new Violation("conditions", `nobody was told that “${words}” was due on ${dueOn}`);
}
