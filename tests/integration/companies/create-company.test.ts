import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createCompany } from "#app/companies/create-company.server.ts";
import { loadCompany } from "#app/companies/load-company.server.ts";
import { renameCompany } from "#app/companies/rename-company.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, again, company, member } = peopleOf(db);

const names = { name: "한빛칩", nameEn: "Hanbit Chip" };

test("Whoever creates a company owns it, goes on with it, and the company remembers it", async () => {
  const founder = await person();
  const made = await createCompany(db, { viewer: founder, ...names, submissionId: randomUUID() });
  if (!made.ok) throw new Error(made.reason);
  expect((await again(founder)).companies).toMatchObject([{ ...names, id: made.companyId, role: "owner" }]);
  const session = await db
    .selectFrom("session")
    .select("active_company_id as active")
    .where("id", "=", founder.sessionId)
    .executeTakeFirstOrThrow();
  expect(session.active).toBe(made.companyId);
  const record = await loadCompany(db, { viewer: founder, companyId: made.companyId });
  expect(record).toMatchObject({ ...names, numbers: [], confirmations: [] });
  expect(record?.events).toMatchObject([{ what: "companyCreated", by: "김나루", isByStaff: false }]);
});

test("A double click makes one company, also when both requests come at once", async () => {
  const founder = await person();
  const submissionId = randomUUID();
  const click = () => createCompany(db, { viewer: founder, ...names, submissionId });
  const [first, second] = await Promise.all([click(), click()]);
  expect(first).toEqual(second);
  expect(await click()).toEqual(first);
  expect((await again(founder)).companies).toHaveLength(1);
});

test("The mark of somebody else's form leads nowhere: it makes a company of one's own", async () => {
  const [one, other] = [await person(), await person()];
  const submissionId = randomUUID();
  const first = await createCompany(db, { viewer: one, ...names, submissionId });
  const second = await createCompany(db, { viewer: other, ...names, submissionId });
  expect(second).toMatchObject({ ok: true });
  expect(second).not.toEqual(first);
});

test("Nobody makes companies without end", async () => {
  const founder = await person();
  const rows = Array.from({ length: 50 }, (_, at) => ({ name: `${at}`, created_by: founder.id }));
  await db
    .insertInto("company")
    .values(rows.map((row) => ({ ...row, name_en: null, submission_id: null })))
    .execute();
  expect(await createCompany(db, { viewer: founder, ...names, submissionId: randomUUID() })).toEqual({
    ok: false,
    reason: "tooMany",
  });
});

test("An owner corrects the names; nothing happens if they are the same", async () => {
  const { companyId, owner } = await company();
  const renamed = { viewer: owner, companyId, name: "한빛반도체", nameEn: null };
  expect(await renameCompany(db, renamed)).toEqual({ ok: true });
  expect(await renameCompany(db, renamed)).toEqual({ ok: true });
  const record = await loadCompany(db, { viewer: owner, companyId });
  expect(record?.name).toBe("한빛반도체");
  expect(record?.events.map(({ what }) => what)).toEqual(["companyRenamed", "companyCreated"]);
});

test("A consultant who also holds an office acts for the company, not as an officer", async () => {
  const { companyId, owner } = await company();
  const consultant = await person();
  await db.insertInto("mandate").values({ company_id: companyId, person_id: consultant.id }).execute();
  await db.insertInto("staff_role").values({ person_id: consultant.id, role: "expert" }).execute();
  await db
    .insertInto("company_event")
    .values({ company_id: companyId, person_id: consultant.id, what: "companyRenamed", detail: "{}" })
    .execute();
  const record = await loadCompany(db, { viewer: owner, companyId });
  expect(record?.events[0]).toMatchObject({ what: "companyRenamed", by: "김나루", isByStaff: false });
});

test("A company shows itself to whoever acts for it, and to nobody else", async () => {
  const { companyId } = await company();
  for (const role of ["owner", "editor", "viewer", "consultant"] as const)
    expect(await loadCompany(db, { viewer: await member(companyId, role), companyId })).not.toBeNull();
  expect(await loadCompany(db, { viewer: await person(), companyId })).toBeNull();
  expect(await loadCompany(db, { viewer: await person("관리", ["admin"]), companyId })).toBeNull();
});
