import { Temporal } from "temporal-polyfill";
import { seoulDay } from "#app/time.ts";
import { config } from "./config.server.ts";

let fixedNow = config.fixedNow === undefined ? undefined : Temporal.Instant.from(config.fixedNow);

/** The current instant for rules, periods and pages: the machine's clock, or NARU_NOW if set. */
export function now(): Temporal.Instant {
  return fixedNow ?? Temporal.Now.instant();
}

/** The day in Seoul. */
export function today() {
  return seoulDay(now());
}

/** Moves the clock that NARU_NOW has stopped, for rehearsals of what takes months. The machine's clock is never moved. */
export function moveClock(to: string): void {
  if (fixedNow === undefined) throw new Error("only a clock that NARU_NOW has stopped can be moved");
  fixedNow = Temporal.Instant.from(to);
}
