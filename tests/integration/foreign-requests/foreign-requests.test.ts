import { sql } from "kysely";
import { expect, test } from "vitest";
import { findForeignDuty } from "#app/foreign-requests/find-foreign-duty.server.ts";
import type { RequestDetails } from "#app/foreign-requests/foreign-request.ts";
import { loadRequest, loadRequests } from "#app/foreign-requests/load-requests.server.ts";
import { requestSchema } from "#app/foreign-requests/request-schema.ts";
import { changeRequest, enterRequest, removeRequest } from "#app/foreign-requests/save-request.server.ts";
import { foreignRequestsWords } from "#app/foreign-requests/words.ts";
import { db } from "#db/client.server.ts";
import { peopleOf } from "#tests/support/people.ts";

const people = peopleOf(db);
const today = "2026-12-01";
const submissionId = "5b0c1a52-8f64-4a5e-9d4e-0f6a4a7d2c11";
const details: RequestDetails = {
  ...{
    requester: "연방 심사국",
    country: "독일",
    subject: "시험 항목의 목록",
    scope: "securityTask",
    plan: "provide",
  },
  ...{ receivedOn: "2026-11-02", notifiedOn: null, consultedOn: null, answeredOn: null, providedOn: null },
  ...{ ministry: null, answer: null },
};
const list = (companyId: number) => loadRequests(db, { companyId, today, locale: "en" });

async function aRequest() {
  const { companyId, owner } = await people.company("나루전자");
  const entered = await enterRequest(db, { viewer: owner, companyId, details, submissionId });
  if (!entered.ok) throw new Error(entered.reason);
  return { companyId, owner, requestId: entered.requestId };
}

async function eventsOf(companyId: number): Promise<readonly string[]> {
  const events = db
    .selectFrom("company_event")
    .select("what")
    .where("company_id", "=", companyId)
    .orderBy("id");
  return (await events.execute()).map(({ what }) => what);
}

test("A request is entered once, however often its form is sent, and says what comes next", async () => {
  const { companyId, owner, requestId } = await aRequest();
  const again = await enterRequest(db, { viewer: owner, companyId, details, submissionId });
  expect(again).toEqual({ ok: true, requestId });
  expect(await list(companyId)).toMatchObject([
    { name: "연방 심사국 (독일)", next: { label: "Notify the ministry: by 1 Jan 2027 (Fri), 31 days left" } },
  ]);
});

test("What was done since moves it on; the same form sent twice is one change", async () => {
  const { companyId, owner, requestId } = await aRequest();
  const done = { ...details, consultedOn: "2026-11-25" };
  for (const _ of [1, 2])
    expect(await changeRequest(db, { viewer: owner, companyId, requestId, details: done })).toEqual({
      ok: true,
    });
  expect(await eventsOf(companyId)).toEqual(
    expect.arrayContaining(["foreignRequestEntered", "foreignRequestChanged"]),
  );
  expect((await eventsOf(companyId)).filter((what) => what === "foreignRequestChanged")).toHaveLength(1);
  const found = await loadRequest(db, { companyId, requestId, today, locale: "en" });
  expect(found?.view.steps.map(({ tone }) => tone)).toEqual(["info", "good", "good", "info", "caution"]);
  expect(found?.details).toMatchObject({ consultedOn: "2026-11-25", notifiedOn: "" });
});

test("Nobody else's request is found, changed or removed, not even by its number", async () => {
  const { companyId, requestId } = await aRequest();
  const { companyId: other, owner: stranger } = await people.company("다른전자");
  expect(await loadRequest(db, { companyId: other, requestId, today, locale: "ko" })).toBeNull();
  const asked = { viewer: stranger, companyId: other, requestId };
  expect(await changeRequest(db, { ...asked, details })).toEqual({ ok: false, reason: "gone" });
  await removeRequest(db, asked);
  expect(await removeRequest(db, { ...asked, companyId })).toEqual({ ok: false, reason: "notYours" });
  expect(await list(companyId)).toHaveLength(1);
});

test("A record made by mistake is removed, and the history keeps that it was", async () => {
  const { companyId, owner, requestId } = await aRequest();
  for (const _ of [1, 2])
    expect(await removeRequest(db, { viewer: owner, companyId, requestId })).toEqual({ ok: true });
  expect(await list(companyId)).toEqual([]);
  expect((await eventsOf(companyId)).filter((what) => what === "foreignRequestRemoved")).toHaveLength(1);
});

test("Only companies with a sensitive or security technology are reminded of it beside support abroad", async () => {
  const { companyId } = await people.company("나루전자");
  expect(await findForeignDuty(db, { companyId, locale: "ko" })).toBeNull();
  await sql`insert into company_technology (company_id, security_class) values (${companyId}, 'general')`.execute(
    db,
  );
  expect(await findForeignDuty(db, { companyId, locale: "ko" })).toBeNull();
  await sql`insert into company_technology (company_id, security_class) values (${companyId}, 'security')`.execute(
    db,
  );
  expect(await findForeignDuty(db, { companyId, locale: "ko" })).toMatchObject({
    to: `/company/${companyId}/foreign-requests`,
  });
});

test.each([
  ["a day that has not come", { receivedOn: "2026-12-02" }, "receivedOn"],
  ["told before it was asked", { notifiedOn: "2026-11-01" }, "notifiedOn"],
  ["an answer to nothing", { answeredOn: "2026-11-20" }, "answeredOn"],
  ["an answer before the question", { consultedOn: "2026-11-20", answeredOn: "2026-11-19" }, "answeredOn"],
  ["provided by who does not mean to", { plan: "decline", providedOn: "2026-11-20" }, "plan"],
  ["no such day", { receivedOn: "2026-02-30" }, "receivedOn"],
  ["no kind chosen", { scope: "all" }, "scope"],
])("%s is refused at its field", (_, wrong, field) => {
  const typed = Object.fromEntries(
    Object.entries({ ...details, ...wrong }).filter(([, value]) => value !== null),
  );
  const read = requestSchema(foreignRequestsWords.ko, { today }).safeParse(typed);
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
