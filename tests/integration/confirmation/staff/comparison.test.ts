import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { CASES_A_PAGE, comparisonOf } from "#app/confirmation/compare/compared-view.ts";
import { listComparedItems, loadComparison } from "#app/confirmation/compare/load-comparison.server.ts";
import { declareConflict, declareMember } from "#app/confirmation/deliberate/declare-member.server.ts";
import { db } from "#db/client.server.ts";
import { aCommittee } from "#tests/support/confirmation/a-meeting.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let round: Awaited<ReturnType<typeof aRound>>;
let officer: Person;
let companyId: number;

beforeEach(async () => {
  await db.deleteFrom("application").execute();
  round = await aRound();
  officer = await anOfficial("정가람", "ministry_officer");
  companyId = await aCompany();
});

/** A case whose experts gave these levels for scope, and half of them (rounded up) for evidence. */
async function aCase(...levels: (number | null)[]): Promise<number> {
  const id = await anApplication({ companyId, round, status: "examination" });
  for (const level of levels) await aReview(id, level);
  return id;
}

async function aReview(applicationId: number, level: number | null, isSubmitted = true): Promise<string> {
  const expert = await anOfficial("심사자", "expert");
  const score = (key: string, given: number | null) => ({ key, level: given, words: "근거" });
  const scores = [score("scope", level), score("evidence", level && Math.ceil(level / 2))];
  const at = "2026-11-21T03:00:00Z";
  await sql`insert into review (application_id, expert_id, commissioned_at, due_on, declared_at, submitted_at, scores)
    values (${applicationId}, ${expert.id}, ${at}, '2026-12-05', ${at}, ${isSubmitted ? at : null},
      ${isSubmitted ? JSON.stringify(scores) : null}::jsonb)`.execute(db);
  return expert.id;
}

const compared = async (query = "", viewer = officer) =>
  loadComparison(db, { viewer, asked: comparisonOf(new URLSearchParams(`round=${round.id}&${query}`)) });
const idsOf = async (query = "", viewer = officer) =>
  (await compared(query, viewer)).cases.map(({ id }) => id);

describe("Applications of a round side by side", () => {
  test("are sorted by the median of a criterion, what has no level last", async () => {
    const [low, none, high, middle] = [
      await aCase(2, 2),
      await aCase(null),
      await aCase(5, 4),
      await aCase(4, 3, 5, 3),
    ];
    await aReview(low, 5, false);
    expect(await idsOf()).toEqual([low, none, high, middle]);
    expect(await idsOf("order=by-scope")).toEqual([high, middle, low, none]);
    expect(await idsOf("order=apart")).toEqual([middle, high, low, none]);
    // A criterion that no form has says nothing of any.
    expect(await idsOf("order=by-price")).toEqual([low, none, high, middle]);
    expect((await compared("order=by-scope")).criteria.map(({ key }) => key)).toEqual([
      "scope",
      "level",
      "evidence",
    ]);
  });

  test("have what is recommended in force and what was decided, and are sorted by either", async () => {
    const [refused, waiting, confirmed] = [await aCase(3), await aCase(3), await aCase(3)];
    for (const [id, result, endedAt] of [
      [refused, "confirmed", "2026-11-22T03:00:00Z"],
      [refused, "not_confirmed", null],
      [confirmed, "confirmed", null],
    ] as const)
      await sql`insert into recommendation (application_id, result, reasons, recommended_at, recommended_by, replaced_at)
        values (${id}, ${result}, '[]', '2026-11-22T02:00:00Z', ${officer.id}, ${endedAt})`.execute(db);
    const { cases } = await compared("order=recommended");
    expect(cases.map(({ id, recommended }) => [id, recommended])).toEqual([
      [confirmed, "confirmed"],
      [refused, "not_confirmed"],
      [waiting, null],
    ]);
  });

  test("begin with the case that was come from, and only if it is one of them", async () => {
    const [first, second] = [await aCase(), await aCase()];
    expect(await idsOf(`case=${second}`)).toEqual([second, first]);
    expect(await idsOf(`case=${second}&kind=developing`)).toEqual([]);
  });

  test("leave out those of the viewer's company and those of which somebody recused themselves, drafts and other rounds", async () => {
    const seen = await aCase(4);
    const recused = await aCase(4);
    const expertId = await aReview(recused, 4);
    await db
      .updateTable("review")
      .set({ declined_at: "2026-11-22T03:00:00Z", declined_reason: "친족" })
      .where("expert_id", "=", expertId)
      .execute();
    await anApplication({ companyId, round });
    await anApplication({ companyId, round: await aRound(), status: "examination" });
    expect(await idsOf()).toEqual([seen, recused]);
    expect(await idsOf(`case=${recused}`, { ...officer, id: expertId })).toEqual([seen]);
    const own = { id: companyId, name: "한빛칩", role: "owner" } as Person["companies"][number];
    expect(await idsOf("", { ...officer, companies: [own] })).toEqual([]);
  });

  test("come a page at a time", async () => {
    const ids: number[] = [];
    for (let at = 0; at <= CASES_A_PAGE; at += 1)
      ids.push(await anApplication({ companyId, round, status: "received" }));
    const first = await compared();
    expect([first.cases.length, first.hasMore]).toEqual([CASES_A_PAGE, true]);
    expect(await idsOf("page=2")).toEqual(ids.slice(CASES_A_PAGE));
  });
});

test("a member compares the cases that lie open before them: declared, and still with the committee", async () => {
  const committee = await aCommittee();
  const viewer = committee.member(1);
  const { meetingId } = committee.meeting;
  const open = async (who = viewer) =>
    (
      await listComparedItems(db, { viewer: who, meetingId, asked: comparisonOf(new URLSearchParams()) })
    )?.cases.map(({ id }) => id);
  expect(await open()).toEqual([]);
  await declareMember(db, { viewer, itemId: committee.itemId });
  expect(await open()).toEqual([committee.id]);
  // Declared by one, open to nobody else.
  expect(await open(committee.member(2))).toEqual([]);
  expect(await open(await anOfficial("다른 위원", "member"))).toBeUndefined();
  await declareConflict(db, { viewer, itemId: committee.itemId, reason: "친족" });
  expect(await open()).toEqual([]);
});
