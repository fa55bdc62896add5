import { describe, expect, test } from "vitest";
import type { Rule, RuleSet } from "#app/matching/rule.ts";
import { bonus, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { choiceOf } from "#app/matching/tests/tracks/examples.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";
import { putBack, takeOut, withoutWithdrawn } from "./withdrawn-rules.ts";

const machine = { verified: false, readBy: "machine" } as const;
const staffed = (min: number): Rule => requirement({ fact: "employees", min, unit: "people" }, machine);
const whole: RuleSet = ruleSet([staffed(1), requirement({ fact: "isListed", is: false })], {
  completeness: "partial",
  bonus: [{ ...bonus("bonus-1", 3), ...machine }],
  choice: { ...choiceOf([[staffed(5)], [staffed(1)]]), ...machine },
});
const idsOf = (set: RuleSet) => [
  ...[...rulesOf(set), ...bonusOf(set)].map(({ id }) => id),
  ...(set.choice ? ["choice"] : []),
];
const all = ["rule-0", "rule-1", "a-0", "b-0", "bonus-1", "choice"];

describe("What is withdrawn", () => {
  test.each<[id: string, gone: readonly string[]]>([
    ["rule-0", ["rule-0"]],
    ["a-0", ["a-0"]],
    ["bonus-1", ["bonus-1"]],
    ["choice", ["a-0", "b-0", "choice"]],
  ])("%s leaves, stays away at a new reading, and comes back to its place", (id, gone) => {
    const taken = takeOut(whole, id);
    if (taken === null) throw new Error("nothing was taken out");
    const left = all.filter((one) => !gone.includes(one));
    expect(idsOf(taken.ruleSet)).toEqual(left);
    // Of a common rule the same demand of a track is left out, too.
    const isSaidTwice = id === "rule-0";
    expect(idsOf(withoutWithdrawn(whole, [taken.withdrawn]))).toEqual(
      left.filter((one) => !isSaidTwice || one !== "b-0"),
    );
    const back = putBack(taken.ruleSet, taken.withdrawn);
    expect(back && idsOf(back).toSorted()).toEqual(all.toSorted());
  });

  test("of one track leaves the same rule of another alone", () => {
    const withdrawn = takeOut(whole, "b-0")?.withdrawn;
    expect(withdrawn?.track).toBe("트랙 B");
    expect(idsOf(withoutWithdrawn(whole, withdrawn ? [withdrawn] : []))).toEqual(
      all.filter((id) => id !== "b-0"),
    );
  });

  test("is only what a machine has read", () => {
    expect(takeOut(whole, "rule-1")).toBeNull();
    expect(takeOut(whole, "no-such-rule")).toBeNull();
  });

  test("is not put back where its track is gone or something says the same, and takes another id where its own is taken", () => {
    const ofTrack = takeOut(whole, "a-0")?.withdrawn;
    const common = takeOut(whole, "rule-0")?.withdrawn;
    if (!ofTrack || !common) throw new Error("nothing was taken out");
    expect(putBack(ruleSet([]), ofTrack)).toBeNull();
    expect(putBack(ruleSet([staffed(1)]), common)).toBeNull();
    expect(putBack(ruleSet([staffed(8)]), common)?.rules.map(({ id }) => id)).toEqual(["rule-0", "rule-0-2"]);
  });

  test("is a choice of the same tracks: another choice is read", () => {
    const withdrawn = takeOut(whole, "choice")?.withdrawn;
    const other = { ...whole, choice: { ...choiceOf([[staffed(5)], [staffed(2)]]), ...machine } };
    expect(withoutWithdrawn(other, withdrawn ? [withdrawn] : []).choice).toEqual(other.choice);
  });
});
