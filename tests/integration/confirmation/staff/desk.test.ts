import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { caseViews } from "#app/confirmation/case/case-views.ts";
import { countOfView, type Desk, fieldsOf, stagesOf } from "#app/confirmation/desk/desk-view.ts";
import { loadDesk } from "#app/confirmation/desk/load-desk.server.ts";
import { assignCases } from "#app/confirmation/queue/assign-cases.server.ts";
import { loadQueue } from "#app/confirmation/queue/load-queue.server.ts";
import { wholeView } from "#app/confirmation/queue/queue-view.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let round: Awaited<ReturnType<typeof aRound>>;
let officer: Person;
let companyId: number;

beforeEach(async () => {
  await db.deleteFrom("application").execute();
  round = await aRound();
  officer = await anOfficial("정가람", "centre_officer");
  companyId = await aCompany();
});

const deskOf = (viewer = officer) => loadDesk(db, { viewer, roundId: round.id });
const casesIn = ({ counts }: Desk) => stagesOf(counts).reduce((sum, { cases }) => sum + cases, 0);
const received = () => anApplication({ companyId, round, status: "received" });

async function assignTo(person: Person, applicationIds: readonly number[]) {
  const people = [{ personId: person.id, role: "centre_officer" }] as const;
  const assigned = { viewer: officer, applicationIds, people };
  expect(await assignCases(db, assigned)).toMatchObject({ ok: true });
}

describe("The office overview", () => {
  test("counts in each view what the queue lists there, and drafts nowhere", async () => {
    const ids = [await received(), await received(), await received()];
    await anApplication({ companyId, round });
    await anApplication({ companyId, round, status: "notified" });
    await assignTo(officer, ids.slice(0, 2));
    const desk = await deskOf();
    for (const view of caseViews) {
      const { cases } = await loadQueue(db, { viewer: officer, search: wholeView(view) });
      expect(countOfView(desk.counts, view), view).toBe(cases.length);
    }
    expect(countOfView(desk.counts, "mine")).toBe(2);
    expect(stagesOf(desk.counts).map(({ status, cases }) => [status, cases])).toEqual([
      ["received", 3],
      ["notified", 1],
    ]);
  });

  test("adds up: stages, fields and views are sums over the same cases", async () => {
    await received();
    await received();
    const desk = await deskOf();
    const inFields = fieldsOf(desk.counts).reduce((sum, { cases }) => sum + cases, 0);
    expect(inFields).toBe(casesIn(desk));
    expect(inFields).toBe(2);
  });

  test("has cases of other rounds among what waits, but not in the round that is looked at", async () => {
    await received();
    const other = await aRound();
    await anApplication({ companyId, round: other, status: "received" });
    const desk = await deskOf();
    expect(casesIn(desk)).toBe(1);
    expect(countOfView(desk.counts, "unassigned")).toBe(2);
  });

  test("names who is responsible for how many cases, and which expert has a review to write", async () => {
    const colleague = await anOfficial("강하늘", "centre_officer");
    const expert = await anOfficial("윤슬기", "expert");
    const ids = [await received(), await received()];
    await assignTo(colleague, ids);
    await db
      .insertInto("review")
      .values({
        application_id: Number(ids[0]),
        expert_id: expert.id,
        commissioned_at: "2026-11-20T03:00:00Z",
        due_on: "2020-01-02",
      })
      .execute();
    const desk = await deskOf();
    expect(desk.officers.map(({ name, cases }) => [name, cases])).toEqual([["강하늘", 2]]);
    expect(desk.experts).toEqual([
      { id: expert.id, name: "윤슬기", reviews: 1, overdue: 1, nextDueOn: "2020-01-02" },
    ]);
  });

  test("leaves a case out of every figure for an official who acts for the company or recused themselves", async () => {
    const id = await received();
    await assignTo(officer, [id]);
    const acting: Person = {
      ...officer,
      companies: [
        {
          id: companyId,
          name: "",
          nameEn: null,
          isSample: false,
          role: "viewer",
          isVerified: true,
          revision: 0,
        },
      ],
    };
    expect(casesIn(await deskOf())).toBe(1);
    expect(await deskOf(acting)).toMatchObject({ counts: [], officers: [], experts: [] });
    await db
      .insertInto("review")
      .values({
        application_id: id,
        expert_id: officer.id,
        commissioned_at: "2026-11-20T03:00:00Z",
        due_on: "2026-12-05",
        declined_at: "2026-11-21T03:00:00Z",
      })
      .execute();
    expect(await deskOf()).toMatchObject({ counts: [], officers: [], experts: [] });
  });
});
