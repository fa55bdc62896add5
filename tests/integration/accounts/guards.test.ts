import { describe, expect, test } from "vitest";
import { requireCompany, requireViewer } from "#app/accounts/guards.server.ts";
import { refusalOf } from "#app/accounts/refusal.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

const db = openTestDatabase();
const cookies = await signInAs(db, "viewer@naru.example");
const { id: personId } = await db.selectFrom("person").select("id").executeTakeFirstOrThrow();
const [own, other] = await db
  .insertInto("company")
  .values([{ name: "한빛칩" }, { name: "이웃소프트" }])
  .returning("id")
  .execute();
await db
  .insertInto("membership")
  .values({ company_id: own?.id ?? 0, person_id: personId, role: "viewer" })
  .execute();

async function thrownBy(guarded: Promise<unknown>) {
  const thrown: unknown = await guarded.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (thrown instanceof Response) return { status: thrown.status, location: thrown.headers.get("location") };
  const { data, init } = thrown as { data: unknown; init: ResponseInit };
  return { status: init.status, refusal: refusalOf(data) };
}

describe("without a session", () => {
  test("looking leads to the sign-in page of the same language, and back", async () => {
    const request = requestWith([], "/en/company/1/profile?step=2");
    expect(await thrownBy(requireViewer(request))).toEqual({
      status: 302,
      location: "/en/sign-in?returnTo=%2Fen%2Fcompany%2F1%2Fprofile%3Fstep%3D2",
    });
  });

  test("sending a form brings everything back that was typed, names that come twice too", async () => {
    const body = new URLSearchParams([
      ["name", "한빛칩 <b>"],
      ["region", "seoul"],
      ["region", "daejeon"],
    ]);
    const request = requestWith([], "/company/1/profile?step=2", { method: "POST", body });
    expect(await thrownBy(requireViewer(request))).toEqual({
      status: 401,
      refusal: {
        kind: "sessionEnded",
        action: "/company/1/profile?step=2",
        fields: [
          ["name", "한빛칩 <b>"],
          ["region", "seoul"],
          ["region", "daejeon"],
        ],
        hadFiles: false,
      },
    });
  });

  test("of a form with files nothing is read, and it is said that they have to be chosen anew", async () => {
    const body = new FormData();
    body.append("paper", new File(["content"], "paper.pdf"));
    const request = requestWith([], "/company/1/files", { method: "POST", body });
    expect(await thrownBy(requireViewer(request))).toMatchObject({
      status: 401,
      refusal: { kind: "sessionEnded", fields: [], hadFiles: true },
    });
  });
});

describe("with a session", () => {
  test("an own company is there for what the role may do", async () => {
    const { company, viewer } = await requireCompany(requestWith(cookies), String(own?.id), "company.read");
    expect(company).toMatchObject({ id: own?.id, role: "viewer" });
    expect(viewer.id).toBe(personId);
  });

  test.each([
    ["/company", "이 기업의 소유자만 할 수 있습니다. 필요하면 소유자에게 요청하십시오."],
    ["/en/company", "Only owners of this company can do this. Ask one of them if you need it done."],
  ])("what the role may not do is refused with the reason, on %s", async (path, reason) => {
    const request = requestWith(cookies, path);
    expect(await thrownBy(requireCompany(request, String(own?.id), "company.manageMembers"))).toEqual({
      status: 403,
      refusal: { kind: "refused", reason },
    });
  });

  test("a company of others is as missing as one that does not exist, and as nonsense", async () => {
    for (const id of [String(other?.id), "999999", "0x1", ` ${own?.id}`, undefined]) {
      expect(await thrownBy(requireCompany(requestWith(cookies), id, "company.read"))).toMatchObject({
        status: 404,
      });
    }
  });
});
