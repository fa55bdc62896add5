import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { countsOfRound, fieldRowsOf, roundRowsOf } from "#app/confirmation/figures/figures-view.ts";
import { loadFigures } from "#app/confirmation/figures/load-figures.server.ts";
import { loadPublicFigures } from "#app/confirmation/figures/load-public-figures.server.ts";
import { clockOfCase } from "#app/confirmation/procedure/case-clock.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import { addDays } from "#app/time.ts";
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

const figuresOf = (viewer = officer) => loadFigures(db, { viewer, round: round.id });
const noon = (day: string) => `${day}T03:00:00Z`;

type Way = readonly (readonly [to: Status, day: string])[];

/** A case that went this way, a stage a day. */
async function aCase(way: Way): Promise<number> {
  const [, submittedOn] = way[0] ?? ["received", ""];
  const [status] = way.at(-1) ?? ["received"];
  const id = await anApplication({ companyId, round, status });
  await db
    .updateTable("application")
    .set({ submitted_at: noon(submittedOn) })
    .where("id", "=", id)
    .execute();
  const ends: Partial<Record<Status, string>> = { notified: "notify", withdrawn: "withdraw" };
  await db
    .insertInto("application_event")
    .values(
      way.map(([to, day], at) => ({
        application_id: id,
        number: at + 1,
        at: noon(day),
        actor: "centre_officer",
        step: ends[to] ?? "begin_screening",
        from_status: way[at - 1]?.[0] ?? ("draft" as const),
        to_status: to,
        payload: JSON.stringify({ ids: {}, sealed: {} }),
        previous_hash: "",
        hash: "",
      })),
    )
    .execute();
  if (status === "notified")
    await db
      .insertInto("decision")
      .values({
        application_id: id,
        result: "not_confirmed",
        reasons: "[]",
        decided_at: noon(submittedOn),
        decided_by: officer.id,
      })
      .execute();
  return id;
}

const stopped = (id: number, fromOn: string, toOn: string, fields: readonly string[] = ["summary"]) =>
  db
    .insertInto("supplement_request")
    .values({
      application_id: id,
      fields: JSON.stringify(fields),
      words: "보완",
      requested_at: noon(fromOn),
      due_on: toOn,
      answered_at: noon(toOn),
    })
    .execute();

// 12 October 2026 is a Monday.
const whole: Way = [
  ["received", "2026-10-12"],
  ["screening", "2026-10-13"],
  ["examination", "2026-10-20"],
  ["decided", "2026-10-27"],
  ["notified", "2026-10-29"],
];

describe("Figures on how rounds went", () => {
  test("count cases by outcome once the applicant has been told, by field and by round", async () => {
    await aCase(whole);
    await aCase(whole.slice(0, 4));
    await aCase([
      ["received", "2026-10-12"],
      ["withdrawn", "2026-10-15"],
    ]);
    const figures = await figuresOf();
    const [row] = fieldRowsOf(countsOfRound(figures));
    expect(row).toMatchObject({
      cases: 3,
      confirmed: 0,
      not_confirmed: 1,
      ended: 1,
      open: 1,
      inside: 1,
      outside: 0,
    });
    expect(roundRowsOf(figures.outcomes, figures.rounds)).toMatchObject([{ cases: 3, not_confirmed: 1 }]);
  });

  test("measure each stage in working days, apart from the days on which the period stood still", async () => {
    // Screening takes five working days, of which two (Thursday and Friday) are stopped.
    await stopped(await aCase(whole), "2026-10-14", "2026-10-16");
    await aCase(whole.slice(0, 3));
    const { stages } = await figuresOf();
    const of = (stage: string) => stages.find((each) => each.stage === stage);
    expect(of("received")).toMatchObject({ cases: 2, used: { median: 1, least: 1, most: 1 } });
    expect(of("screening")).toMatchObject({
      cases: 2,
      used: { median: 4, least: 3, most: 5 },
      stopped: { median: 1, least: 0, most: 2 },
    });
    expect(of("examination")?.cases).toBe(1);
    expect(of("whole")).toMatchObject({ cases: 1, used: { median: 11 }, stopped: { median: 2 } });
  });

  test("leave out the days off that the round names", async () => {
    await aCase(whole);
    const settings = { ...defaultRoundSettings, closedOn: ["2026-10-15", "2026-10-17"] };
    await db
      .updateTable("round")
      .set({ settings: JSON.stringify(settings) })
      .where("id", "=", round.id)
      .execute();
    const { stages } = await figuresOf();
    expect(stages.find(({ stage }) => stage === "screening")?.used.median).toBe(4);
  });

  test("say of as many cases that they were told in time as their clocks do", async () => {
    const expected = { inside: 0, outside: 0 };
    for (let turn = 0; turn < 24; turn++) {
      const submittedOn = addDays("2026-08-03", (turn * 7) % 23);
      const endedOn = addDays(submittedOn, 27 + ((turn * 5) % 16));
      const from = addDays(submittedOn, turn % 9);
      const to = addDays(from, (turn * 3) % 11);
      const id = await aCase([
        ["received", submittedOn],
        ["notified", endedOn],
      ]);
      if (turn % 3 > 0) await stopped(id, from, to);
      const clock = clockOfCase(
        {
          submittedAt: noon(submittedOn),
          roundClosesAt: "2026-08-01T09:00:00Z",
          ended: { at: noon(endedOn), step: "notify" },
          settings: defaultRoundSettings,
          stops: turn % 3 > 0 ? [{ reason: "supplement", from: noon(from), to: noon(to) }] : [],
          extension: null,
        },
        noon("2027-02-01"),
        isKoreanWorkingDay,
      );
      expected[clock.isOverdue ? "outside" : "inside"]++;
    }
    expect(Math.min(expected.inside, expected.outside)).toBeGreaterThan(3);
    expect(fieldRowsOf(countsOfRound(await figuresOf()))).toMatchObject([expected]);
  });

  test("say which question was asked for again, and of how many of those whose form has it", async () => {
    const label = { ko: "요약서", en: "Summary" };
    const questions = [
      { key: "summary", label },
      { key: "content", label },
    ];
    await db
      .updateTable("confirmation_form")
      .set({ definition: JSON.stringify({ parts: [{ questions }] }) })
      .where("id", "=", round.holdingForm)
      .execute();
    const id = await aCase(whole);
    await stopped(id, "2026-10-14", "2026-10-16");
    await stopped(id, "2026-10-19", "2026-10-20");
    await aCase(whole);
    expect((await figuresOf()).questions).toEqual([
      { key: "summary", label, applications: 2, asked: 1, requests: 2 },
    ]);
  });

  test("name officials and experts with what they had to do", async () => {
    const id = await aCase(whole);
    await aCase(whole.slice(0, 3));
    const given = { application_id: id, person_id: officer.id, role: "centre_officer" } as const;
    await db.insertInto("assignment").values(given).execute();
    const expert = await anOfficial("윤슬기", "expert");
    const asked = { application_id: id, expert_id: expert.id, due_on: "2026-11-30" };
    await db
      .insertInto("review")
      .values({ ...asked, commissioned_at: noon("2026-10-20"), submitted_at: noon("2026-10-26") })
      .execute();
    const { officers, experts } = await figuresOf();
    expect(officers).toEqual([{ id: officer.id, name: "정가람", cases: 1, open: 0 }]);
    expect(experts).toMatchObject([{ name: "윤슬기", reviews: 1, submitted: 1, declined: 0, medianDays: 4 }]);
  });

  test("leave a case out of every figure for an official who recused themselves", async () => {
    const id = await aCase(whole);
    await stopped(id, "2026-10-14", "2026-10-16");
    const asked = { application_id: id, expert_id: officer.id, due_on: "2026-11-30" };
    const declined = { commissioned_at: noon("2026-10-20"), declined_at: noon("2026-10-21") };
    await db
      .insertInto("review")
      .values({ ...asked, ...declined })
      .execute();
    expect(await figuresOf()).toMatchObject({
      outcomes: [],
      stages: [],
      questions: [],
      officers: [],
      experts: [],
    });
  });
});

describe("Figures for everybody", () => {
  const close = () =>
    db.updateTable("round").set({ closes_at: "2026-11-10T00:00:00Z" }).where("id", "=", round.id).execute();

  test("are about rounds that take no more applications", async () => {
    await aCase(whole);
    expect(await loadPublicFigures(db, undefined)).toMatchObject({ hasClosedRound: false, fields: [] });
    await close();
    expect(await loadPublicFigures(db, undefined)).toMatchObject({ hasClosedRound: true, fields: [{}] });
  });

  test("hide small counts in every table, and what they could be computed from", async () => {
    for (let turn = 0; turn < 7; turn++) await aCase(whole);
    for (let turn = 0; turn < 2; turn++) await aCase(whole.slice(0, 3));
    await close();
    const shown = await loadPublicFigures(db, undefined);
    for (const row of [shown.fields[0], shown.rounds[0], shown.total])
      expect(row).toMatchObject({ open: "few", not_confirmed: "withheld", confirmed: 0, ended: 0 });
    // 7 told in time would tell how many were not confirmed, and a median that there are at least five.
    expect(shown).toMatchObject({ isWhole: false, inTime: null, stages: [], questions: [] });
  });

  test("say how long it took, and what was told in time, where no sum is hidden", async () => {
    for (let turn = 0; turn < 7; turn++) await aCase(whole);
    await close();
    const { isWhole, inTime, stages } = await loadPublicFigures(db, undefined);
    expect([isWhole, inTime]).toEqual([true, { inside: 7, told: 7 }]);
    expect(stages.find(({ stage }) => stage === "whole")).toEqual({ stage: "whole", used: 13, stopped: 0 });
  });

  test("leave out sensitive technologies, which the register leaves out, too", async () => {
    await db
      .updateTable("application")
      .set({ security_class: "sensitive" })
      .where("id", "=", await aCase(whole))
      .execute();
    await close();
    expect(await loadPublicFigures(db, undefined)).toMatchObject({ fields: [], stages: [], questions: [] });
  });
});
