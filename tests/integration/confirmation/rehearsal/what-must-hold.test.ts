import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client.server.ts";
import { checkCase } from "#tests/rehearsal/check-case.ts";
import { checkMorning } from "#tests/rehearsal/check-round.ts";
import { readNews } from "#tests/rehearsal/read-news.ts";
import { type Rehearsed, rehearseRound } from "#tests/rehearsal/rehearse-round.ts";
import { Tally } from "#tests/rehearsal/tally.ts";
import { Violation } from "#tests/rehearsal/violation.ts";
import { enterForms } from "#tests/support/confirmation/a-draft.ts";

let rehearsed: Rehearsed;

beforeAll(async () => {
  await enterForms();
  // From the first seed whose round leaves all that is broken below: something confirmed, and a vote.
  for (let seed = 4; rehearsed === undefined || !hasVoted(rehearsed) || !hasConfirmed(rehearsed); seed++)
    rehearsed = await rehearseRound(seed, new Tally());
}, 60_000);

const hasVoted = ({ world }: Rehearsed) =>
  world.agendas.some(({ votes, isClosed }) => isClosed && votes.size > 0);
const hasConfirmed = ({ world }: Rehearsed) => world.cases.some(({ confirmedAt }) => confirmedAt !== null);

test("a round holds until something is broken by hand", async () => {
  expect(rehearsed.broken).toBeNull();
  await expect(checkEverything()).resolves.toBeUndefined();
});

async function checkEverything(): Promise<void> {
  const { world } = rehearsed;
  await readNews(world);
  await checkMorning(world);
  for (const of of world.cases) await checkCase(world, of);
}

/**
 * What would be wrong, each with the check that finds it. None is undone: the checks that come first are broken last.
 */
const faults: readonly [what: string, invariant: Violation["invariant"], fault: ReturnType<typeof sql>][] = [
  [
    "a condition that nobody attached",
    "conditions",
    sql`insert into decision_condition (application_id, words, evidence, due_on, outcome, outcome_words, settled_at)
      select application_id, '조건', '자료', '2030-01-01', 'met', '자료', now() from decision`,
  ],
  ["a submission that is gone", "nothing lost", sql`update submission set document = '{"parts": []}'`],
  [
    "an event that was rewritten",
    "chain",
    sql`update application_event set person_id = null where step = 'submit'`,
  ],
  [
    "a period that is a month longer",
    "clock",
    sql`update round set settings = jsonb_set(settings, '{limitDays,value}', to_jsonb(
      (settings -> 'limitDays' ->> 'value')::integer + 30))`,
  ],
  ["a meeting that was moved by nobody", "meetings", sql`update committee_meeting set place = '다른 곳'`],
  ["a confirmed case without a certificate", "certificates", sql`delete from certificate`],
  ["a vote of somebody who was not there", "votes", sql`update committee_seat set attended_at = null`],
  [
    "a receipt that was never written",
    "mails",
    sql`delete from mail_message where template = 'application_received'`,
  ],
  [
    "a step that the table does not have",
    "procedure",
    sql`update application_event set from_status = 'expired' where step = 'submit'`,
  ],
];

describe("What must hold is looked at", () => {
  test.each(faults)("%s", async (_, invariant, fault) => {
    if (invariant === "procedure") for (const of of rehearsed.world.cases) of.events = 0;
    await fault.execute(db);
    const found = await checkEverything().catch((error: unknown) => error);
    expect(found).toBeInstanceOf(Violation);
    expect(found).toMatchObject({ invariant });
  });
});
