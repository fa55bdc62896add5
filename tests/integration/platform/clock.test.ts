import { expect, test, vi } from "vitest";
import { moveClock, now, today } from "#app/platform/clock.server.ts";

const stopped = "2026-11-23T00:00:00Z";

test("the clock stands where NARU_NOW puts it", () => {
  expect(now().toString()).toBe(stopped);
});

test("a stopped clock can be moved, and stands again", () => {
  moveClock("2027-02-28T15:30:00Z");
  expect(now().toString()).toBe("2027-02-28T15:30:00Z");
  expect(today()).toBe("2027-03-01");
  moveClock(stopped);
});

test("the clock of the machine is not moved", async () => {
  vi.stubEnv("NARU_NOW", "");
  vi.resetModules();
  const running = await import("#app/platform/clock.server.ts");
  expect(() => running.moveClock(stopped)).toThrow("only a clock that NARU_NOW has stopped");
});
