import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadChain, loadEvents } from "#app/confirmation/procedure/load-events.server.ts";
import { beginScreening } from "#app/confirmation/screen/begin-screening.server.ts";
import type { Check } from "#app/confirmation/screen/checklist.ts";
import { hashOfChecks, loadScreening } from "#app/confirmation/screen/load-screening.server.ts";
import { passScreening } from "#app/confirmation/screen/pass-screening.server.ts";
import { returnApplication } from "#app/confirmation/screen/return-application.server.ts";
import { saveChecks } from "#app/confirmation/screen/save-checks.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let centre: Person;
let companyId: number;
let id: number;

beforeEach(async () => {
  centre = await anOfficial("정가람", "centre_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "received" });
});

const caseOf = () =>
  db.selectFrom("application").select(["status", "revision"]).where("id", "=", id).executeTakeFirstOrThrow();
const step = async (viewer = centre) => ({
  viewer,
  applicationId: id,
  seenRevision: (await caseOf()).revision,
});
const met: Check = { key: "proof", isMet: true, note: null };
const notMet: Check = { key: "proof", isMet: false, note: "발급일이 지났습니다" };
const save = async (checks: readonly Check[], viewer = centre, seen?: string) => {
  const { stored } = await loadScreening(db, id);
  return saveChecks(db, { viewer, applicationId: id, seen: seen ?? hashOfChecks(stored), checks });
};

test("A case is screened: begun, checked, passed, with the checklist sealed in the record", async () => {
  expect(await beginScreening(db, await step())).toEqual({ ok: true });
  expect(await passScreening(db, await step())).toMatchObject({ ok: false, because: "guard" });
  expect(await save([notMet])).toEqual({ ok: true });
  expect(await passScreening(db, await step())).toMatchObject({ ok: false, because: "guard" });
  expect(await save([met])).toEqual({ ok: true });
  expect(await passScreening(db, await step())).toEqual({ ok: true });
  expect((await caseOf()).status).toBe("examination");
  const events = await loadEvents(db, id);
  expect((await loadChain(db, id)).chain).toEqual({ state: "whole" });
  expect(events.at(-1)?.details).toMatchObject([{ key: "checks", value: [met] }]);
});

describe("The checklist", () => {
  beforeEach(async () => {
    await beginScreening(db, await step());
  });

  test("keeps who looked at a point, and not who saved it unchanged", async () => {
    await save([notMet]);
    await save([notMet], await anOfficial("한마루", "centre_officer"));
    expect((await loadScreening(db, id)).stored).toMatchObject([{ ...notMet, by: { name: "정가람" } }]);
  });

  test("saved by two officers at once tells the second what is stored now, and keeps the first", async () => {
    const other = await anOfficial("한마루", "centre_officer");
    const seen = hashOfChecks([]);
    const both = await Promise.all([save([met], centre, seen), save([notMet], other, seen)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, reason: "changed" });
  });

  test("is not the ministry's to fill in, and is missing for whoever acts for the company", async () => {
    expect(await save([met], await anOfficial("과윤서", "ministry_officer"))).toEqual({
      ok: false,
      reason: "needsCentre",
    });
    const own = { id: companyId, name: "", nameEn: null, isSample: false, role: "owner" } as const;
    const both = { ...centre, companies: [{ ...own, isVerified: true, revision: 0 }] };
    expect(await save([met], both)).toEqual({ ok: false, reason: "notFound" });
  });

  test("knows only the points of its form", async () => {
    await save([{ key: "invented", isMet: true, note: null }]);
    expect((await loadScreening(db, id)).stored).toEqual([]);
  });
});

test("Outside of the screening nothing is checked", async () => {
  expect(await save([met])).toEqual({ ok: false, reason: "notNow" });
});

test("Two officers begin at the same time: one does, the other is told", async () => {
  const asked = await step();
  const other = await anOfficial("고다온", "centre_officer");
  const both = await Promise.all([
    beginScreening(db, asked),
    beginScreening(db, { ...asked, viewer: other }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual(expect.objectContaining({ because: "changed" }));
});

describe("A return", () => {
  const giveBack = async () =>
    returnApplication(db, { ...(await step()), reason: "신청 대상이 아님", origin: "https://naru.test" });

  test("needs a rule of the round", async () => {
    await beginScreening(db, await step());
    expect(await giveBack()).toMatchObject({ ok: false, because: "guard" });
  });

  test("with a rule is told to the company by mail", async () => {
    const round = await aRound({ returnSource: "고시 제5조" });
    const owner = await anOfficial("한서진");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: owner.id, role: "owner" })
      .execute();
    id = await anApplication({ companyId, round, status: "screening" });
    expect(await giveBack()).toEqual({ ok: true });
    expect((await caseOf()).status).toBe("returned");
    const mails = await db
      .selectFrom("mail_message")
      .select("template")
      .where("to_address", "=", owner.email)
      .execute();
    expect(mails).toEqual([{ template: "application_returned" }]);
  });
});
