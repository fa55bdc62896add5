import { beforeEach, describe, expect, test } from "vitest";
import type { NewCondition } from "#app/confirmation/conditions/condition.ts";
import {
  countOpenConditions,
  listConditions,
  listOpenConditions,
} from "#app/confirmation/conditions/list-conditions.server.ts";
import { settleCondition } from "#app/confirmation/conditions/settle-condition.server.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import type { Result } from "#app/confirmation/form/reasons.ts";
import { letterContent } from "#app/confirmation/letters/letter-content.ts";
import { letterSchema } from "#app/confirmation/letters/letter-document.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { db } from "#db/client.server.ts";
import { aPerson } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  reasons,
  revisionOf,
} from "#tests/support/confirmation/deciding.ts";

const condition: NewCondition = {
  words: "공인 시험으로 효율을 다시 확인받을 것",
  evidence: "시험 성적서",
  shownBy: null,
  dueOn: "2026-12-31",
};
const later: NewCondition = {
  ...condition,
  words: "매년 실적을 낼 것",
  shownBy: "시험원",
  dueOn: "2027-06-30",
};

let people: Officials;
let id: number;
let companyId: number;

beforeEach(async () => {
  await db.deleteFrom("application").execute();
  people = await officials();
  ({ id, companyId } = await heardApplication());
});

async function decide(conditions: readonly NewCondition[], result: Result = "confirmed") {
  await bringTo("recommend", id, people, result);
  const seenRevision = await revisionOf(id);
  const asked = { viewer: people.decider, applicationId: id, seenRevision, result, reasons, conditions };
  const decided = await decideApplication(db, asked);
  // Sent twice it is one decision.
  if (decided.ok) expect(await decideApplication(db, asked)).toEqual({ ok: true });
  return decided;
}

async function notified(conditions: readonly NewCondition[] = [condition, later]) {
  expect(await decide(conditions)).toMatchObject({ ok: true });
  await notifyApplicant(db, {
    viewer: people.centre,
    applicationId: id,
    seenRevision: await revisionOf(id),
  });
  return listConditions(db, { applicationId: id });
}

const settle = (conditionId: number, words = "성적서 제12호", viewer = people.officer) =>
  settleCondition(db, {
    viewer,
    applicationId: id,
    conditionId,
    outcome: "met",
    words,
    origin: "https://naru.test",
  });
const open = (viewer = people.officer) => countOpenConditions(db, { viewer, today: "2027-01-02" });

describe("Conditions of a decision", () => {
  test("stand in the letter, on the company's page once it was notified, and on the office's list, due first", async () => {
    await decide([later, condition]);
    const following = () => loadFollowing(db, { companyId, applicationId: id });
    expect((await following())?.conditions).toEqual([]);
    expect(await open()).toEqual({ open: 0, overdue: 0 });
    await notifyApplicant(db, {
      viewer: people.centre,
      applicationId: id,
      seenRevision: await revisionOf(id),
    });
    expect((await following())?.conditions).toMatchObject([
      { ...later, outcome: null },
      { ...condition, outcome: null },
    ]);
    const { conditions } = await listOpenConditions(db, { viewer: people.officer });
    expect(conditions.map(({ words }) => words)).toEqual([condition.words, later.words]);
    expect(await open()).toEqual({ open: 2, overdue: 1 });
    const letter = await db
      .selectFrom("letter")
      .select("document")
      .where("application_id", "=", id)
      .executeTakeFirst();
    for (const locale of ["ko", "en"] as const) {
      const { sections } = letterContent(letterSchema.parse(letter?.document), locale);
      expect(JSON.stringify(sections)).toContain(condition.words);
      expect(JSON.stringify(sections)).toContain("시험원");
    }
  });

  test("are part of a confirmation only", async () => {
    expect(await decide([condition], "not_confirmed")).toMatchObject({ ok: false, because: "guard" });
    expect(await listConditions(db, { applicationId: id })).toEqual([]);
  });

  test("are found met once, with an event and a mail that carries nothing of it", async () => {
    const [first] = await notified();
    const owner = await aPerson("이소유");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: owner, role: "owner" })
      .execute();
    expect(await settle(first?.id ?? 0)).toEqual({ ok: true });
    expect(await settle(first?.id ?? 0)).toEqual({ ok: true });
    expect(await settle(first?.id ?? 0, "다른 자료")).toMatchObject({ ok: false, because: "guard" });
    const events = await db
      .selectFrom("application_event")
      .select(["step", "actor"])
      .where("application_id", "=", id)
      .where("step", "=", "settle_condition")
      .execute();
    expect(events).toEqual([{ step: "settle_condition", actor: "ministry_officer" }]);
    const mails = await db
      .selectFrom("mail_message")
      .select("text_body as text")
      .where("to_address", "=", `${owner}@example.test`)
      .where("template", "=", "condition_settled")
      .execute();
    expect(mails.map(({ text }) => [text.includes(condition.words), text.includes("성적서 제12호")])).toEqual(
      [[false, false]],
    );
    expect(await open()).toEqual({ open: 1, overdue: 0 });
    expect((await loadFollowing(db, { companyId, applicationId: id }))?.conditions[0]).toMatchObject({
      outcome: "met",
      outcomeWords: "성적서 제12호",
    });
  });

  test("do not exist for whoever recused themselves, nor for an official of the company", async () => {
    const [first] = await notified();
    await db
      .insertInto("review")
      .values({
        application_id: id,
        expert_id: people.officer.id,
        commissioned_at: "2026-11-22T03:00:00Z",
        due_on: "2026-12-05",
        declined_at: "2026-11-22T03:00:00Z",
        declined_reason: "친족",
      })
      .execute();
    expect(await settle(first?.id ?? 0)).toMatchObject({ because: "not_found" });
    expect(await open()).toEqual({ open: 0, overdue: 0 });
    expect((await listOpenConditions(db, { viewer: people.officer })).conditions).toEqual([]);
    const own = { id: companyId, name: "한빛칩", role: "owner" } as (typeof people.centre.companies)[number];
    expect(await open({ ...people.centre, companies: [own] })).toEqual({ open: 0, overdue: 0 });
    // Nor under the address of another case.
    const other = await settleCondition(db, {
      ...{ viewer: people.decider, applicationId: id + 1_000_000, conditionId: first?.id ?? 0 },
      ...{ outcome: "met", words: "자료", origin: "https://naru.test" },
    });
    expect(other).toMatchObject({ because: "not_found" });
  });
});
