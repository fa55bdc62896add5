import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { countOfView } from "#app/confirmation/desk/desk-view.ts";
import { loadDesk } from "#app/confirmation/desk/load-desk.server.ts";
import { defaultRoundSettings, type RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { loadQueue, type QueuedCase } from "#app/confirmation/queue/load-queue.server.ts";
import { type QueueView, wholeView } from "#app/confirmation/queue/queue-view.ts";
import { addDays, dayNumber } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import {
  aCompany,
  anApplication,
  anOfficial,
  aPerson,
  aRound,
} from "#tests/support/confirmation/an-application.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";

/** The day that NARU_NOW names in the tests. */
const TODAY = "2026-11-23";
const CASES = 240;

type Stop = { kind: "supplement" | "review"; after: number; days: number | null };
type Drawn = {
  round: number;
  submittedBefore: number;
  hour: number;
  extendedBy: number | null;
  stops: readonly Stop[];
};

const stop: fc.Arbitrary<Stop> = fc.record({
  kind: fc.constantFrom("supplement", "review"),
  after: fc.integer({ min: 0, max: 40 }),
  days: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 }),
});
const drawn: fc.Arbitrary<Drawn> = fc.record({
  round: fc.integer({ min: 0, max: 3 }),
  submittedBefore: fc.integer({ min: 0, max: 75 }),
  hour: fc.integer({ min: 0, max: 23 }),
  extendedBy: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 2 }),
  stops: fc.array(stop, { maxLength: 4 }),
});
const roundSettings: Partial<RoundSettings>[] = [
  {},
  { endsOnWorkingDay: { value: false, source: "시험", isVerified: false } },
  { startsAt: { value: "round_close", source: "시험", isVerified: false } },
  {
    limitDays: { value: 21, source: "시험", isVerified: false },
    stopsFor: { value: ["supplement"], source: "시험", isVerified: false },
    closedOn: ["2026-11-20", "2026-11-30"],
  },
];

let officer: Person;

beforeAll(async () => {
  officer = await anOfficial("정가람", "centre_officer");
  const companyId = await aCompany();
  const expert = await aPerson("전유찬", "expert");
  const rounds: Awaited<ReturnType<typeof aRound>>[] = [];
  for (const settings of roundSettings) {
    const round = await aRound();
    await db
      .updateTable("round")
      .set({
        settings: JSON.stringify({ ...defaultRoundSettings, ...settings }),
        opens_at: "2026-08-01T00:00:00Z",
        closes_at: "2026-10-20T09:00:00Z",
      })
      .where("id", "=", round.id)
      .execute();
    rounds.push(round);
  }
  for (const each of fc.sample(drawn, { seed: propertyRuns.seed, numRuns: CASES })) {
    const round = rounds[each.round];
    if (round === undefined) continue;
    const id = await anApplication({ companyId, round, status: "examination", isComplete: false });
    const submitted = addDays(TODAY, -each.submittedBefore);
    const hour = Math.min(each.hour, submitted === TODAY ? 0 : 23);
    const submittedAt = `${submitted}T${String(hour).padStart(2, "0")}:30:00+09:00`;
    await db.updateTable("application").set({ submitted_at: submittedAt }).where("id", "=", id).execute();
    if (each.extendedBy !== null)
      await db
        .insertInto("period_extension")
        .values({
          application_id: id,
          days: each.extendedBy,
          source: "시험",
          is_verified: false,
          reason: "시험",
          extended_at: submittedAt,
        })
        .execute();
    await enterStops(id, expert, each, Date.parse(submittedAt));
  }
}, 120_000);

/** Of each kind at most one stays open, as the database wants it; none begins or ends after today. */
async function enterStops(id: number, expert: string, { stops }: Drawn, submittedAt: number): Promise<void> {
  const instant = (days: number) => new Date(submittedAt + days * 86_400_000).toISOString();
  const now = Date.parse(`${TODAY}T00:00:00Z`);
  const open = new Set<string>();
  for (const { kind, after, days } of stops) {
    const from = instant(after);
    const isOpen = days === null || Date.parse(instant(after + days)) > now;
    if (Date.parse(from) > now || (isOpen && open.has(kind))) continue;
    if (isOpen) open.add(kind);
    const to = isOpen ? null : instant(after + (days ?? 0));
    if (kind === "supplement")
      await db
        .insertInto("supplement_request")
        .values({
          application_id: id,
          fields: "[]",
          words: "보완",
          requested_at: from,
          due_on: TODAY,
          answered_at: to,
        })
        .execute();
    else
      await db
        .insertInto("review")
        .values({
          application_id: id,
          expert_id: expert,
          commissioned_at: from,
          due_on: TODAY,
          closed_at: to,
        })
        .execute();
  }
}

async function all(view: QueueView): Promise<readonly QueuedCase[]> {
  const cases: QueuedCase[] = [];
  for (let page = 1; page < 20; page++) {
    const found = await loadQueue(db, { viewer: officer, search: { ...wholeView(view), page } });
    cases.push(...found.cases);
    if (!found.hasMore) return cases;
  }
  throw new Error("the queue has no end");
}

const idsOf = (cases: readonly QueuedCase[]) => cases.map(({ id }) => id);

test("the office overview counts as many of each as the queue lists", async () => {
  const { counts } = await loadDesk(db, { viewer: officer, roundId: null });
  for (const view of ["soon", "overdue"] as const)
    expect(countOfView(counts, view), view).toBe((await all(view)).length);
  const stopped = (await all("open")).filter(({ clock }) => clock.isStopped).length;
  const counted = counts.filter(({ isStopped }) => isStopped).reduce((sum, { cases }) => sum + cases, 0);
  expect([stopped > 20, counted]).toEqual([true, stopped]);
});

test("overdue, as the database finds it, is overdue as the clock says, case by case", async () => {
  const expected = (await all("open")).filter(({ clock }) => clock.isOverdue);
  expect(expected.length).toBeGreaterThan(20);
  expect(expected.length).toBeLessThan(CASES - 20);
  expect(idsOf(await all("overdue"))).toEqual(idsOf(expected));
});

test("due soon, as the database finds it, is due within seven days as the clock says", async () => {
  const expected = (await all("open")).filter(
    ({ clock }) => !clock.isStopped && !clock.isOverdue && dayNumber(clock.dueOn) <= dayNumber(TODAY) + 7,
  );
  expect(expected.length).toBeGreaterThan(10);
  expect(idsOf(await all("soon"))).toEqual(idsOf(expected));
});

test("all open cases stand in the queue once, the oldest first", async () => {
  const cases = await all("open");
  expect(new Set(idsOf(cases)).size).toBe(CASES);
  const { rows } = await db.executeQuery<{ id: number }>(
    db.selectFrom("application").select("id").orderBy("submitted_at").orderBy("id").compile(),
  );
  expect(idsOf(cases)).toEqual(rows.map(({ id }) => id));
});
