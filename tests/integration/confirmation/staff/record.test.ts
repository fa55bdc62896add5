import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadRecord } from "#app/confirmation/case/load-record.server.ts";
import { writeMessage } from "#app/confirmation/case/write-message.server.ts";
import { listEventsSince } from "#app/confirmation/procedure/events-since.server.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let centre: Person;
let owner: Person;
let companyId: number;
let round: Awaited<ReturnType<typeof aRound>>;
let id: number;

beforeEach(async () => {
  centre = await anOfficial("정가람", "centre_officer");
  owner = await anOfficial("한서진");
  companyId = await aCompany();
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: owner.id, role: "owner" })
    .execute();
  round = await aRound();
  id = await anApplication({ companyId, round });
});

function take(step: "submit" | "begin_screening", by: Person, at = "2026-11-26T03:00:00Z") {
  const actor = step === "submit" ? "applicant" : "centre_officer";
  return db
    .transaction()
    .execute((trx) => transition(trx, { applicationId: id, step, actor, personId: by.id, at }));
}

describe("The record of a case", () => {
  test("says who did what, and that it is as it was written", async () => {
    await take("submit", owner);
    await take("begin_screening", centre);
    expect(await loadRecord(db, id)).toMatchObject({
      chain: { state: "whole" },
      events: [
        { number: 1, step: "submit", by: { actor: "applicant", name: "한서진" }, toStatus: "received" },
        {
          number: 2,
          step: "begin_screening",
          by: { actor: "centre_officer", name: "정가람" },
          toStatus: "screening",
        },
      ],
    });
  });

  test("says which entry was changed", async () => {
    await take("submit", owner);
    await db
      .updateTable("application_event")
      .set({ actor: "system" })
      .where("application_id", "=", id)
      .execute();
    expect((await loadRecord(db, id)).chain).toEqual({ state: "broken", number: 1 });
  });

  test.each(["2026-11-26T03:00:00.000Z", "2026-11-26T03:00:00.120Z", "2026-11-26T12:00:00+09:00"])(
    "is whole however the instant of a step was spelled: %s",
    async (at) => {
      await take("submit", owner, at);
      expect((await loadChain(db, id)).chain).toEqual({ state: "whole" });
    },
  );
});

test("What changed since a page was opened are the events behind its revision", async () => {
  await take("submit", owner);
  await take("begin_screening", centre);
  const since = (seenRevision: number) => listEventsSince(db, { applicationId: id, seenRevision });
  expect(await since(1)).toMatchObject([{ step: "begin_screening", by: { name: "정가람" } }]);
  expect(await since(2)).toEqual([]);
  expect(await since(-1)).toHaveLength(2);
});

describe("A message", () => {
  const write = (
    viewer: Person,
    audience: "applicant" | "note",
    words = "특허등록원부를 확인하고 있습니다.",
  ) => writeMessage(db, { viewer, applicationId: id, audience, words, origin: "https://naru.test" });
  const mails = () =>
    db.selectFrom("mail_message").select("template").where("to_address", "=", owner.email).execute();

  beforeEach(async () => {
    await take("submit", owner);
  });

  test("to the applicant is mailed, a note is not", async () => {
    expect(await write(centre, "note")).toEqual({ ok: true });
    expect(await mails()).toEqual([]);
    expect(await write(centre, "applicant")).toEqual({ ok: true });
    expect(await mails()).toEqual([{ template: "case_message" }]);
    expect((await loadRecord(db, id)).messages.map(({ audience }) => audience).sort()).toEqual([
      "applicant",
      "note",
    ]);
  });

  test("sent twice is written once", async () => {
    await Promise.all([write(centre, "applicant"), write(centre, "applicant")]);
    expect((await loadRecord(db, id)).messages).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  test("goes out from the centre alone; notes are written by every official and by nobody else", async () => {
    const ministry = await anOfficial("과윤서", "ministry_officer");
    expect(await write(ministry, "applicant")).toEqual({ ok: false, reason: "needsCentre" });
    expect(await write(ministry, "note")).toEqual({ ok: true });
    const stranger = await anOfficial("이웃별");
    const role = { id: companyId, name: "", nameEn: null, isSample: false, role: "owner" } as const;
    const both = { ...centre, companies: [{ ...role, isVerified: true, revision: 0 }] };
    for (const viewer of [stranger, both, await anOfficial("전유찬", "expert")])
      expect(await write(viewer, "note"), viewer.name).toEqual({ ok: false, reason: "notFound" });
  });
});
