import { Temporal } from "temporal-polyfill";
import { config } from "./config.server.ts";

const fixedNow = config.fixedNow === undefined ? undefined : Temporal.Instant.from(config.fixedNow);

/** The instant that rules, periods and pages go by: the machine's clock, or NARU_NOW where that is set. */
export function now(): Temporal.Instant {
  return fixedNow ?? Temporal.Now.instant();
}
