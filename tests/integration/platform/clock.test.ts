import { expect, test } from "vitest";
import { now } from "#app/platform/clock.server.ts";

test("the clock stands where NARU_NOW puts it", () => {
  expect(now().toString()).toBe("2026-11-23T00:00:00Z");
});
