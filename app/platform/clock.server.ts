import { Temporal } from "temporal-polyfill";
import { seoulDay } from "#app/time.ts";
import { config } from "./config.server.ts";

const fixedNow = config.fixedNow === undefined ? undefined : Temporal.Instant.from(config.fixedNow);

/** The current instant for rules, periods and pages: the machine's clock, or NARU_NOW if set. */
export function now(): Temporal.Instant {
  return fixedNow ?? Temporal.Now.instant();
}

/** The day in Seoul. */
export function today() {
  return seoulDay(now());
}
