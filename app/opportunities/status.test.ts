import { describe, expect, test } from "vitest";
import type { Window } from "./opportunity.ts";
import { daysLeft, periodOf, statusOf } from "./status.ts";

const at = (text: string) => Date.parse(`${text}+09:00`);
const now = at("2026-11-23T09:00:00");

function aWindow(parts: Partial<Window>): Window {
  const instant = (text: string | null | undefined) => (text ? new Date(at(text)).toISOString() : null);
  return {
    type: "fixed",
    announcedOn: null,
    hasHour: false,
    label: null,
    isEstimate: false,
    ...parts,
    opensAt: instant(parts.opensAt),
    closesAt: instant(parts.closesAt),
  };
}

const past = { opensAt: "2026-01-01T00:00:00", closesAt: "2026-02-01T00:00:00" };
const running = { opensAt: "2026-11-01T00:00:00", closesAt: "2026-12-01T00:00:00" };
const coming = { opensAt: "2026-11-24T00:00:00", closesAt: "2026-12-24T00:00:00" };

describe("one window is", () => {
  test.each([
    ["open between its ends", running, "open"],
    ["expected before it opens", coming, "expected"],
    ["closed after its end", past, "closed"],
    ["open where only the end is printed", { closesAt: "2026-12-01T00:00:00" }, "open"],
    ["unknown where only a past beginning is printed", { opensAt: "2026-11-01T00:00:00" }, "unknown"],
    ["expected where only a coming beginning is printed", { opensAt: "2026-11-24T00:00:00" }, "expected"],
    ["unknown where a fixed period prints nothing", {}, "unknown"],
    ["closed where the notice says so, before its printed end", { type: "closed", ...running }, "closed"],
    ["closed where the notice says so and prints no dates", { type: "closed" }, "closed"],
    [
      "expected until it is announced",
      { announcedOn: "2026-11-24", closesAt: "2026-12-24T00:00:00" },
      "expected",
    ],
    ["open once it is announced", { announcedOn: "2026-11-23", closesAt: "2026-12-24T00:00:00" }, "open"],
    ["open while it rolls", { type: "rolling" }, "open"],
    ["expected before it starts to roll", { type: "rolling", opensAt: "2026-11-24T00:00:00" }, "expected"],
    ["open until the budget is spent", { type: "until_budget", opensAt: "2026-03-01T00:00:00" }, "open"],
    ["closed after the last day, budget or not", { type: "until_budget", ...past }, "closed"],
    ["open until it is filled", { type: "until_filled" }, "open"],
    ["unknown where the notice says so", { type: "unknown" }, "unknown"],
    ["expected, never open, where it is estimated", { ...running, isEstimate: true }, "expected"],
    ["expected where only 'next year' is estimated", { isEstimate: true }, "expected"],
    ["closed where even the estimated end is past", { ...past, isEstimate: true }, "closed"],
  ] as const)("%s", (_, parts, status) => {
    expect(statusOf([aWindow(parts)], now)).toBe(status);
  });
});

describe("the end of a window", () => {
  test("is the instant from which nothing is received", () => {
    const window = aWindow({ ...running, closesAt: "2026-11-23T18:00:00", hasHour: true });
    expect(statusOf([window], at("2026-11-23T17:59:59"))).toBe("open");
    expect(statusOf([window], at("2026-11-23T18:00:00"))).toBe("closed");
  });

  test("of a day without an hour is the midnight that ends it", () => {
    const window = aWindow({ ...running, closesAt: "2026-11-24T00:00:00" });
    expect(statusOf([window], at("2026-11-23T23:59:59"))).toBe("open");
    expect(daysLeft(periodOf([window], now), now)).toBe(0);
    expect(statusOf([window], at("2026-11-24T00:00:00"))).toBe("closed");
  });
});

describe("of several windows", () => {
  test.each([
    ["an open one beats a coming one", [coming, running], "open", 1],
    ["a coming one beats a past one", [past, coming], "expected", 1],
    ["one of unknown dates beats a past one", [past, {}], "unknown", 1],
    [
      "the open one that closes first decides",
      [running, { ...running, closesAt: "2026-11-25T00:00:00" }],
      "open",
      1,
    ],
    ["an open one with an end decides before one without", [{ type: "rolling" }, running], "open", 1],
    ["the next one to open decides", [{ ...coming, opensAt: "2026-12-01T00:00:00" }, coming], "expected", 1],
    ["the last one to close decides", [{ ...past, closesAt: "2026-01-15T00:00:00" }, past], "closed", 1],
  ] as const)("%s", (_, parts, status, index) => {
    const windows = parts.map((part) => aWindow(part));
    expect(periodOf(windows, now)).toMatchObject({ status, window: windows[index] });
  });

  test("without any the period is unknown", () => {
    expect(periodOf([], now)).toEqual({
      status: "unknown",
      window: null,
      changesAt: Number.POSITIVE_INFINITY,
    });
  });
});

test("a period says how long it holds", () => {
  const changesAt = (parts: Partial<Window>[]) => periodOf(parts.map(aWindow), now).changesAt;
  expect(changesAt([past])).toBe(Number.POSITIVE_INFINITY);
  expect(changesAt([running, coming])).toBe(at("2026-11-24T00:00:00"));
  expect(changesAt([{ announcedOn: "2026-11-25" }])).toBe(at("2026-11-25T00:00:00"));
});

test.each([
  ["2026-11-23T18:00:00", 0],
  ["2026-11-24T00:00:00", 0],
  ["2026-11-24T00:00:01", 1],
  ["2026-12-01T00:00:00", 7],
])("an end at %s is %i days away on the morning of 23 November", (closesAt, days) => {
  expect(daysLeft(periodOf([aWindow({ ...running, closesAt })], now), now)).toBe(days);
});
