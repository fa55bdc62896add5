import { beforeAll, describe, expect, test } from "vitest";
import * as agencyCompanies from "#app/companies/agency/companies.page.tsx";
import * as agencyCompany from "#app/companies/agency/company.page.tsx";
import * as deletion from "#app/companies/delete.page.tsx";
import * as download from "#app/companies/export.endpoint.ts";
import * as keys from "#app/companies/keys/keys.page.tsx";
import * as leaving from "#app/companies/leave.page.tsx";
import * as invitation from "#app/companies/members/invitation.page.tsx";
import * as members from "#app/companies/members/members.page.tsx";
import * as creation from "#app/companies/new-company.page.tsx";
import * as overview from "#app/companies/overview.page.tsx";
import { openTestDatabase } from "#tests/support/database.ts";
import { enforcedPage, type Page } from "#tests/support/enforced-page.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

const db = openTestDatabase();

const companyPages: Record<string, Page> = {
  "": enforcedPage("companies/overview.page.tsx", overview),
  "/members": enforcedPage("companies/members/members.page.tsx", members),
  "/keys": enforcedPage("companies/keys/keys.page.tsx", keys),
  "/leave": enforcedPage("companies/leave.page.tsx", leaving),
  "/delete": enforcedPage("companies/delete.page.tsx", deletion),
  "/export": enforcedPage("companies/export.endpoint.ts", download),
};
const staffPages: Record<string, Page> = {
  "": enforcedPage("companies/agency/companies.page.tsx", agencyCompanies),
  "/1": enforcedPage("companies/agency/company.page.tsx", agencyCompany),
};

const people = ["owner", "editor", "viewer", "consultant", "stranger", "officer"] as const;
type Who = (typeof people)[number] | "nobody";
const cookies = new Map<string, readonly string[]>();
let companyId = 0;

beforeAll(async () => {
  const made = await db
    .insertInto("company")
    .values({ name: "한빛칩" })
    .returning("id")
    .executeTakeFirstOrThrow();
  companyId = made.id;
  for (const who of people) {
    cookies.set(who, await signInAs(db, `${who}@naru.example`));
    const { id } = await db
      .selectFrom("person")
      .select("id")
      .where("email", "=", `${who}@naru.example`)
      .executeTakeFirstOrThrow();
    if (who === "owner" || who === "editor" || who === "viewer")
      await db.insertInto("membership").values({ company_id: companyId, person_id: id, role: who }).execute();
    if (who === "consultant")
      await db.insertInto("mandate").values({ company_id: companyId, person_id: id }).execute();
    if (who === "officer")
      await db.insertInto("staff_role").values({ person_id: id, role: "centre_officer" }).execute();
  }
});

type Ask = { who: Who; path: string; params?: Record<string, string>; form?: Record<string, string> };

/** The status that a page answers with, whether it is returned or thrown. */
async function statusOf(page: Page, { who, path, params = {}, form }: Ask): Promise<number> {
  const init = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
  const request = requestWith(cookies.get(who), path, init);
  const answer = form === undefined ? page.loader : page.action;
  if (answer === undefined) throw new Error(`${path} has nothing to ask`);
  const context = { cspNonce: "", requestId: "", networkAddress: "" };
  try {
    return statusIn(await answer({ request, params, context }));
  } catch (thrown) {
    return statusIn(thrown);
  }
}

function statusIn(answer: unknown): number {
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response) return answer.status;
  if (typeof answer !== "object" || answer === null || !("init" in answer)) return 200;
  const { init } = answer;
  return typeof init === "object" && init !== null && "status" in init ? Number(init.status) : 200;
}

const empty = { intent: "" };

describe.each(Object.entries(companyPages))("/company/:companyId%s", (part, page) => {
  const ask = (who: Who, id: string | number = companyId): Ask => ({
    who,
    path: `/company/${id}${part}`,
    params: { companyId: String(id) },
  });

  test("is missing for a stranger and for an officer, like a company that does not exist", async () => {
    for (const who of ["stranger", "officer"] as const)
      for (const id of [
        companyId,
        999_999,
        "0",
        "-1",
        "1e9",
        "x",
        "1 or 1=1",
        `${companyId} `,
        `0${companyId}`,
      ]) {
        if (page.loader) expect(await statusOf(page, ask(who, id)), `GET ${id}`).toBe(404);
        if (page.action)
          expect(await statusOf(page, { ...ask(who, id), form: empty }), `POST ${id}`).toBe(404);
      }
  });

  test("asks a visitor to sign in, and keeps what a visitor typed", async () => {
    if (page.loader) expect(await statusOf(page, ask("nobody"))).toBe(302);
    if (page.action) expect(await statusOf(page, { ...ask("nobody"), form: empty })).toBe(401);
  });
});

const owners = ["owner"];
const all = ["owner", "editor", "viewer", "consultant"];
const mayOpen: Record<string, readonly string[]> = {
  "": all,
  "/members": all,
  "/keys": owners,
  "/leave": all,
  "/delete": owners,
  "/export": ["owner", "editor"],
};

test.each(Object.entries(mayOpen))(
  "/company/:companyId%s opens for %j, and says why not to the others",
  async (part, may) => {
    for (const who of ["owner", "editor", "viewer", "consultant"] as const) {
      const ask = { who, path: `/company/${companyId}${part}`, params: { companyId: String(companyId) } };
      const page = companyPages[part];
      if (page === undefined) throw new Error(part);
      expect(await statusOf(page, ask), who).toBe(may.includes(who) ? 200 : 403);
    }
  },
);

test.each([
  ["", { intent: "rename", name: "x" }, ["editor", "viewer", "consultant"]],
  ["", { intent: "claim", number: "2208162517" }, ["viewer", "consultant"]],
  ["", { intent: "withdraw", numberId: "1" }, ["viewer", "consultant"]],
  ["/members", { intent: "invite", email: "x@naru.kr", role: "owner" }, ["editor", "viewer", "consultant"]],
  ["/members", { intent: "role", memberId: "x", role: "owner" }, ["editor", "viewer", "consultant"]],
  ["/members", { intent: "remove", memberId: "x" }, ["editor", "viewer", "consultant"]],
  ["/keys", { name: "x", expiresOn: "2026-12-01" }, ["editor", "viewer", "consultant"]],
  ["/delete", { typedName: "한빛칩" }, ["editor", "viewer", "consultant"]],
] as const)("POST /company/:companyId%s with %j is refused to %j", async (part, form, refused) => {
  const page = companyPages[part];
  if (page === undefined) throw new Error(part);
  const params = { companyId: String(companyId) };
  for (const who of refused)
    expect(await statusOf(page, { who, path: `/company/${companyId}${part}`, params, form }), who).toBe(403);
});

test.each(Object.entries(staffPages))("/agency/companies%s is for officers alone", async (part, page) => {
  const ask = (who: Who): Ask => ({
    who,
    path: `/agency/companies${part}`,
    params: { id: String(companyId) },
  });
  expect(await statusOf(page, ask("officer"))).toBe(200);
  for (const who of ["owner", "stranger"] as const) {
    expect(await statusOf(page, ask(who))).toBe(403);
    if (page.action) expect(await statusOf(page, { ...ask(who), form: { intent: "verify" } })).toBe(403);
  }
  expect(await statusOf(page, ask("nobody"))).toBe(302);
});

test("An officer finds no record of a company that does not exist", async () => {
  for (const id of ["999999", "0", "x"])
    expect(
      await statusOf(agencyCompany, {
        who: "officer",
        path: `/agency/companies/${id}`,
        params: { id },
      }),
    ).toBe(404);
});

test("A made-up invitation is missing, and a visitor is asked to sign in before anything is told", async () => {
  const ask = { path: "/invitation/x", params: { token: "x" } };
  expect(await statusOf(invitation, { who: "stranger", ...ask })).toBe(404);
  expect(await statusOf(invitation, { who: "stranger", ...ask, form: empty })).toBe(404);
  expect(await statusOf(invitation, { who: "nobody", ...ask })).toBe(302);
});

test("Whoever is signed in adds a company; a form without its mark is asked for once more", async () => {
  const path = "/company/new";
  expect(await statusOf(creation, { who: "stranger", path })).toBe(200);
  expect(await statusOf(creation, { who: "nobody", path, form: { name: "x" } })).toBe(401);
  expect(await statusOf(creation, { who: "stranger", path, form: { name: "x" } })).toBe(400);
});

test("What is no form is answered with 400, not with a failure", async () => {
  const body = "{}";
  const request = requestWith(cookies.get("owner"), "/company/new", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const context = { cspNonce: "", requestId: "", networkAddress: "" };
  await expect(creation.action({ request, params: {}, context })).rejects.toMatchObject({
    init: { status: 400 },
  });
});
