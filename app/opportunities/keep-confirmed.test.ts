import { describe, expect, test } from "vitest";
import type { Reading, Rule, RuleSet, TrackChoice } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { choiceOf } from "#app/matching/tests/tracks/examples.ts";
import { rulesOf } from "#app/matching/walk.ts";
import { keepConfirmed } from "./keep-confirmed.ts";

const machine = { verified: false, readBy: "machine" } as const;
const staffed = (min: number) => requirement({ fact: "employees", min, unit: "people" }, machine);
const confirmed = <T extends Reading>({ readBy, ...rule }: T) =>
  ({ ...rule, verified: true }) as unknown as T;
const partial = { completeness: "partial" } as const;
const withTracks = (rules: Rule[], tracks: Rule[][]): RuleSet =>
  ruleSet(rules, { ...partial, choice: { ...choiceOf(tracks), ...machine } });
const minima = (rules: readonly Rule[]) => rules.map(({ test }) => "min" in test && test.min);
const touched = (set: RuleSet, change: (choice: TrackChoice) => TrackChoice): RuleSet =>
  set.choice ? { ...set, choice: change(set.choice) } : set;
const firstConfirmed = (choice: TrackChoice): TrackChoice => ({
  ...choice,
  tracks: choice.tracks.map((track, at) =>
    at === 0 ? { ...track, rules: track.rules.map(confirmed) } : track,
  ),
});

describe("A new reading of a notice with tracks", () => {
  test("replaces tracks of which a person has confirmed nothing", () => {
    const next = withTracks([], [[staffed(7)], [staffed(9)]]);
    expect(keepConfirmed(withTracks([], [[staffed(1)], [staffed(2)]]), next)).toEqual(next);
    expect(
      keepConfirmed(withTracks([], [[staffed(1)], []]), ruleSet([staffed(3)], partial)).choice,
    ).toBeUndefined();
  });

  test.each<[title: string, change: (choice: TrackChoice) => TrackChoice]>([
    ["that these are the tracks", confirmed],
    ["a rule of one of them", firstConfirmed],
  ])("leaves all tracks as they are where a person has confirmed %s", (_title, change) => {
    const before = touched(withTracks([], [[staffed(1)], [staffed(2)]]), change);
    const merged = keepConfirmed(before, withTracks([staffed(3)], [[staffed(7)], [staffed(9)]]));
    expect(merged.choice).toEqual(before.choice);
    expect(minima(merged.rules)).toEqual([3]);
  });

  test("never says twice what is kept, and stays well formed where ids meet", () => {
    const before = touched(withTracks([], [[staffed(1)], [staffed(2)]]), confirmed);
    const again = ruleSet([], {
      ...partial,
      rules: [
        { ...staffed(1), id: "x" },
        { ...staffed(8), id: "a-0" },
      ],
    });
    const merged = keepConfirmed(before, again);
    expect(minima(rulesOf(merged))).toEqual([8, 1, 2]);
    expect(parseRuleSet(merged).ok).toBe(true);
  });

  test("leaves out of a track what a person has confirmed for all", () => {
    const before = ruleSet([confirmed(staffed(5))], partial);
    const merged = keepConfirmed(before, withTracks([], [[staffed(5)], [staffed(6)]]));
    expect([merged.rules, ...(merged.choice?.tracks ?? []).map(({ rules }) => rules)].map(minima)).toEqual([
      [5],
      [],
      [6],
    ]);
  });
});
