import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { extendPeriod } from "#app/confirmation/extend/extend-period.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { defaultRoundSettings, type RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { db } from "#db/client.server.ts";
import {
  aCompany,
  anApplication,
  anOfficial,
  aPerson,
  aRound,
} from "#tests/support/confirmation/an-application.ts";

const extension = { days: 10, source: "고시 제6조", isVerified: false };
const reason = "시험 성적을 다시 확인하고 있습니다";
let officer: Person;
let owner: string;
let companyId: number;
let id: number;

beforeEach(async () => {
  officer = await anOfficial("이검토", "ministry_officer");
  companyId = await aCompany();
  owner = await aPerson("이소유");
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: owner, role: "owner" })
    .execute();
  id = await aCase({ extension });
});

async function aCase(settings: Partial<RoundSettings>) {
  const round = await aRound();
  await db
    .updateTable("round")
    .set({ settings: JSON.stringify({ ...defaultRoundSettings, ...settings }) })
    .where("id", "=", round.id)
    .execute();
  return anApplication({ companyId, round, status: "examination" });
}

const extend = (applicationId: number, viewer = officer, seenRevision = 0) =>
  extendPeriod(db, { viewer, applicationId, seenRevision, reason, origin: "https://naru.test" });

test("An extension by the rule of the round moves clock and due date for both sides, and is told by mail", async () => {
  const before = (await loadCase(db, officer, id))?.clock;
  expect(await extend(id)).toEqual({ ok: true });
  const clock = (await loadCase(db, officer, id))?.clock;
  expect([before?.limitDays, before?.dueOn]).toEqual([30, "2026-12-21"]);
  expect([clock?.limitDays, clock?.leftDays, clock?.dueOn]).toEqual([40, 37, "2026-12-30"]);
  expect(clock?.extension).toEqual({ ...extension, reason });
  const following = await loadFollowing(db, { companyId, applicationId: id });
  expect(following?.clock).toEqual(clock);
  expect(following?.events[0]?.step).toBe("extend_period");
  const mails = await db
    .selectFrom("mail_message")
    .select(["template", "text_body as text"])
    .where("to_address", "=", `${owner}@example.test`)
    .execute();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ template: "period_extended" });
  expect(mails[0]?.text).toContain("2026. 12. 30.(수)");
  expect(mails[0]?.text).toContain(reason);
});

test("A mail about a sensitive technology names the new date, and neither the reason nor a link", async () => {
  await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
  await extend(id);
  const { text } = await db
    .selectFrom("mail_message")
    .select("text_body as text")
    .where("to_address", "=", `${owner}@example.test`)
    .executeTakeFirstOrThrow();
  expect(text).toContain("2026. 12. 30.(수)");
  for (const content of [reason, "https://naru.test", "저전력"]) expect(text).not.toContain(content);
});

test("There is one extension at most: another one is refused, and the same form sent twice is one", async () => {
  expect(await extend(id)).toEqual({ ok: true });
  expect(await extend(id)).toEqual({ ok: true });
  expect(await extend(id, await anOfficial("정검토", "ministry_officer"), 1)).toMatchObject({
    ok: false,
    because: "guard",
  });
  expect((await loadCase(db, officer, id))?.clock.limitDays).toBe(40);
});

test("Without a rule in the round nothing is extended, and nobody is offered to", async () => {
  const other = await aCase({});
  expect(await extend(other)).toMatchObject({ ok: false, because: "guard" });
  const steps = (await loadCase(db, officer, other))?.steps.map(({ step }) => step);
  expect(steps).not.toContain("extend_period");
});

test("A period that is over is not extended: that would hide that it was missed", async () => {
  await db
    .updateTable("application")
    .set({ submitted_at: "2026-10-01T03:00:00Z" })
    .where("id", "=", id)
    .execute();
  const refused = await extend(id);
  expect(refused.ok ? "" : refused.reasons[0]?.en).toBe("The period is already over and cannot be extended.");
  expect((await loadCase(db, officer, id))?.clock.extension).toBeNull();
});

test("Nor is one whose days were used up before its clock was stopped", async () => {
  await db
    .updateTable("application")
    .set({ submitted_at: "2026-10-01T03:00:00Z" })
    .where("id", "=", id)
    .execute();
  await db
    .insertInto("supplement_request")
    .values({
      application_id: id,
      fields: "[]",
      words: "보완",
      requested_at: "2026-11-20T03:00:00Z",
      due_on: "2026-12-05",
    })
    .execute();
  expect((await loadCase(db, officer, id))?.clock).toMatchObject({ isStopped: true, isOverdue: true });
  expect(await extend(id)).toMatchObject({ ok: false, because: "guard" });
});

test("Extending is the ministry's, not the centre's", async () => {
  expect(await extend(id, await anOfficial("최접수", "centre_officer"))).toMatchObject({
    ok: false,
    because: "not_allowed",
  });
});
