import { describe, test } from "vitest";
import {
  bringTo,
  heardApplication,
  officials,
  reasons,
  revisionOf,
  whatIsThere,
} from "#tests/support/confirmation/deciding.ts";
import { interruptEverywhere } from "#tests/support/confirmation/interrupt-step.ts";

const undecided = { status: "examination", decisions: 0, decideEvents: 0 };
const decided = { status: "decided", decisions: 1, decideEvents: 1 };
const untold = {
  status: "decided",
  notifyEvents: 0,
  letters: 0,
  facts: 0,
  factEvents: 0,
  certificateJobs: 0,
};
const told = { status: "notified", notifyEvents: 1, letters: 1, facts: 1, factEvents: 1, certificateJobs: 1 };

/** Each step with how far the case is before it, and what may be there once it was broken off: all of it, or nothing. */
const acts = {
  decide: { before: "recommend", by: "decider", whole: decided, none: undecided },
  notify: { before: "decide", by: "centre", whole: told, none: untold },
  issue: { before: "notify", by: "centre", whole: { certificates: 1 }, none: { certificates: 0 } },
} as const;

describe("Killed at any moment", { timeout: 300_000 }, () => {
  test.each(["decide", "notify", "issue"] as const)(
    "to %s leaves all or nothing, and repeating it ends with exactly one",
    async (step) => {
      const { before, by, whole, none } = acts[step];
      const people = await officials();
      await interruptEverywhere({
        whole,
        none,
        lookAt: whatIsThere,
        prepare: async () => {
          const { id: applicationId } = await heardApplication();
          await bringTo(before, applicationId, people);
          const asked = { viewer: people[by], applicationId };
          const seenRevision = await revisionOf(applicationId);
          if (step === "issue")
            return { ...asked, step, secret: "a secret of the tests, long enough for it" };
          return { ...asked, step, seenRevision, reasons };
        },
      });
    },
  );
});
