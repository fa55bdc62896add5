import { Temporal } from "temporal-polyfill";
import { seoulDay } from "#app/time.ts";
import type { ProgrammeSeed, RoundSeed } from "./programme-seed.ts";

/** The months in which a round is expected; `from` is open where only the end of earlier rounds is known. */
export type ExpectedRound = {
  after: RoundSeed;
  from: Temporal.PlainYearMonth | null;
  to: Temporal.PlainYearMonth | null;
};

/** An announcement does not state the period: the round is expected within this time after it. */
const MONTHS_AFTER_ANNOUNCEMENT = 2;

/**
 * The next expected round, from the yearly cycle of the known ones: the earliest that is not over at `now`.
 * Null where the programme is not yearly, or where a known round is still open or upcoming.
 */
export function expectedRound(programme: ProgrammeSeed, now: Temporal.Instant): ExpectedRound | null {
  if (!programme.isYearly || programme.rounds.some((round) => isStillToClose(round, now))) return null;
  const thisMonth = Temporal.PlainYearMonth.from(seoulDay(now).slice(0, 7));
  const coming = programme.rounds.flatMap((after) => {
    const span = spanOf(after);
    if (span === null) return [];
    let years = 1;
    while (Temporal.PlainYearMonth.compare(span.last.add({ years }), thisMonth) < 0) years++;
    const from = span.from?.add({ years }) ?? null;
    const to = span.to?.add({ years }) ?? null;
    return [{ after, from, to, order: String(from ?? to) }];
  });
  const [first] = coming.sort((a, b) => a.order.localeCompare(b.order));
  return first === undefined ? null : { after: first.after, from: first.from, to: first.to };
}

function isStillToClose({ windows }: RoundSeed, now: Temporal.Instant): boolean {
  return windows.some(
    ({ closesAt }) => typeof closesAt === "string" && Temporal.Instant.compare(closesAt, now) > 0,
  );
}

function spanOf({ windows, announced }: RoundSeed) {
  const opens = windows.flatMap(({ opensAt }) => (opensAt ? [monthOf(opensAt, 0)] : []));
  // A period that ends at midnight ends with the day before.
  const closes = windows.flatMap(({ closesAt }) => (closesAt ? [monthOf(closesAt, 1)] : []));
  const to = closes.sort(Temporal.PlainYearMonth.compare).at(-1);
  if (to !== undefined) {
    const from = opens.sort(Temporal.PlainYearMonth.compare)[0] ?? null;
    return { from, to, last: to };
  }
  if (announced === undefined) return null;
  const from = Temporal.PlainYearMonth.from(announced.slice(0, 7));
  return { from, to: null, last: from.add({ months: MONTHS_AFTER_ANNOUNCEMENT }) };
}

function monthOf(instant: string, secondsEarlier: number): Temporal.PlainYearMonth {
  return Temporal.PlainYearMonth.from(seoulDay(Date.parse(instant) - 1000 * secondsEarlier).slice(0, 7));
}
