import fc from "fast-check";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { stepDays } from "./naive-calendar.ts";

/** Days on which calendars go wrong: leap days, ends of months and years, and the days beside them. */
const awkwardDays = [
  "2024-02-28",
  "2024-02-29",
  "2024-03-01",
  "2025-02-28",
  "2025-03-01",
  "2025-12-31",
  "2026-01-01",
  "2026-01-31",
  "2026-03-31",
  "2026-04-30",
  "2026-05-31",
];

const plainDay = fc
  .tuple(fc.integer({ min: 2016, max: 2027 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => stepDays(`${year}-01-01`, days));

export const anyDay = fc.oneof(fc.constantFrom(...awkwardDays), plainDay);

const orNotAnnounced = <T>(day: fc.Arbitrary<T>) => fc.option(day, { freq: 4, nil: null });

/** A window and the day on which it is judged: before, inside or after; any of its days may not be announced. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    announced: anyDay,
    untilOpening: fc.constantFrom(0, 1, 14),
    untilEnd: fc.constantFrom(0, 1, 30, 40),
    untilToday: fc.constantFrom(-10, 0, 1, 14, 20, 60, 400),
  })
  .chain(({ announced, untilOpening, untilEnd, untilToday }) => {
    const opens = stepDays(announced, untilOpening);
    return fc.record({
      today: fc.constant(stepDays(announced, untilToday)),
      window: fc.record({
        announcedOn: orNotAnnounced(fc.constant(announced)),
        opensOn: orNotAnnounced(fc.constant(opens)),
        lastDay: orNotAnnounced(fc.constant(stepDays(opens, untilEnd))),
      }),
    });
  });
