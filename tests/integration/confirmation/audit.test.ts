import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { type AuditPlace, type AuditSearch, auditSearchOf } from "#app/confirmation/audit/audit-view.ts";
import {
  checkChains,
  loadChainChecks,
  requestChainCheck,
} from "#app/confirmation/audit/check-chains.server.ts";
import { loadAudit } from "#app/confirmation/audit/load-audit.server.ts";
import { searchEntries } from "#app/confirmation/audit/search-entries.server.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let auditor: Person;
let applicant: Person;
let officer: Person;
let companyId: number;
let id: number;
let reference: string;

beforeEach(async () => {
  for (const table of ["chain_check", "audit_look", "application_look", "application"] as const)
    await db.deleteFrom(table).execute();
  auditor = { ...(await anOfficial("감이록")), staff: [{ role: "auditor", agencyId: null }] };
  applicant = await anOfficial("한서진");
  officer = await anOfficial("정가람", "centre_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound() });
  await take("submit", "applicant", applicant);
  await take("begin_screening", "centre_officer", officer);
  const found = await db
    .selectFrom("application")
    .select("reference")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  reference = found.reference ?? "";
  await recordLook(db, { viewer: officer, applicationId: id, actor: "centre_officer", place: "screening" });
});

async function take(step: "submit" | "begin_screening", actor: "applicant" | "centre_officer", by: Person) {
  const at = step === "submit" ? "2026-11-20T00:00:00.000Z" : "2026-11-21T00:00:00.000Z";
  const request = { applicationId: id, step, actor, personId: by.id, at, details: { words: "까닭" } };
  expect(await db.transaction().execute((trx) => transition(trx, request))).toMatchObject({ ok: true });
}

const search = (asked: Partial<Record<keyof AuditSearch, string>> = {}) =>
  auditSearchOf(new URLSearchParams(asked));

async function found(asked: Partial<Record<keyof AuditSearch, string>> = {}, viewer = auditor) {
  const { entries } = await searchEntries(db, { viewer, search: search(asked), place: null });
  return entries.map(({ what, name }) => `${what} ${name}`);
}

describe("What was done and seen is found", () => {
  test.each([
    ["by nothing", {}, ["screening 정가람", "begin_screening 정가람", "submit 한서진"]],
    ["by name", { person: "한서" }, ["submit 한서진"]],
    ["by a name with a wildcard", { person: "%" }, []],
    ["by kind", { kind: "look" }, ["screening 정가람"]],
    ["by step", { kind: "step:submit" }, ["submit 한서진"]],
    [
      "by period in Seoul",
      { kind: "event", from: "2026-11-21", to: "2026. 11. 21." },
      ["begin_screening 정가람"],
    ],
    ["by a reference that nothing has", { reference: "NST-0000-1" }, []],
    ["by a day that is none: nothing rather than all", { from: "yesterday" }, []],
  ])("%s", async (_, asked, expected) => {
    expect(await found(asked)).toEqual(expected);
  });

  test("by its reference, typed in small letters", async () => {
    expect(await found({ reference: reference.toLowerCase() })).toHaveLength(3);
  });

  test("not by somebody who acts for the applicant, or stepped aside", async () => {
    const role = "viewer" as const;
    const company = {
      id: companyId,
      name: "",
      nameEn: null,
      isSample: false,
      role,
      isVerified: true,
      revision: 1,
    };
    expect(await found({}, { ...auditor, companies: [company] })).toEqual([]);
  });

  test("page after page, each entry once, also of one instant", async () => {
    await sql`
      insert into application_look (application_id, person_id, what, actor, looked_at)
      select ${id}, ${officer.id}, 'overview', 'centre_officer', '2026-11-22T00:00:00Z' from generate_series(1, 25)`.execute(
      db,
    );
    const keys: string[] = [];
    for (let place: AuditPlace | null = null, pages = 0; pages < 9; pages++) {
      const page: Awaited<ReturnType<typeof searchEntries>> = await searchEntries(db, {
        viewer: auditor,
        search: search(),
        place,
        limit: 7,
      });
      keys.push(...page.entries.map(({ key }) => key));
      place = page.next;
      if (place === null) break;
    }
    expect(keys).toHaveLength(28);
    expect(new Set(keys).size).toBe(28);
  });
});

test("Whoever looks into the log is in it, with what was searched for", async () => {
  await loadAudit(db, { viewer: auditor, search: search({ person: "한서진" }), place: null });
  const { entries } = await searchEntries(db, {
    viewer: auditor,
    search: search({ kind: "audit" }),
    place: null,
  });
  expect(entries).toMatchObject([
    { what: "search", name: "감이록", actor: "auditor", asked: { person: "한서진" }, reference: null },
  ]);
});

describe("The records", () => {
  test("are whole, with the time of the check and what it looked at", async () => {
    expect(await checkChains(db)).toBe(0);
    const { last, running } = await loadChainChecks(db);
    expect(running).toBeNull();
    expect(last).toMatchObject({
      cases: 1,
      events: 2,
      erased: 0,
      broken: [],
      finishedAt: expect.any(String),
    });
  });

  test.each([
    ["changed", sql`update application_event set step = 'withdraw' where number = 2`, 2],
    ["missing at the end", sql`delete from application_event where number = 2`, 2],
    [
      "changed in what lies beside them",
      sql`update application_event_detail set value = '"x"' where number = 1`,
      1,
    ],
  ])("are found to be broken where one is %s", async (_, change, number) => {
    await change.execute(db);
    expect(await checkChains(db)).toBe(1);
    expect((await loadChainChecks(db)).last?.broken).toEqual([{ reference, number }]);
    const { ofCase } = await loadAudit(db, { viewer: auditor, search: search({ reference }), place: null });
    expect(ofCase?.state).toBe("broken");
  });

  test("are whole where content was erased, and it is counted", async () => {
    await sql`update application_event_detail set value = null, salt = null, erased_at = now()`.execute(db);
    expect(await checkChains(db)).toBe(0);
    expect((await loadChainChecks(db)).last?.erased).toBe(2);
  });

  test("are checked once, however often that is asked for at the same time, and asking is recorded", async () => {
    await Promise.all([1, 2].map(() => requestChainCheck(db, { viewer: auditor })));
    expect((await loadChainChecks(db)).running).not.toBeNull();
    await checkChains(db);
    const checks = await db.selectFrom("chain_check").select("finished_at").execute();
    expect(checks).toEqual([{ finished_at: expect.any(String) }]);
    expect(await found({ kind: "audit" })).toEqual(["check 감이록", "check 감이록"]);
  });
});
