import type { Day } from "#app/matching/calendar.ts";
import type { ReadRound, ReadTerms } from "#app/opportunities/read-terms.ts";
import type { Reading, ReadPeriod } from "#app/reading/statement.ts";
import { endOfDay, startOfDay } from "#app/time.ts";

const QUOTED = 300;

/**
 * What a reading says of period and amount, as instants and won; null if it says neither. A period that ends before the notice was
 * published is that of something else, and so is one that ends before it begins.
 */
export function termsOf({ period, amount }: Reading, publishedOn: Day | null): ReadTerms | null {
  const rounds = (period.rounds ?? [period]).flatMap((one) => roundOf(one, publishedOn) ?? []);
  const { limitWon, ratePercent } = amount;
  if (rounds.length === 0 && limitWon === null && ratePercent === null) return null;
  return {
    rounds,
    periodQuote: rounds.length === 0 ? null : shortened(period.quote),
    limitWon,
    ratePercent,
    amountQuote: limitWon === null && ratePercent === null ? null : shortened(amount.quote),
  };
}

const shortened = (quote: string | null) => quote?.slice(0, QUOTED) ?? null;

function roundOf(period: Omit<ReadPeriod, "rounds">, publishedOn: Day | null): ReadRound | null {
  const { type, opensOn, closesOn, closesAt } = period;
  if (type === "unknown" || (type === "fixed" && closesOn === null)) return null;
  const isPast = closesOn !== null && publishedOn !== null && closesOn < publishedOn;
  if (isPast || (opensOn !== null && closesOn !== null && closesOn < opensOn)) return null;
  return {
    type,
    opensAt: opensOn === null ? null : instantOf(startOfDay(opensOn)),
    closesAt: closesOn === null ? null : instantOf(endOf(closesOn, closesAt)),
    hasHour: closesAt !== null,
  };
}

function endOf(day: Day, hour: string | null): number {
  return hour === null ? endOfDay(day) : Date.parse(`${day}T${hour}:00+09:00`);
}

const instantOf = (milliseconds: number) => new Date(milliseconds).toISOString();
