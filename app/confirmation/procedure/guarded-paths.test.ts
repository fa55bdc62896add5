import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import type { Guard } from "./guard-reasons.ts";
import { type CaseFacts, failedGuards, type Taker } from "./guards.ts";
import { isAllowed, type StepName, stepNames, stepOf, stepsFor } from "./procedure.ts";
import { type Status, statusNames } from "./statuses.ts";
import { type Actor, actors } from "./step.ts";

/** Guards that no way to a status may leave out. */
const heldBefore: Partial<Record<Status, readonly Guard[]>> = {
  received: [
    "round_is_open",
    "round_takes_kind",
    "number_is_verified",
    "answers_are_complete",
    "files_are_clean",
    "declaration_is_made",
  ],
  screening: ["number_is_verified", "answers_are_complete", "declaration_is_made"],
  examination: ["declaration_is_made", "checklist_is_whole"],
  deliberation: ["checklist_is_whole", "round_deliberates", "a_recommendation"],
  decided: [
    "declaration_is_made",
    "checklist_is_whole",
    "a_recommendation",
    "not_the_recommender",
    "a_consultation",
    "no_open_supplement",
    "no_open_consultation",
    "no_open_review",
    "deliberated_if_asked",
  ],
  notified: ["checklist_is_whole", "a_recommendation", "not_the_recommender", "no_open_consultation"],
  revoked: ["was_confirmed", "not_the_recommender", "an_open_revocation", "not_the_proposer", "was_heard"],
  expired: ["was_confirmed", "certificate_expires"],
  returned: ["return_has_a_source"],
};

/** Mostly as a guard wants it, so that a walk comes far, and now and then not. */
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const facts: fc.Arbitrary<CaseFacts> = fc.record({
  round: fc.record({
    opensAt: fc.constant("2026-11-02T00:00:00Z"),
    closesAt: fc.constant("2026-12-04T09:00:00Z"),
    takesKind: mostly(true, false),
    hasDeliberation: fc.boolean(),
    returnSource: fc.constantFrom(null, "고시 제5조"),
    extensionSource: fc.constantFrom(null, "고시 제6조"),
    validityMonths: fc.constantFrom(null, 36),
  }),
  isExtended: mostly(false, true),
  hasVerifiedNumber: mostly(true, false),
  unansweredRequired: mostly(0, 1, 2),
  hasDeclared: mostly(true, false),
  uncleanFiles: mostly(0, 1),
  openChecks: mostly(0, 1),
  openSupplements: mostly(0, 1),
  consultations: mostly(1, 0, 2),
  openConsultations: mostly(0, 1),
  openReviews: mostly(0, 1),
  lettersOnTheWay: mostly(1, 0),
  recommendedBy: mostly<string | null>("lee", "kim", null),
  wasDeliberated: fc.boolean(),
  isConfirmed: mostly(true, false),
  contested: mostly<CaseFacts["contested"]>(
    { hasObjection: false, isAgainstApplicant: true },
    { hasObjection: true, isAgainstApplicant: true },
    { hasObjection: true, isAgainstApplicant: false },
    null,
  ),
  revocation: mostly<CaseFacts["revocation"]>(
    { proposedBy: "lee", hearsUntil: "2026-11-20", isHeard: false },
    { proposedBy: "kim", hearsUntil: "2026-11-20", isHeard: true },
    { proposedBy: "lee", hearsUntil: "2026-12-31", isHeard: false },
    null,
  ),
  openObjections: mostly(1, 0),
  tookPart: mostly<string[]>(["lee"], ["kim", "lee"], []),
});
const taker = fc.record({
  personId: mostly<string | null>("kim", "lee", null),
  at: mostly(
    "2026-11-23T00:00:00.000Z",
    "2026-11-01T23:59:59.999Z",
    "2026-11-02T00:00:00Z",
    "2026-12-04T09:00:00Z",
  ),
});

/** Somebody tries a step, with whatever is the case by then: one that the table has here, or any as anybody. */
const attempt = fc.record({
  pick: fc.nat(),
  stray: fc.option(fc.record({ step: fc.constantFrom(...stepNames), actor: fc.constantFrom(...actors) }), {
    freq: 3,
  }),
  facts,
  taker,
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** What is tried at a status. */
function triedAt(status: Status, { pick, stray }: Attempt): { step: StepName; actor: Actor } | null {
  if (stray !== null) return stray;
  const lawful = actors.flatMap((actor) => stepsFor(status, actor).map((step) => ({ step, actor })));
  // Steps that leave a case where it is are many, and lead nowhere.
  const leading = lawful.filter(({ step }) => stepOf(step).to !== null);
  const steps = pick % 3 > 0 && leading.length > 0 ? leading : lawful;
  return steps[Math.floor(pick / 3) % steps.length] ?? null;
}

type Entry = { facts: CaseFacts; taker: Taker; from: Status };

/** What must be so at the moment at which a case comes to a status, said without the guards' own words. */
const atEntry: Partial<Record<Status, Readonly<Record<string, (entry: Entry) => boolean>>>> = {
  received: {
    "inside of the round": ({ taker }) =>
      Date.parse(taker.at) >= Date.parse("2026-11-02T00:00:00Z") &&
      Date.parse(taker.at) < Date.parse("2026-12-04T09:00:00Z"),
    "a verified number": ({ facts }) => facts.hasVerifiedNumber,
    "nothing left out": ({ facts }) => facts.unansweredRequired === 0,
    "clean files": ({ facts }) => facts.uncleanFiles === 0,
    declared: ({ facts }) => facts.hasDeclared,
  },
  examination: {
    "a whole checklist, or sent back": ({ facts, from }) => facts.openChecks === 0 || from !== "screening",
    "no open supplement, or sent back": ({ facts, from }) =>
      facts.openSupplements === 0 || from !== "screening",
  },
  deliberation: {
    "a round that deliberates": ({ facts }) => facts.round.hasDeliberation,
    "a recommendation": ({ facts }) => facts.recommendedBy !== null,
  },
  decided: {
    "two people": ({ facts, taker }) =>
      facts.recommendedBy !== null && taker.personId !== null && facts.recommendedBy !== taker.personId,
    "every ministry heard": ({ facts }) => facts.consultations > 0 && facts.openConsultations === 0,
    "no review open": ({ facts }) => facts.openReviews === 0,
    "no supplement open": ({ facts }) => facts.openSupplements === 0,
    "deliberated where the round does": ({ facts }) => !facts.round.hasDeliberation || facts.wasDeliberated,
  },
  notified: {
    "an objection by another hand, or the letter": ({ facts, taker, from }) =>
      from === "decided" ||
      (facts.openObjections > 0 && taker.personId !== null && !facts.tookPart.includes(taker.personId)),
  },
  returned: { "a source for returning": ({ facts }) => facts.round.returnSource !== null },
  revoked: {
    "a confirmation": ({ facts }) => facts.isConfirmed,
    "two people": ({ facts, taker }) =>
      facts.revocation !== null && taker.personId !== null && facts.revocation.proposedBy !== taker.personId,
    "heard, or the day is over": ({ facts, taker }) =>
      facts.revocation?.isHeard === true ||
      Date.parse(taker.at) >= Date.parse(`${facts.revocation?.hearsUntil}T24:00:00+09:00`),
  },
  expired: {
    "a confirmation that ends": ({ facts }) => facts.isConfirmed && facts.round.validityMonths !== null,
  },
};

/** Through which status a case must have come. */
const through: Partial<Record<Status, Status>> = {
  screening: "received",
  examination: "screening",
  deliberation: "examination",
  decided: "examination",
  notified: "decided",
  revoked: "notified",
  expired: "notified",
  returned: "screening",
};

/** Walks as `transition` does: what the table or a guard refuses leaves the case where it is. */
function walk(attempts: readonly Attempt[], enter: (status: Status, entry: Entry) => void): void {
  let status: Status = "draft";
  for (const attempt of attempts) {
    const { facts, taker } = attempt;
    const tried = triedAt(status, attempt);
    if (tried === null || !isAllowed(tried.step, status, tried.actor)) continue;
    const { guards, to } = stepOf(tried.step);
    if (failedGuards(guards, facts, taker).length > 0) continue;
    if (to !== null) enter(to, { facts, taker, from: status });
    status = to ?? status;
  }
}

describe("No way leads round a guard", () => {
  test("whatever is tried, in whatever order and by whomever: where a case comes, what must be so is so", () => {
    const reached = new Set<Status>();
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60, size: "max" }), (attempts) => {
        const way = new Set<Status>(["draft"]);
        walk(attempts, (status, entry) => {
          for (const [what, holds] of Object.entries(atEntry[status] ?? {}))
            expect(holds(entry), `${what} at ${status}`).toBe(true);
          const before = through[status];
          if (before !== undefined) expect(way, `${before} before ${status}`).toContain(before);
          way.add(status);
          reached.add(status);
        });
      }),
      // Most walks end early, withdrawn or returned; the last statuses want many.
      { ...propertyRuns, numRuns: 10 * propertyRuns.numRuns },
    );
    // Walks that never get anywhere would prove nothing.
    expect([...reached].sort()).toEqual(statusNames.filter((status) => status !== "draft").sort());
  });

  test.each(Object.entries(heldBefore))(
    "%s is reached by no step that could leave out %j",
    (status, guards) => {
      for (const guard of guards) expect(reachableWithout(guard), guard).not.toContain(status);
    },
  );

  test("every status is reached, once all guards hold", () => {
    expect([...reachableWithout(null)].sort()).toEqual([...statusNames].sort());
  });
});

/** The statuses that can be reached while one guard never holds; null: all of them may. */
function reachableWithout(guard: Guard | null): ReadonlySet<Status> {
  const reached = new Set<Status>(["draft"]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const step of stepNames) {
      const { from, to, guards } = stepOf(step);
      const isOpen = guard === null || !guards.includes(guard);
      if (to !== null && isOpen && from.some((status) => reached.has(status))) reached.add(to);
    }
  }
  return reached;
}
