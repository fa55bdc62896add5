import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CommitteeRules, majorities, quorums, ties } from "#app/confirmation/procedure/round-rules.ts";
import { countVotes, neededOf, type Seat, type Vote, votes } from "./count-votes.ts";

const usual: CommitteeRules = { quorum: "majority", majority: "of_present", tie: "not_carried" };

/** Members as letters: f(or), a(gainst), x abstains, s(ilent), absent ones '-', recused ones 'r'; upper case presides. */
function seatsOf(members: string): Seat[] {
  const said: Record<string, Vote | null> = { f: "for", a: "against", x: "abstain" };
  return [...members].map((member) => ({
    isEntitled: member !== "r",
    isPresent: member !== "-",
    vote: said[member.toLowerCase()] ?? null,
    presides: member !== member.toLowerCase(),
  }));
}

describe("The quorum", () => {
  test.each([
    ["majority", 5, 3],
    ["majority", 4, 3],
    ["majority", 1, 1],
    ["two_thirds", 9, 6],
    ["two_thirds", 7, 5],
    ["all", 5, 5],
    ["majority", 0, 1],
    ["two_thirds", 0, 1],
    ["all", 0, 1],
  ] as const)("of %s of %i is %i", (quorum, base, needed) => {
    expect(neededOf(base, { quorum })).toBe(needed);
  });
});

describe("A vote", () => {
  test.each<[string, Partial<CommitteeRules>, string, string]>([
    ["fffaa", {}, "carried", "three of five"],
    ["ffaax", {}, "not_carried", "two of five present are no majority"],
    ["ffaxx", {}, "not_carried", "an abstention is present, and not for it"],
    ["ffaxx", { majority: "of_cast" }, "carried", "of the votes cast it is a majority"],
    ["ffass", { majority: "of_cast" }, "carried", "nobody who says nothing votes against"],
    ["ff---", {}, "no_quorum", "two of five"],
    ["ff--r", {}, "no_quorum", "two of four"],
    ["ff-rr", {}, "carried", "two of three: recusals lower the base"],
    ["ffaa", {}, "not_carried", "a tie is lost"],
    ["Ffaa", { tie: "chair_decides" }, "carried", "the chair was for it"],
    ["ffAa", { tie: "chair_decides" }, "not_carried", "the chair was against it"],
    ["ffaaX", { tie: "chair_decides" }, "not_carried", "a chair who abstains carries nothing"],
    ["Ffaa-", { tie: "chair_decides", majority: "two_thirds_of_present" }, "not_carried", "no two thirds"],
    ["fffa", { majority: "two_thirds_of_present" }, "carried", "three of four"],
    ["ffaf-", { quorum: "all" }, "no_quorum", "one is missing"],
    ["xxx", {}, "not_carried", "nobody is for it"],
    ["xxx", { majority: "of_cast" }, "not_carried", "nobody is for it"],
    ["rrr", {}, "no_quorum", "there is nobody to vote"],
    ["", {}, "no_quorum", "there is nobody to vote"],
  ])("%s under %j is %s: %s", (members, rules, outcome) => {
    expect(countVotes(seatsOf(members), { ...usual, ...rules }).outcome).toBe(outcome);
  });

  const seat = fc.record<Seat>({
    isEntitled: fc.boolean(),
    isPresent: fc.boolean(),
    vote: fc.option(fc.constantFrom(...votes), { nil: null }),
    presides: fc.constant(false),
  });
  /** At most one presides. */
  const seats = fc
    .tuple(fc.array(seat, { maxLength: 15 }), fc.nat(20))
    .map(([all, chair]) => all.map((one, at) => ({ ...one, presides: at === chair })));
  const rules = fc.record<CommitteeRules>({
    quorum: fc.constantFrom(...quorums),
    majority: fc.constantFrom(...majorities),
    tie: fc.constantFrom(...ties),
  });

  test("counts everybody who is present exactly once, and nobody else", () => {
    fc.assert(
      fc.property(seats, rules, (all, by) => {
        const count = countVotes(all, by);
        expect(count.for + count.against + count.abstain + count.silent).toBe(count.present);
        expect(count.present).toBe(all.filter((one) => one.isEntitled && one.isPresent).length);
        expect(count.base).toBe(all.filter(({ isEntitled }) => isEntitled).length);
        expect(count.outcome === "no_quorum").toBe(count.present < count.needed);
      }),
    );
  });

  test("does not change by what a recused or absent member had said, nor by the order of the members", () => {
    fc.assert(
      fc.property(seats, rules, fc.constantFrom(...votes), (all, by, vote) => {
        const otherwise = all.map((one) => (one.isEntitled && one.isPresent ? one : { ...one, vote }));
        expect(countVotes(otherwise, by)).toEqual(countVotes(all, by));
        expect(countVotes([...all].reverse(), by)).toEqual(countVotes(all, by));
      }),
    );
  });

  test("a recusal lowers the base by one, and never raises how many are needed", () => {
    fc.assert(
      fc.property(seats, rules, fc.nat(14), (all, by, who) => {
        const before = countVotes(all, by);
        const after = countVotes(
          all.map((one, at) => (at === who ? { ...one, isEntitled: false } : one)),
          by,
        );
        expect(before.base - after.base).toBe(all[who]?.isEntitled ? 1 : 0);
        expect(after.needed).toBeLessThanOrEqual(before.needed);
      }),
    );
  });

  test("is never lost by a vote that turns for it", () => {
    fc.assert(
      fc.property(seats, rules, fc.nat(14), (all, by, who) => {
        fc.pre(countVotes(all, by).outcome === "carried");
        const turned = all.map((one, at) => (at === who ? { ...one, vote: "for" as const } : one));
        expect(countVotes(turned, by).outcome).toBe("carried");
      }),
    );
  });

  test("the rule for ties decides ties only, and more against than for is never carried", () => {
    fc.assert(
      fc.property(seats, rules, (all, by) => {
        const [one, other] = ties.map((tie) => countVotes(all, { ...by, tie }));
        if (one?.for !== one?.against || one?.for === 0) expect(one).toEqual(other);
        for (const count of [one, other])
          if (count !== undefined && count.against > count.for) expect(count.outcome).not.toBe("carried");
      }),
    );
  });
});
