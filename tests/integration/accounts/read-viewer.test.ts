import { describe, expect, test } from "vitest";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

const db = openTestDatabase();
const cookies = await signInAs(db, "owner@naru.example");
const { id: personId } = await db.selectFrom("person").select("id").executeTakeFirstOrThrow();

async function enterCompany(name: string): Promise<number> {
  const { id } = await db.insertInto("company").values({ name }).returning("id").executeTakeFirstOrThrow();
  return id;
}

async function companiesNow() {
  const viewer = await readViewer(requestWith(cookies));
  return viewer?.companies.map(({ id, role }) => ({ id, role }));
}

describe("the viewer's companies", () => {
  test("are those of a membership, with its role, its verified number and its revision", async () => {
    const id = await enterCompany("한빛칩");
    await db
      .insertInto("membership")
      .values({ company_id: id, person_id: personId, role: "editor" })
      .execute();
    const read = async () => (await readViewer(requestWith(cookies)))?.companies.find((own) => own.id === id);
    expect(await read()).toEqual({
      id,
      name: "한빛칩",
      nameEn: null,
      isSample: false,
      role: "editor",
      isVerified: false,
      revision: 1,
    });
    const { id: numberId } = await db
      .insertInto("business_number")
      .values({ company_id: id, number: "1234567890" })
      .returning("id")
      .executeTakeFirstOrThrow();
    expect((await read())?.isVerified).toBe(false);
    await db
      .updateTable("business_number")
      .set({ verified_at: "2026-11-01T00:00:00Z", verified_how: "officer" })
      .where("id", "=", numberId)
      .execute();
    await db.insertInto("company_profile").values({ company_id: id, employees: 12 }).execute();
    expect(await read()).toMatchObject({ isVerified: true, revision: 2 });
    await db.deleteFrom("membership").where("company_id", "=", id).execute();
    expect(await read()).toBeUndefined();
  });

  // The tests' clock stands at 2026-11-23 in Korea.
  test.each([
    ["without an end", { expires_on: null }, true],
    ["on its last day", { expires_on: "2026-11-23" }, true],
    ["a day after it", { expires_on: "2026-11-22" }, false],
    ["once it is revoked", { revoked_at: "2026-11-23T00:00:00Z" }, false],
  ])("are those of a mandate %s: %o", async (_when, mandate, isInForce) => {
    const id = await enterCompany("나래바이오");
    await db
      .insertInto("mandate")
      .values({ company_id: id, person_id: personId, ...mandate })
      .execute();
    expect(await companiesNow()).toEqual(isInForce ? [{ id, role: "consultant" }] : []);
    await db.deleteFrom("company").where("id", "=", id).execute();
  });

  test("come once, as a member, where somebody is both", async () => {
    const id = await enterCompany("한빛칩");
    await db.insertInto("mandate").values({ company_id: id, person_id: personId }).execute();
    await db
      .insertInto("membership")
      .values({ company_id: id, person_id: personId, role: "viewer" })
      .execute();
    expect(await companiesNow()).toEqual([{ id, role: "viewer" }]);
    await db.deleteFrom("company").where("id", "=", id).execute();
  });
});

test("the active company is the chosen one while the person acts for it, else the only one", async () => {
  const active = async () => (await readViewer(requestWith(cookies)))?.activeCompany?.id ?? null;
  const choose = (active_company_id: number | null) =>
    db.updateTable("session").set({ active_company_id }).execute();
  const join = (company_id: number) =>
    db.insertInto("membership").values({ company_id, person_id: personId, role: "owner" }).execute();
  expect(await active()).toBeNull();
  const [first, second] = [await enterCompany("가람"), await enterCompany("나눔")];
  await join(first);
  expect(await active()).toBe(first);
  await join(second);
  expect(await active()).toBeNull();
  await choose(second);
  expect(await active()).toBe(second);
  await db.deleteFrom("membership").where("company_id", "=", second).execute();
  expect(await active()).toBe(first);
});

test("roles of staff come along with their agency", async () => {
  await db
    .insertInto("staff_role")
    .values([
      { person_id: personId, role: "centre_officer", agency_id: null },
      { person_id: personId, role: "admin", agency_id: null },
    ])
    .execute();
  const viewer = await readViewer(requestWith(cookies));
  expect(viewer?.staff).toEqual([
    { role: "centre_officer", agencyId: null },
    { role: "admin", agencyId: null },
  ]);
});
