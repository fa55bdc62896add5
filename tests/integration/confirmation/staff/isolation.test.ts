import { beforeAll, describe, expect, test } from "vitest";
import * as frame from "#app/confirmation/case/case.page.tsx";
import * as overview from "#app/confirmation/case/overview.page.tsx";
import * as consultations from "#app/confirmation/consult/case-consultations.page.tsx";
import * as decision from "#app/confirmation/decide/decision.page.tsx";
import * as letters from "#app/confirmation/letters/case-letters.page.tsx";
import * as reviews from "#app/confirmation/review/case-reviews.page.tsx";
import * as screening from "#app/confirmation/screen/screening.page.tsx";
import * as supplements from "#app/confirmation/supplement/supplements.page.tsx";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, aRound } from "#tests/support/confirmation/an-application.ts";
import { enforcedPage, type Page } from "#tests/support/enforced-page.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

const pages: Record<string, Page> = {
  frame: enforcedPage("confirmation/case/case.page.tsx", frame),
  overview: enforcedPage("confirmation/case/overview.page.tsx", overview),
  screening: enforcedPage("confirmation/screen/screening.page.tsx", screening),
  supplements: enforcedPage("confirmation/supplement/supplements.page.tsx", supplements),
  consultations: enforcedPage("confirmation/consult/case-consultations.page.tsx", consultations),
  reviews: enforcedPage("confirmation/review/case-reviews.page.tsx", reviews),
  decision: enforcedPage("confirmation/decide/decision.page.tsx", decision),
  letters: enforcedPage("confirmation/letters/case-letters.page.tsx", letters),
};

const people = {
  officer: ["centre_officer", null],
  decider: ["decider", null],
  expert: ["expert", null],
  owner: [null, "owner"],
  // An officer who is a member of the applicant, in the lowest role.
  both: ["centre_officer", "viewer"],
} as const;
type Who = keyof typeof people;
const cookies = new Map<Who, readonly string[]>();
let id: number;
let sensitive: number;
let draft: number;

beforeAll(async () => {
  const companyId = await aCompany();
  const round = await aRound();
  id = await anApplication({ companyId, round, status: "screening" });
  sensitive = await anApplication({ companyId, round, status: "screening" });
  draft = await anApplication({ companyId, round });
  await db
    .updateTable("application")
    .set({ security_class: "sensitive" })
    .where("id", "=", sensitive)
    .execute();
  for (const [who, [staff, role]] of Object.entries(people)) {
    cookies.set(who as Who, await signInAs(db, `${who}@naru.example`));
    const person = await db
      .selectFrom("person")
      .select("id")
      .where("email", "=", `${who}@naru.example`)
      .executeTakeFirstOrThrow();
    if (staff !== null)
      await db.insertInto("staff_role").values({ person_id: person.id, role: staff }).execute();
    if (role !== null)
      await db
        .insertInto("membership")
        .values({ company_id: companyId, person_id: person.id, role })
        .execute();
  }
});

async function statusOf(page: Page, who: Who, caseId: string | number, form?: Record<string, string>) {
  const init = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
  const request = requestWith(cookies.get(who), `/agency/cases/${caseId}`, init);
  const answer = form === undefined ? page.loader : page.action;
  const context = { cspNonce: "", requestId: "", networkAddress: "" };
  try {
    return statusIn(await answer?.({ request, params: { caseId: String(caseId) }, context }));
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

describe.each(Object.entries(pages))("The page %s of a case", (_, page) => {
  test("opens to officials", async () => {
    for (const who of ["officer", "decider"] as const) expect(await statusOf(page, who, id), who).toBe(200);
  });

  test("is refused to experts and companies, whatever its number", async () => {
    for (const who of ["expert", "owner"] as const)
      for (const caseId of [id, 999_999]) expect(await statusOf(page, who, caseId), who).toBe(403);
  });

  test("is missing for an official who acts for the company, to look and to change", async () => {
    expect(await statusOf(page, "both", id)).toBe(404);
    // Of another office's page it is the office that is asked first: that answer tells nothing of the case either.
    if (page.action)
      expect([403, 404]).toContain(await statusOf(page, "both", id, { intent: "note", words: "x" }));
  });

  test("is missing where there is no case, or only a draft", async () => {
    for (const caseId of [draft, 999_999, "0", "-1", "x", `0${id}`, `${id} `, "1e3"])
      expect(await statusOf(page, "officer", caseId), String(caseId)).toBe(404);
  });

  test("takes no step of the centre from a decider", async () => {
    if (page === pages.overview || page.action === undefined) return;
    const status = await statusOf(page, "decider", id, { step: "begin_screening", seenRevision: "0" });
    // The page of the decision has no such step to refuse.
    expect([400, 403]).toContain(status);
  });
});

test("Each look at a part of a sensitive case is recorded, and only of a sensitive one", async () => {
  const looks = (applicationId: number) =>
    db.selectFrom("application_look").select("id").where("application_id", "=", applicationId).execute();
  const before = (await looks(sensitive)).length;
  await statusOf(pages.screening ?? {}, "officer", sensitive);
  await statusOf(pages.supplements ?? {}, "decider", sensitive);
  expect(await looks(sensitive)).toHaveLength(before + 2);
  expect(await looks(id)).toEqual([]);
});
