import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { sendMorningInbox } from "#app/confirmation/inbox/send-morning-inbox.server.ts";
import { sweepInbox } from "#app/confirmation/inbox/sweep-inbox.server.ts";
import { workingDaysAfter } from "#app/confirmation/inbox/tell-due.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { unreadOf } from "#tests/support/confirmation/inbox.ts";

const origin = "https://naru.test";
/** The clock of the tests stands at nine in the morning of this Monday in Seoul. */
const today = "2026-11-23";
let centre: Person;
let ministry: Person;
let companyId: number;
let id: number;

beforeEach(async () => {
  for (const table of ["mail_message", "staff_role", "inbox_item", "application"] as const)
    await db.deleteFrom(table).execute();
  centre = await anOfficial("정가람", "centre_officer");
  ministry = await anOfficial("과윤서", "ministry_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
});

/** The period of thirty days is over on this day. */
const dueOn = (day: string) =>
  db
    .updateTable("application")
    .set({ submitted_at: `${addDays(day, -30)}T03:00:00Z` })
    .where("id", "=", id)
    .execute();

const morning = () => sendMorningInbox(db, { origin });

const itemsOf = async (viewer: Person) =>
  (await unreadOf(viewer)).map((item) => ({ kind: item.kind, dueOn: item.dueOn }));

const mailsTo = (person: Person) =>
  db
    .selectFrom("mail_message")
    .select(["template", "subject", "text_body as text"])
    .where("to_address", "=", person.email)
    .execute();

const item = (about: string, values: { read_at?: string; happened_at?: string } = {}, kind = "message") =>
  sql`
    insert into inbox_item (person_id, application_id, kind, about, happened_at, mail, read_at)
    values (${centre.id}, ${id}, ${kind}, ${about}, ${values.happened_at ?? "2026-11-22T00:00:00Z"}, 'digest',
      ${values.read_at ?? null})`.execute(db);

describe("The last day of the period", () => {
  test.each([
    ["the third working day from now", "2026-11-26", [{ kind: "due_soon", dueOn: "2026-11-26" }]],
    ["the fourth", "2026-11-27", []],
    ["today", today, [{ kind: "due_soon", dueOn: today }]],
    ["the last working day", "2026-11-20", [{ kind: "overdue", dueOn: "2026-11-20" }]],
    // The period of a Saturday ends on Monday.
    ["the Saturday before", "2026-11-21", [{ kind: "due_soon", dueOn: today }]],
  ])("is %s", async (_, day, expected) => {
    await dueOn(day);
    await morning();
    expect(await itemsOf(centre)).toEqual(expected);
  });

  test("is told once, however often the morning comes, to all who are responsible", async () => {
    await dueOn("2026-11-25");
    await db
      .insertInto("assignment")
      .values({ application_id: id, person_id: ministry.id, role: "ministry_officer" })
      .execute();
    expect((await morning()).told).toBe(1);
    expect((await morning()).told).toBe(0);
    await Promise.all([morning(), morning()]);
    expect(await itemsOf(ministry)).toEqual([{ kind: "due_soon", dueOn: "2026-11-25" }]);
    expect(await itemsOf(centre)).toEqual([]);
    expect(await mailsTo(ministry)).toHaveLength(1);
  });

  test("is told of no case that is over, stands still, or is of one's own company", async () => {
    await dueOn("2026-11-25");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: centre.id, role: "owner" })
      .execute();
    expect((await morning()).told).toBe(0);
    await db.deleteFrom("membership").execute();
    await db
      .insertInto("supplement_request")
      .values({
        application_id: id,
        fields: "[]",
        words: "보완",
        requested_at: "2026-11-20T03:00:00Z",
        due_on: "2026-12-01",
      })
      .execute();
    expect((await morning()).told).toBe(0);
    await db.deleteFrom("supplement_request").execute();
    await db.updateTable("application").set({ status: "notified" }).where("id", "=", id).execute();
    expect((await morning()).told).toBe(0);
  });
});

test.each([
  ["a Monday", "2026-11-23", "2026-11-26"],
  ["a Thursday", "2026-11-26", "2026-12-01"],
  ["a Saturday", "2026-11-28", "2026-12-02"],
  ["before a holiday", "2026-12-23", "2026-12-29"],
])("Three working days after %s", (_, day, expected) => {
  expect(workingDaysAfter(day)).toBe(expected);
});

describe("The mail of the morning", () => {
  test("has all that is unread, by case, once", async () => {
    await item("message 1");
    await item("message 2");
    await item("event 3", { read_at: "2026-11-22T01:00:00Z" }, "submitted");
    expect(await morning()).toEqual({ told: 0, mailed: 1 });
    expect(await morning()).toEqual({ told: 0, mailed: 0 });
    const [mail] = await mailsTo(centre);
    expect(mail?.subject).toBe("읽지 않은 알림: 1건의 신청");
    expect(mail?.text).toMatch(/T-[^:]+: 신청인의 메시지\n/);
    expect(mail?.text).not.toMatch(/접수\n|저전력|한빛칩/);
    expect(mail?.text).toContain(`${origin}/agency/inbox`);
  });

  test("has nothing of a case that the reader may not see any more", async () => {
    await item("message 1");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: centre.id, role: "owner" })
      .execute();
    expect(await morning()).toEqual({ told: 0, mailed: 0 });
  });

  test("names so many cases, and says how many more there are", async () => {
    const round = await aRound();
    for (let each = 0; each < 32; each++) {
      const other = await anApplication({ companyId, round, status: "screening", isComplete: false });
      await sql`
        insert into inbox_item (person_id, application_id, kind, about, happened_at, mail)
        values (${centre.id}, ${other}, 'submitted', 'event 1', now(), 'digest')`.execute(db);
    }
    await morning();
    const [mail] = await mailsTo(centre);
    expect(mail?.subject).toBe("읽지 않은 알림: 32건의 신청");
    expect(mail?.text.match(/T-/g)).toHaveLength(30);
    expect(mail?.text).toContain("그 밖에 2건이 더 있습니다");
  });
});

test("Items go after their time; that a day was told stays while the case is open", async () => {
  await item("message 1", { read_at: "2026-10-23T00:00:00Z" });
  await item("message 2", { read_at: "2026-10-25T00:00:00Z" });
  await item("message 3", { happened_at: "2026-05-01T00:00:00Z" });
  await item("due 2026-05-01", { happened_at: "2026-05-01T00:00:00Z" }, "overdue");
  expect(await sweepInbox(db)).toBe(2);
  const left = await db.selectFrom("inbox_item").select("about").orderBy("id").execute();
  expect(left.map(({ about }) => about)).toEqual(["message 2", "due 2026-05-01"]);
  await db.updateTable("application").set({ status: "notified" }).where("id", "=", id).execute();
  expect(await sweepInbox(db)).toBe(1);
});
