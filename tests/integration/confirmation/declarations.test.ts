import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { auditSearchOf } from "#app/confirmation/audit/audit-view.ts";
import { entryText } from "#app/confirmation/audit/entry-text.ts";
import { searchEntries } from "#app/confirmation/audit/search-entries.server.ts";
import { saveOwn } from "#app/confirmation/experts/save-own.server.ts";
import { askDeclarations } from "#app/confirmation/review/blind/ask-declarations.server.ts";
import { declareApplicants } from "#app/confirmation/review/blind/declare-applicants.server.ts";
import { moveClock } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { aPledgedExpert } from "#tests/support/confirmation/a-pledged-expert.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const origin = "https://naru.test";
let expert: Person;
let roundId: number;
let companyId: number;
let id: number;

beforeEach(async () => {
  moveClock("2026-12-01T03:00:00Z");
  for (const table of ["expert", "application", "round"] as const) await db.deleteFrom(table).execute();
  expert = await aPledgedExpert("전유찬");
  companyId = await aCompany("물빛소재");
  ({ roundId, id } = await applied(companyId));
});

async function applied(company: number, isBlind = true) {
  const round = await aRound({ isBlind });
  await db
    .updateTable("round")
    .set({ closes_at: "2027-01-01T09:00:00Z" })
    .where("id", "=", round.id)
    .execute();
  return {
    roundId: round.id,
    id: await anApplication({ companyId: company, round, status: "examination" }),
  };
}

const declare = (conflicts: readonly number[] = [], shown = [companyId]) =>
  declareApplicants(db, { viewer: expert, roundId, shown, conflicts });

describe("Experts are asked to declare their conflicts", () => {
  const asked = (at: string) => {
    moveClock(at);
    return askDeclarations(db, { origin });
  };
  const mailsTo = async ({ email }: Person) => {
    const mails = await db
      .selectFrom("mail_message")
      .select(["template", "text_body as text"])
      .where("to_address", "=", email)
      .orderBy("id")
      .execute();
    return mails.map(
      ({ template, text }) => `${template}${text.includes("서약을 하신 뒤") ? ", pledge first" : ""}`,
    );
  };

  test("once when the first has applied, and once more when the list is complete; no mail names an applicant", async () => {
    const [silent, resting] = [await aPledgedExpert("고다온"), await aPledgedExpert("심사랑")];
    await saveOwn(db, { viewer: resting, change: { intent: "basics", employer: null, capacity: 0 } });
    expect(await asked("2026-12-02T00:00:00Z")).toEqual({ asked: 2, reminded: 0 });
    expect(await asked("2026-12-08T00:00:00Z")).toEqual({ asked: 0, reminded: 0 });
    await declare();
    // The pledge was for the year before.
    expect(await asked("2027-01-02T00:00:00Z")).toEqual({ asked: 0, reminded: 1 });
    expect(await asked("2027-01-09T00:00:00Z")).toEqual({ asked: 0, reminded: 0 });
    expect(await mailsTo(expert)).toEqual(["declaration_asked"]);
    expect(await mailsTo(silent)).toEqual(["declaration_asked", "declaration_reminder, pledge first"]);
    expect(await mailsTo(resting)).toEqual([]);
    const texts = await db.selectFrom("mail_message").select(["subject", "text_body", "html_body"]).execute();
    expect(JSON.stringify(texts)).not.toContain("물빛소재");
  });

  test("on the same morning by two workers, once", async () => {
    moveClock("2026-12-02T00:00:00Z");
    await Promise.all([1, 2].map(() => askDeclarations(db, { origin })));
    expect(await mailsTo(expert)).toEqual(["declaration_asked"]);
  });

  test("not where there is nothing for them to declare", async () => {
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: expert.id, role: "viewer" })
      .execute();
    await applied(await aCompany("나래소프트"), false);
    expect(await asked("2026-12-02T00:00:00Z")).toEqual({ asked: 0, reminded: 0 });
  });
});

describe("What experts said is in the audit log", () => {
  let auditor: Person;

  beforeEach(async () => {
    auditor = { ...(await anOfficial("감이록")), staff: [{ role: "auditor", agencyId: null }] };
  });

  const log = async (conditions: Record<string, string>, viewer = auditor) => {
    const search = auditSearchOf(new URLSearchParams({ person: expert.email, ...conditions }));
    const { entries } = await searchEntries(db, { viewer, search, place: null });
    return entries.map((entry) => entryText(entry, "en"));
  };
  const pledge = "Pledged fairness and confidentiality for 2026";

  test("each declaration once, with its figures; under a reference what was said of that applicant", async () => {
    await db.updateTable("application").set({ reference: "NST-2026-0001" }).where("id", "=", id).execute();
    moveClock("2026-12-01T04:00:00Z");
    for (const _ of ["first", "again"]) expect(await declare([companyId])).toEqual({ ok: true });
    expect(await declare()).toMatchObject({ ok: false });
    expect(await log({ kind: "statement" })).toEqual(["Declared on 1 applicant: 1 conflict", pledge]);
    expect(await log({})).toEqual(await log({ kind: "statement" }));
    expect(await log({ kind: "look" })).toEqual([]);
    const ofCase = { reference: "NST-2026-0001" };
    expect(await log(ofCase)).toEqual(["Declared a conflict with this applicant"]);
    // Whoever may not see the case finds nothing under its reference.
    expect(await log(ofCase, { ...auditor, id: expert.id })).toEqual([]);
  });

  test("interests that came and went, without the company: that is for whoever commissions reviews", async () => {
    const interest = {
      intent: "interest",
      kind: "shareholding",
      company: "나래소프트",
      number: null,
    } as const;
    moveClock("2026-12-01T04:00:00Z");
    for (const _ of ["first", "again"]) await saveOwn(db, { viewer: expert, change: interest });
    const row = await db.selectFrom("expert_interest").select("id").executeTakeFirstOrThrow();
    moveClock("2026-12-01T05:00:00Z");
    for (const _ of ["first", "again"])
      await saveOwn(db, { viewer: expert, change: { intent: "remove", of: "interest", id: String(row.id) } });
    expect(await log({})).toEqual(["Removed an interest: shares", "Entered an interest: shares", pledge]);
  });
});
