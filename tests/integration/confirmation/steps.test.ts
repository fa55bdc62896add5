import { beforeAll, expect, test } from "vitest";
import { caseWords } from "#app/confirmation/case/words.ts";
import { followWords } from "#app/confirmation/follow/words.ts";
import { type StepName, stepNames, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { db } from "#db/client.server.ts";
import { anApplication, aPerson } from "#tests/support/confirmation/an-application.ts";
import { cookies, enterPeople, place } from "#tests/support/confirmation/step-people.ts";
import { type Row, rows } from "#tests/support/confirmation/step-rows.ts";
import { requestWith } from "#tests/support/sign-in.ts";

let round: Awaited<ReturnType<typeof enterPeople>>;

beforeAll(async () => {
  round = await enterPeople();
});

test("Every step that somebody takes by a form is in this table; submitting has its own page and tests", () => {
  const others: readonly StepName[] = ["submit", "expire"];
  expect(new Set(rows.map(({ step }) => step))).toEqual(
    new Set(stepNames.filter((step) => !others.includes(step))),
  );
});

const named = rows.map((row) => [`${row.step} by the ${row.who}`, row] as const);
/** Others may act at the same time on the pages of experts and ministries: these say nothing of what they have seen. */
const seeing = named.filter(([, { who }]) => who === "officer" || who === "owner");

test.each(named)("%s: the form sent twice is one step, answered alike", async (_, row) => {
  const { id, send } = await prepared(row);
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  expect(first.status).toBe(303);
  expect([second, third]).toEqual([first, first]);
  expect(first.location).toMatch(new RegExp(`[?](done=${row.step}|sent)$`));
  expect(await eventsOf(id)).toEqual([row.step]);
});

test.each(seeing)(
  "%s: a page that is out of date is told what happened, and keeps what was typed",
  async (_, row) => {
    const { id, send, fields } = await prepared(row);
    await somebodyActs(id);
    const answer = await send();
    expect(answer.status).toBe(409);
    const { act, told } = stepOf("request_consultation");
    const isApplicant = row.who === "owner";
    expect(answer.sent).toMatchObject({
      step: row.step,
      changes: [{ act: isApplicant ? told?.ko : act.ko, by: isApplicant ? null : "other(과기정통부)" }],
    });
    for (const value of Object.values(fields)) expect(JSON.stringify(answer.sent)).toContain(value);
    expect(await eventsOf(id)).toEqual(["request_consultation"]);
  },
);

test("What was done is said in both languages", () => {
  for (const locale of ["ko", "en"] as const)
    for (const { step, who } of rows) {
      const done: Readonly<Record<string, string>> =
        who === "owner" ? followWords[locale].done : caseWords[locale].step.done;
      expect(done[step], step).toBeTruthy();
    }
});

async function prepared(row: Row) {
  const id = await anApplication({ companyId: place.companyId, round, status: row.status });
  const {
    fields = {},
    path = `/agency/cases/${id}`,
    params = { caseId: String(id) },
  } = await row.prepare(id);
  const body = { step: row.step, seenRevision: "0", ...fields };
  const send = async () => {
    const init = { method: "POST", body: new URLSearchParams(body) };
    const request = requestWith(cookies.get(row.who), path, init);
    const context = { cspNonce: "", requestId: "", networkAddress: "" };
    const answer = await row.page.action?.({ request, params, context });
    if (answer instanceof Response)
      return { status: answer.status, location: answer.headers.get("location") ?? "" };
    const { data, init: head } = answer as { data: unknown; init: { status: number } };
    return { status: head.status, sent: data };
  };
  return { id, send, fields };
}

async function eventsOf(id: number): Promise<readonly string[]> {
  const events = await db
    .selectFrom("application_event")
    .select("step")
    .where("application_id", "=", id)
    .orderBy("number")
    .execute();
  return events.map(({ step }) => step);
}

/** Another person's step since the page was opened, which leaves the status as it is. */
async function somebodyActs(id: number): Promise<void> {
  const personId = await aPerson("other");
  const event = {
    application_id: id,
    number: 1,
    at: "2026-11-22T03:00:00Z",
    person_id: personId,
    actor: "ministry_officer",
  };
  const status = await db
    .selectFrom("application")
    .select("status")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("application_event")
    .values({
      ...event,
      step: "request_consultation",
      from_status: status.status,
      to_status: status.status,
      payload: JSON.stringify({ ids: {}, sealed: {} }),
      previous_hash: "0".repeat(64),
      hash: String(id).padStart(64, "0"),
    })
    .execute();
  await db.updateTable("application").set({ revision: 1 }).where("id", "=", id).execute();
}
