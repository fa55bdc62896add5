import { describe, expect, test } from "vitest";
import type { Window } from "./opportunity.ts";
import { contradictsPeriod, filledWindows, type ReadRound } from "./read-terms.ts";

const day = (text: string) => new Date(`${text}T00:00:00+09:00`).toISOString();
const hour = (text: string) => new Date(`${text}:00+09:00`).toISOString();

function given(parts: Partial<Window> = {}): Window {
  return {
    type: "fixed",
    announcedOn: null,
    opensAt: day("2026-12-01"),
    // The midnight that ends the 21st.
    closesAt: day("2026-12-22"),
    hasHour: false,
    label: null,
    isEstimate: false,
    ...parts,
  };
}

const read: ReadRound = {
  type: "fixed",
  opensAt: day("2026-12-01"),
  closesAt: hour("2026-12-21T18:00"),
  hasHour: true,
};
const untilBudget: ReadRound = { type: "until_budget", opensAt: null, closesAt: null, hasHour: false };
const none = { opensAt: null, closesAt: null };

describe("What a machine has read fills what the source does not give", () => {
  test.each<[string, Window[], ReadRound[], Partial<Window>[]]>([
    ["no window", [], [read], [{ ...read, isRead: true }]],
    [
      "one without dates; its words stay",
      [given({ ...none, type: "unknown", label: "공고문 참조" })],
      [read],
      [{ ...read, label: "공고문 참조", isRead: true }],
    ],
    [
      "the hour of the same day",
      [given()],
      [read],
      [{ closesAt: read.closesAt, hasHour: true, isRead: true }],
    ],
    [
      "the end",
      [given({ closesAt: null })],
      [read],
      [{ closesAt: read.closesAt, hasHour: true, isRead: true }],
    ],
    ["the beginning", [given({ opensAt: null })], [{ ...read, hasHour: false }], [{ opensAt: read.opensAt }]],
    [
      "until the budget is spent",
      [given({ closesAt: null, type: "unknown" })],
      [untilBudget],
      [{ type: "until_budget", opensAt: day("2026-12-01"), isRead: true }],
    ],
    ["several rounds", [], [read, { ...read, opensAt: null }], [{ isRead: true }, { isRead: true }]],
  ])("%s", (_name, windows, rounds, expected) => {
    const filled = filledWindows(windows, rounds);
    expect(filled).toHaveLength(expected.length);
    expect(filled).toMatchObject(expected);
  });

  test.each<[string, Window[], ReadRound[]]>([
    ["another last day", [given({ closesAt: day("2026-12-31") })], [{ ...read, opensAt: null }]],
    [
      "another last day, and the beginning is not given",
      [given({ opensAt: null, closesAt: day("2026-12-31") })],
      [read],
    ],
    ["another hour", [given({ closesAt: hour("2026-12-21T16:00"), hasHour: true })], [read]],
    ["until the budget is spent, with a day", [given()], [untilBudget]],
    ["always", [given({ ...none, type: "rolling" })], [{ ...read, opensAt: null }]],
    ["closed", [given({ ...none, type: "closed" })], [read]],
    ["an estimate", [given({ isEstimate: true })], [read]],
    ["several windows", [given(), given()], [read]],
    ["an end before the beginning", [given({ opensAt: day("2026-12-25"), closesAt: null })], [read]],
    ["nothing read", [given()], []],
  ])("It never takes the place of what is given: %s", (_name, windows, rounds) => {
    expect(filledWindows(windows, rounds)).toEqual(windows);
  });
});

test.each<[string, Window[], ReadRound[], boolean]>([
  ["the same day", [given()], [read], false],
  ["another day", [given({ closesAt: day("2026-12-31") })], [read], true],
  ["another hour", [given({ closesAt: hour("2026-12-21T16:00"), hasHour: true })], [read], true],
  [
    "a minute before midnight",
    [given({ closesAt: day("2026-12-22"), hasHour: true })],
    [{ ...read, closesAt: hour("2026-12-21T23:59") }],
    false,
  ],
  ["one of the rounds", [given()], [{ ...read, closesAt: hour("2026-06-30T18:00") }, read], false],
  ["the budget may end before the day", [given()], [untilBudget], true],
  ["closed before its day", [given({ type: "closed" })], [{ ...read, closesAt: day("2026-12-31") }], false],
  ["what was read itself", [{ ...given(), ...read, isRead: true }], [read], false],
  ["nothing given", [], [read], false],
])("A contradiction, %s: %s", (_name, windows, rounds, expected) => {
  expect(contradictsPeriod(windows, rounds)).toBe(expected);
});
