import { sql } from "kysely";
import { isStep } from "#app/confirmation/procedure/procedure.ts";
import { db } from "#db/client.server.ts";
import type { Ledger } from "./ledger.ts";
import { reviewedProcedure } from "./tally.ts";
import { Violation } from "./violation.ts";
import type { World } from "./world.ts";

const reviewed = reviewedProcedure();

export type News = {
  of: Ledger;
  step: string;
  personId: string | null;
  actor: string;
  fromStatus: string;
  toStatus: string;
};

/** What was put on record since it was asked last; each step as the reviewed table has it, and no other status. */
export async function readNews(world: World): Promise<readonly News[]> {
  const ids = world.cases.map(({ applicationId }) => applicationId);
  const known = world.cases.map(({ events }) => events);
  const { rows } = await sql<Omit<News, "of"> & { id: number; status: string }>`
    select e.application_id as id, e.step, e.person_id as "personId", e.actor, e.from_status as "fromStatus",
      e.to_status as "toStatus", a.status
    from unnest(${ids}::bigint[], ${known}::integer[]) seen (id, events)
      join application a on a.id = seen.id
      join application_event e on e.application_id = a.id and e.number > seen.events
    order by e.application_id, e.number`.execute(db);
  const news = rows.map(({ id, ...row }) => {
    const of = world.cases.find(({ applicationId }) => applicationId === id);
    if (of === undefined) throw new Error("only cases of this round were asked for");
    of.events += 1;
    return { of, ...row };
  });
  for (const event of news) {
    const { step, actor, fromStatus, toStatus } = event;
    if (!isStep(step)) {
      if (fromStatus !== toStatus)
        throw new Violation("procedure", `${step} changes the status to ${toStatus}`);
      world.tally.count(world.tally.steps, step);
      continue;
    }
    const key = `${fromStatus} ${step} ${actor}`;
    if (reviewed.get(key) !== toStatus)
      throw new Violation("procedure", `the table has no way from ${key} to ${toStatus}`);
    world.tally.count(world.tally.steps, step);
    world.tally.count(world.tally.transitions, key);
    if (step === "expire") event.of.isExpired = true;
  }
  const last = news.at(-1);
  const standing = rows.at(-1)?.status;
  if (last !== undefined && standing !== last.toStatus)
    throw new Violation("procedure", `the case is ${standing}, its last event leads to ${last.toStatus}`);
  return news;
}
