import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayNumber } from "#app/time.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { type ClockInput, type ClockRules, clockOf, type Stop } from "./clock.ts";
import { isKoreanWorkingDay } from "./korean-working-days.ts";

const rules: ClockRules = {
  inForceFrom: "2024-02-01",
  limitDays: 30,
  stopsFor: ["supplement", "review"],
  endsOnWorkingDay: false,
};
const base: ClockInput = {
  startedOn: "2026-09-01",
  endedOn: null,
  today: "2026-09-01",
  stops: [],
  rules: [rules],
  isWorkingDay: isKoreanWorkingDay,
};
const stop = (reason: Stop["reason"], fromOn: string, toOn: string | null): Stop => ({
  reason,
  fromOn,
  toOn,
});

describe("The clock of thirty days", () => {
  test.each([
    ["on the day of receipt nothing is used: the first day does not count", {}, 0, "2026-10-01"],
    ["a day later one day is used", { today: "2026-09-02" }, 1, "2026-10-01"],
    ["on the last day all are used, and it is not over yet", { today: "2026-10-01" }, 30, "2026-10-01"],
    [
      "ten days of supplement move the end by ten",
      { today: "2026-09-25", stops: [stop("supplement", "2026-09-11", "2026-09-21")] },
      14,
      "2026-10-11",
    ],
    [
      "two stops at once are counted once",
      {
        today: "2026-09-25",
        stops: [stop("supplement", "2026-09-11", "2026-09-21"), stop("review", "2026-09-15", "2026-09-21")],
      },
      14,
      "2026-10-11",
    ],
    [
      "asked and answered on one day stops nothing",
      { today: "2026-09-12", stops: [stop("supplement", "2026-09-11", "2026-09-11")] },
      11,
      "2026-10-01",
    ],
    [
      "while it stands still, the end is told as if it ran again now",
      { today: "2026-09-20", stops: [stop("review", "2026-09-11", null)] },
      10,
      "2026-10-10",
    ],
    [
      "after the notification nothing is used any more",
      { today: "2026-12-01", endedOn: "2026-09-20" },
      19,
      "2026-10-01",
    ],
  ] as const)("%s", (_, change, used, due) => {
    const clock = clockOf({ ...base, ...change });
    expect([clock.usedDays, clock.dueOn]).toEqual([used, due]);
  });

  test("is overdue the day after its last day; a stop that begins later does not change that, an earlier one does", () => {
    expect(clockOf({ ...base, today: "2026-10-01" }).isOverdue).toBe(false);
    expect(clockOf({ ...base, today: "2026-10-02" }).isOverdue).toBe(true);
    const stopped = { ...base, today: "2026-12-01", stops: [stop("supplement", "2026-09-30", null)] };
    expect(clockOf(stopped)).toMatchObject({ isOverdue: false, isStopped: true, leftDays: 1 });
    const stoppedFrom = (day: string) =>
      clockOf({ ...base, today: "2026-12-01", stops: [stop("supplement", day, null)] });
    expect(stoppedFrom("2026-10-01")).toMatchObject({ isOverdue: false, isStopped: true, leftDays: 0 });
    expect(stoppedFrom("2026-10-02")).toMatchObject({ isOverdue: true, isStopped: true, leftDays: -1 });
  });

  test("ends on the next working day where the rule says so: 추석 2026 and the weekend behind it", () => {
    const ends = { ...rules, endsOnWorkingDay: true };
    expect(clockOf({ ...base, startedOn: "2026-08-25", today: "2026-08-25", rules: [ends] }).dueOn).toBe(
      "2026-09-28",
    );
  });

  test("a rule that changes in mid-pause counts from its day on", () => {
    const without: ClockRules = { ...rules, inForceFrom: "2026-09-16", stopsFor: ["supplement"] };
    const clock = clockOf({
      ...base,
      today: "2026-09-20",
      stops: [stop("review", "2026-09-11", null)],
      rules: [rules, without],
    });
    expect(clock).toMatchObject({ usedDays: 15, stoppedDays: 4, isStopped: false });
  });
});

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-09-01", days));
const anyStop: fc.Arbitrary<Stop> = fc
  .tuple(fc.constantFrom("supplement", "review"), day, fc.option(fc.nat(40)))
  .map(([reason, fromOn, length]) => stop(reason, fromOn, length === null ? null : addDays(fromOn, length)));
const anyInput = fc
  .record({
    today: day,
    stops: fc.array(anyStop, { maxLength: 6 }),
    limitDays: fc.integer({ min: 1, max: 60 }),
  })
  .map(
    ({ today, stops, limitDays }): ClockInput => ({
      ...base,
      today,
      stops,
      rules: [{ ...rules, limitDays }],
    }),
  );

describe("Of any stops", () => {
  test("used and stopped days are those that a calendar counted by hand gives", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const days = dayNumber(input.today) - dayNumber(input.startedOn);
        const all = Array.from({ length: days }, (_, at) => addDays(input.startedOn, at + 1));
        const isStopped = (one: string) =>
          input.stops.some(({ fromOn, toOn }) => one > fromOn && (toOn === null || one <= toOn));
        const clock = clockOf(input);
        expect(clock.stoppedDays).toBe(all.filter(isStopped).length);
        expect(clock.usedDays).toBe(all.filter((one) => !isStopped(one)).length);
      }),
      propertyRuns,
    );
  });

  test("the stretches have no gap and no overlap, and neighbours differ", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { entries } = clockOf(input);
        let next = addDays(input.startedOn, 1);
        for (const [at, entry] of entries.entries()) {
          expect(entry.fromOn).toBe(next);
          expect(entry.days).toBe(dayNumber(entry.toOn) - dayNumber(entry.fromOn) + 1);
          expect(entry.reasons.join()).not.toBe(entries[at - 1]?.reasons.join());
          next = addDays(entry.toOn, 1);
        }
      }),
      propertyRuns,
    );
  });

  test("order and repetition of the stops change nothing, and one more stop never brings the end nearer", () => {
    fc.assert(
      fc.property(anyInput, anyStop, (input, more) => {
        const clock = clockOf(input);
        const { stops } = input;
        expect(clockOf({ ...input, stops: [...stops].reverse().concat(stops) })).toEqual(clock);
        expect(clockOf({ ...input, stops: [...stops, more] }).dueOn >= clock.dueOn).toBe(true);
      }),
      propertyRuns,
    );
  });
});

/** Rules that change up to three times, in the order of their days: also in the middle of a stop. */
const anyRules = fc
  .array(
    fc.record({
      inForceFrom: day,
      limitDays: fc.integer({ min: 1, max: 60 }),
      stopsFor: fc.subarray<Stop["reason"]>(["supplement", "review"]),
      endsOnWorkingDay: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((changes): ClockInput["rules"] => [
    rules,
    ...changes.sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)),
  ]);

describe("Of any rules, changed while the clock stands or runs", () => {
  test("each day counts by the rules of that day, the period by those of the last one", () => {
    fc.assert(
      fc.property(anyInput, anyRules, (input, changing) => {
        const days = dayNumber(input.today) - dayNumber(input.startedOn);
        const all = Array.from({ length: days }, (_, at) => addDays(input.startedOn, at + 1));
        const rulesOn = (one: string) =>
          changing.filter(({ inForceFrom }) => inForceFrom <= one).at(-1) ?? rules;
        const isStopped = (one: string) =>
          input.stops.some(
            ({ reason, fromOn, toOn }) =>
              rulesOn(one).stopsFor.includes(reason) && one > fromOn && (toOn === null || one <= toOn),
          );
        const clock = clockOf({ ...input, rules: changing });
        expect(clock.stoppedDays).toBe(all.filter(isStopped).length);
        expect(clock.usedDays).toBe(all.filter((one) => !isStopped(one)).length);
        expect(clock.limitDays).toBe(rulesOn(input.today).limitDays);
        expect(clock.isStopped).toBe(isStopped(addDays(input.today, 1)));
      }),
      propertyRuns,
    );
  });

  test("a change that comes later than today changes nothing yet but the stop of tomorrow", () => {
    fc.assert(
      fc.property(anyInput, anyRules, fc.integer({ min: 2, max: 40 }), (input, changing, later) => {
        const change = { ...rules, limitDays: 1, stopsFor: [], inForceFrom: addDays(input.today, later) };
        const before = changing.filter(({ inForceFrom }) => inForceFrom <= input.today);
        const known = [before[0] ?? rules, ...before.slice(1)] as const;
        expect(clockOf({ ...input, rules: [...known, change] })).toEqual(clockOf({ ...input, rules: known }));
      }),
      propertyRuns,
    );
  });
});

describe("Of any period and any holidays", () => {
  const ended = anyInput.map(({ stops, ...input }) => ({
    ...input,
    stops: stops.map(({ toOn, ...one }) => ({ ...one, toOn: toOn ?? addDays(one.fromOn, 10) })),
    // All stops are over by then, so that the last day is settled.
    today: "2027-03-01",
  }));
  const rolling = (input: ClockInput, endsOnWorkingDay: boolean): ClockInput => ({
    ...input,
    rules: [{ ...input.rules[0], endsOnWorkingDay }],
  });

  test("the last day is the one on which the last of the days is used, and only the next one is too late", () => {
    fc.assert(
      fc.property(ended, (input) => {
        const { dueOn, limitDays } = clockOf(input);
        const on = (today: string) => clockOf({ ...input, today });
        expect(on(dueOn)).toMatchObject({ usedDays: limitDays, leftDays: 0, isOverdue: false });
        expect(on(addDays(dueOn, -1)).usedDays).toBe(limitDays - 1);
        const next = on(addDays(dueOn, 1));
        expect(next.isOverdue).toBe(next.usedDays > limitDays || !next.isStopped);
      }),
      propertyRuns,
    );
  });

  test("where the rule says so it ends on the first working day from there on, and no day counts otherwise", () => {
    const holidays = fc.uniqueArray(day, { maxLength: 20 });
    fc.assert(
      fc.property(ended, holidays, (input, closed) => {
        const isWorkingDay = (one: string) => isKoreanWorkingDay(one, closed);
        const plain = clockOf({ ...rolling(input, false), isWorkingDay });
        const rolled = clockOf({ ...rolling(input, true), isWorkingDay });
        expect(isWorkingDay(rolled.dueOn)).toBe(true);
        for (let one = plain.dueOn; one < rolled.dueOn; one = addDays(one, 1))
          expect(isWorkingDay(one), one).toBe(false);
        expect(rolled.dueOn >= plain.dueOn).toBe(true);
        expect({ ...rolled, dueOn: "", isOverdue: null }).toEqual({ ...plain, dueOn: "", isOverdue: null });
        const onItsDay = { ...rolling(input, true), isWorkingDay, today: rolled.dueOn };
        expect(clockOf(onItsDay).isOverdue).toBe(false);
      }),
      propertyRuns,
    );
  });
});

describe("A working day in Korea", () => {
  test.each([
    ["2026-02-13", true],
    ["2026-02-16", false],
    ["2026-02-17", false],
    ["2026-02-18", false],
    ["2026-02-19", true],
    ["2026-03-02", false],
    ["2026-09-23", true],
    ["2026-09-24", false],
    ["2026-09-25", false],
    ["2026-09-26", false],
    ["2026-11-26", true],
    ["2026-11-28", false],
    ["2026-12-25", false],
  ])("%s: %s", (day, isWorking) => {
    expect(isKoreanWorkingDay(day)).toBe(isWorking);
  });

  test("a day that the government closes is none", () => {
    expect(isKoreanWorkingDay("2026-06-03", ["2026-06-03"])).toBe(false);
  });
});
