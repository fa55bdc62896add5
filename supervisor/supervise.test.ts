import { expect, test } from "vitest";
import { pauseBeforeRestart } from "./supervise.ts";

const NOW = 1_000_000;

test("the pause doubles with each crash, up to eight seconds", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((count) => pauseBeforeRestart(Array(count).fill(NOW), NOW));
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000]);
});

test("the eighth crash within two minutes is the last", () => {
  expect(pauseBeforeRestart(Array(8).fill(NOW - 119_999), NOW)).toBe("give up");
});

test("a crash of two minutes ago is forgotten", () => {
  const old = Array(20).fill(NOW - 120_000);
  expect(pauseBeforeRestart([...old, NOW], NOW)).toBe(250);
});
