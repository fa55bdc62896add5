import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { deleteCompany } from "#app/companies/delete-company.server.ts";
import { exportCompany } from "#app/companies/export-company.server.ts";
import { issueApiKey } from "#app/companies/keys/issue-api-key.server.ts";
import { inviteMember } from "#app/companies/members/invite-member.server.ts";
import { claimNumber } from "#app/companies/number/claim-number.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, again, company, member } = peopleOf(db);

/** Every table that keeps something of a company. */
async function tablesOfCompanies(): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`
    select table_name as "table" from information_schema.columns
    where table_schema = 'public' and column_name = 'company_id' order by 1`.execute(db);
  return rows.map(({ table }) => table);
}

async function busyCompany() {
  const { companyId, owner } = await company("한빛칩");
  await claimNumber(db, { viewer: owner, companyId, number: "2208162517" });
  await member(companyId, "consultant");
  const issued = await issueApiKey(db, {
    viewer: owner,
    companyId,
    name: "사내",
    expiresOn: "2026-12-31",
    submissionId: randomUUID(),
  });
  const email = `${randomUUID()}@naru.test`;
  const invitation = {
    role: "editor",
    mandateExpiresOn: null,
    locale: "ko",
    origin: "https://naru.test",
  } as const;
  await inviteMember(db, { viewer: owner, companyId, email, ...invitation });
  await db.insertInto("company_profile").values({ company_id: companyId, size: "small" }).execute();
  await db
    .insertInto("company_year")
    .values({ company_id: companyId, year: 2025, revenue: "1500000000" })
    .execute();
  await db.insertInto("company_site").values({ company_id: companyId, region: "daejeon" }).execute();
  await db.insertInto("company_list").values({ company_id: companyId, list: "sites" }).execute();
  return { companyId, owner, email, key: issued.ok ? issued.key : "" };
}

test("The download holds what was entered, under a version, and nothing that proves somebody", async () => {
  const { companyId, owner, email } = await busyCompany();
  const answer = await exportCompany(db, { viewer: owner, companyId });
  if (!answer.ok) throw new Error(answer.reason);
  const { company: held, ...head } = answer.exported;
  expect(head).toEqual({ format: "naru-company", version: 1, exportedAt: "2026-11-23T00:00:00Z" });
  expect(held).toMatchObject({
    id: companyId,
    name: "한빛칩",
    profile: { size: "small" },
    years: [{ year: 2025, revenue: 1_500_000_000 }],
    lists: { sites: [{ region: "daejeon", origin: "declared" }], patents: [] },
    complete_lists: [{ list: "sites" }],
    members: [{ name: "이소유", email: owner.email, role: "owner" }],
    mandates: [{ name: "박동료" }],
    invitations: [{ email, role: "editor" }],
    business_numbers: [{ number: "2208162517" }],
    api_keys: [{ name: "사내" }],
    bookmarks: [],
    answers: [],
    confirmations: [],
  });
  expect(JSON.stringify(held)).not.toMatch(/hash|submission_id/);
});

test("No table of companies is forgotten in the download", async () => {
  const { companyId, owner } = await company();
  const answer = await exportCompany(db, { viewer: owner, companyId });
  if (!answer.ok) throw new Error(answer.reason);
  const named: Readonly<Record<string, string>> = {
    api_key: "api_keys",
    application: "applications",
    bookmark: "bookmarks",
    business_number: "business_numbers",
    company_event: "events",
    company_fact_origin: "origins",
    company_list: "complete_lists",
    company_listing: "listing",
    company_paper: "papers",
    company_profile: "profile",
    company_year: "years",
    confirmation: "confirmations",
    file: "files",
    foreign_request: "foreign_requests",
    form_draft: "drafts",
    form_to_fill: "forms",
    invitation: "invitations",
    mandate: "mandates",
    match_visit: "visits",
    membership: "members",
    opportunity_answer: "answers",
  };
  const lists = Object.keys(answer.exported.company.lists ?? {}).length;
  // What is looked up in a listing is made of it.
  const made = ["listing_document", "listing_outbox"];
  const tables = (await tablesOfCompanies()).filter((table) => !made.includes(table));
  expect(tables.filter((table) => !table.startsWith("company_") && !(table in named))).toEqual([]);
  expect(Object.keys(answer.exported.company)).toEqual(expect.arrayContaining(Object.values(named)));
  expect(tables).toHaveLength(Object.keys(named).length + lists);
});

test("Only what belongs to the company is in it", async () => {
  const { companyId, owner } = await busyCompany();
  const other = await busyCompany();
  const answer = await exportCompany(db, { viewer: owner, companyId });
  expect(JSON.stringify(answer)).not.toContain(other.email);
  expect(JSON.stringify(answer)).not.toContain(other.owner.email);
});

test("Owners and editors download; viewers, consultants and strangers do not", async () => {
  const { companyId } = await company();
  for (const role of ["owner", "editor"] as const)
    expect(await exportCompany(db, { viewer: await member(companyId, role), companyId })).toMatchObject({
      ok: true,
    });
  for (const role of ["viewer", "consultant"] as const)
    expect(await exportCompany(db, { viewer: await member(companyId, role), companyId })).toEqual({
      ok: false,
      reason: "needsOwnerOrEditor",
    });
  expect(await exportCompany(db, { viewer: await person(), companyId })).toEqual({
    ok: false,
    reason: "notYours",
  });
});

test("An owner who types the name erases all of the company; its people keep their accounts", async () => {
  const { companyId, owner } = await busyCompany();
  const colleague = await member(companyId, "editor");
  const deletion = { viewer: owner, companyId, typedName: "한빛칩" };
  expect(await deleteCompany(db, { ...deletion, typedName: "한빛칩스" })).toEqual({
    ok: false,
    reason: "otherName",
  });
  expect(await deleteCompany(db, deletion)).toEqual({ ok: true });
  for (const table of await tablesOfCompanies()) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where company_id = ${companyId}`.execute(db);
    expect(rows, table).toEqual([]);
  }
  expect((await again(colleague)).companies).toEqual([]);
  expect((await again(owner)).companies).toEqual([]);
  expect(await deleteCompany(db, deletion)).toEqual({ ok: false, reason: "notYours" });
});

test("Nobody but an owner deletes", async () => {
  const { companyId } = await company("한빛칩");
  for (const role of ["editor", "viewer", "consultant"] as const)
    expect(
      await deleteCompany(db, { viewer: await member(companyId, role), companyId, typedName: "한빛칩" }),
    ).toEqual({ ok: false, reason: "needsOwner" });
  expect(await deleteCompany(db, { viewer: await person(), companyId, typedName: "한빛칩" })).toEqual({
    ok: false,
    reason: "notYours",
  });
});

test("A company that has applied for confirmation stays: its application is the agency's matter, too", async () => {
  const { companyId, owner } = await company("한빛칩");
  // Only that there is one counts here; what an application needs to be real does not.
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`insert into application (company_id, round_id, kind, version_id, technology_code, form_id, title)
      values (${companyId}, 1, 'holding', 'x', 'x', 1, '신청')`.execute(trx);
  });
  expect(await deleteCompany(db, { viewer: owner, companyId, typedName: "한빛칩" })).toEqual({
    ok: false,
    reason: "hasApplications",
  });
});
