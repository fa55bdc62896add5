import { beforeEach, describe, expect, test } from "vitest";
import { loadChain, loadEvents } from "#app/confirmation/procedure/load-events.server.ts";
import { isAllowed, stepNames } from "#app/confirmation/procedure/procedure.ts";
import { statusNames } from "#app/confirmation/procedure/statuses.ts";
import { actors } from "#app/confirmation/procedure/step.ts";
import { type StepRequest, transition } from "#app/confirmation/procedure/transition.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, aPerson, aRound } from "#tests/support/confirmation/an-application.ts";

const inside = "2026-11-26T03:00:00Z";
let round: Awaited<ReturnType<typeof aRound>>;
let companyId: number;
let person: string;

beforeEach(async () => {
  round = await aRound();
  companyId = await aCompany();
  person = await aPerson("김나루");
});

function take(request: Omit<StepRequest, "at" | "personId"> & Partial<StepRequest>) {
  return db.transaction().execute((trx) => transition(trx, { personId: person, at: inside, ...request }));
}

async function statusOf(id: number) {
  return await db
    .selectFrom("application")
    .select(["status", "revision"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

test("A step writes its event behind the last one, and the status with it", async () => {
  const id = await anApplication({ companyId, round });
  expect(await take({ applicationId: id, step: "submit", actor: "applicant" })).toMatchObject({ ok: true });
  expect(await take({ applicationId: id, step: "begin_screening", actor: "centre_officer" })).toMatchObject({
    ok: true,
  });
  expect((await loadEvents(db, id)).map(({ number, step, toStatus }) => [number, step, toStatus])).toEqual([
    [1, "submit", "received"],
    [2, "begin_screening", "screening"],
  ]);
  expect(await statusOf(id)).toEqual({ status: "screening", revision: 2 });
});

test("A submission gets its reference number and its instant with its status, each a number of its own", async () => {
  const references = new Set<string | null>();
  for (const _ of [1, 2]) {
    const id = await anApplication({ companyId, round });
    await take({ applicationId: id, step: "submit", actor: "applicant" });
    const row = await db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(row.submitted_at).toBe(inside);
    expect(row.reference).toMatch(/^NST-2026-\d{5}$/);
    references.add(row.reference);
  }
  expect(references.size).toBe(2);
});

test("What is refused leaves nothing behind: no event, no status, no revision", async () => {
  const id = await anApplication({ companyId, round, status: "received" });
  const before = await statusOf(id);
  for (const step of stepNames) {
    const outcome = await take({ applicationId: id, step, actor: "system" });
    expect(outcome.ok, step).toBe(false);
  }
  expect(await statusOf(id)).toEqual(before);
  expect(await loadEvents(db, id)).toEqual([]);
});

test("At every status the database refuses each step that the table does not allow", async () => {
  for (const status of statusNames) {
    const id = await anApplication({ companyId, round, status });
    // One transaction for all: none of them may write anything.
    await db.transaction().execute(async (trx) => {
      // The table itself is walked whole in the unit tests; here one refused actor of each cell goes through to the database.
      for (const step of stepNames)
        for (const actor of actors.filter((one) => !isAllowed(step, status, one)).slice(0, 1)) {
          const request = { applicationId: id, step, actor, personId: person, at: inside };
          const outcome = await transition(trx, request);
          expect(outcome, `${status} ${step} ${actor}`).toMatchObject({ ok: false, because: "not_allowed" });
        }
    });
    expect((await statusOf(id)).status).toBe(status);
  }
});

describe("A submission", () => {
  test.each([
    ["a millisecond before it closes", "2026-12-04T08:59:59.999Z", true],
    ["at the second at which it closes", "2026-12-04T09:00:00Z", false],
    ["before it opens", "2026-11-01T23:59:59Z", false],
    ["at the second at which it opens", "2026-11-02T00:00:00Z", true],
  ])("%s", async (_, at, isTaken) => {
    const id = await anApplication({ companyId, round });
    expect((await take({ applicationId: id, step: "submit", actor: "applicant", at })).ok).toBe(isTaken);
  });

  test("without a verified number, with open answers: each missing thing is named", async () => {
    const id = await anApplication({ companyId: await aCompany("새벽", false), round, isComplete: false });
    const outcome = await take({ applicationId: id, step: "submit", actor: "applicant" });
    expect(outcome).toMatchObject({ ok: false, because: "guard" });
    expect(outcome.ok ? [] : outcome.reasons.map(({ en }) => en)).toEqual([
      "Only a company with a verified business number can apply",
      "Some parts are not complete",
      "The declaration is missing",
    ]);
  });

  test("twice at the same time is one submission", async () => {
    const id = await anApplication({ companyId, round });
    const both = await Promise.all(
      [1, 2].map(() => take({ applicationId: id, step: "submit", actor: "applicant" })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await loadEvents(db, id)).toHaveLength(1);
  });
});

test("Whoever acts on a page that is out of date is told that the case changed", async () => {
  const id = await anApplication({ companyId, round, status: "received" });
  const { revision } = await statusOf(id);
  expect(
    (
      await take({
        applicationId: id,
        step: "begin_screening",
        actor: "centre_officer",
        seenRevision: revision,
      })
    ).ok,
  ).toBe(true);
  const late = await take({
    applicationId: id,
    step: "withdraw",
    actor: "applicant",
    seenRevision: revision,
  });
  expect(late).toMatchObject({ ok: false, because: "changed" });
});

describe("The chain of events", () => {
  async function threeEvents() {
    const id = await anApplication({ companyId, round });
    await take({ applicationId: id, step: "submit", actor: "applicant", details: { name: "김나루" } });
    await take({ applicationId: id, step: "begin_screening", actor: "centre_officer" });
    await take({ applicationId: id, step: "withdraw", actor: "applicant", details: { why: "다음 회차에" } });
    return id;
  }

  test("is whole as it was written", async () => {
    expect((await loadChain(db, await threeEvents())).chain).toEqual({ state: "whole" });
  });

  test("tells an erased name from a changed one", async () => {
    const id = await threeEvents();
    const detail = db
      .updateTable("application_event_detail")
      .where("application_id", "=", id)
      .where("number", "=", 1);
    await detail.set({ salt: null, value: null, erased_at: inside }).execute();
    expect((await loadChain(db, id)).chain).toEqual({ state: "erased", numbers: [1] });
    await db
      .updateTable("application_event_detail")
      .where("application_id", "=", id)
      .where("number", "=", 3)
      .set({ value: JSON.stringify("다른 까닭") })
      .execute();
    expect((await loadChain(db, id)).chain).toEqual({ state: "broken", number: 3 });
  });

  test.each([
    ["another time", { at: "2026-11-26T03:00:01Z" }],
    ["another actor", { actor: "system" }],
    ["another step", { step: "return" }],
    ["another status", { to_status: "returned" }],
    ["nobody's name", { person_id: null }],
  ] as const)("is broken by %s", async (_, change) => {
    const id = await threeEvents();
    await db
      .updateTable("application_event")
      .set(change)
      .where("application_id", "=", id)
      .where("number", "=", 2)
      .execute();
    expect((await loadChain(db, id)).chain).toEqual({ state: "broken", number: 2 });
  });

  test("is broken by a missing event, the last one too, and by a missing detail", async () => {
    const [a, b, c] = [await threeEvents(), await threeEvents(), await threeEvents()];
    await db
      .deleteFrom("application_event")
      .where("application_id", "=", a)
      .where("number", "=", 2)
      .execute();
    await db
      .deleteFrom("application_event_detail")
      .where("application_id", "=", b)
      .where("number", "=", 3)
      .execute();
    await db
      .deleteFrom("application_event")
      .where("application_id", "=", c)
      .where("number", "=", 3)
      .execute();
    expect((await loadChain(db, a)).chain).toEqual({ state: "broken", number: 3 });
    expect((await loadChain(db, b)).chain).toEqual({ state: "broken", number: 3 });
    expect((await loadChain(db, c)).chain).toEqual({ state: "broken", number: 3 });
  });
});

test("Of two supplement requests at the same moment one is made, the other is told that one is open", async () => {
  const id = await anApplication({ companyId, round, status: "screening" });
  const ask = () =>
    db.transaction().execute(async (trx) => {
      const request = { applicationId: id, step: "request_supplement", actor: "centre_officer" } as const;
      const outcome = await transition(trx, { ...request, personId: person, at: inside });
      if (outcome.ok)
        await trx
          .insertInto("supplement_request")
          .values({
            application_id: id,
            fields: "[]",
            words: "보완",
            requested_at: inside,
            due_on: "2026-12-10",
          })
          .execute();
      return outcome;
    });
  const both = await Promise.all([ask(), ask()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ because: "guard" });
});
