import { describe, expect, test } from "vitest";
import { checkChain } from "#app/confirmation/events/event-chain.server.ts";
import { loadEvents } from "#app/confirmation/events/load-events.server.ts";
import { db } from "#db/client.server.ts";
import {
  bringTo,
  heardApplication,
  officials,
  reasons,
  revisionOf,
  whatIsThere,
} from "#tests/support/confirmation/deciding.ts";
import { type Act, takeAct } from "#tests/support/confirmation/take-act.ts";
import { runProcess } from "#tests/support/run-process.ts";

const nothing = { decisions: 0, decideEvents: 0 };
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

/** Each act with how far the case is before it, and what may be there once it was broken off: all of it, or nothing. */
const acts = {
  decide: { before: "recommend", by: "decider", whole: decided, none: { status: "examination", ...nothing } },
  notify: { before: "decide", by: "centre", whole: told, none: untold },
  issue: { before: "notify", by: "centre", whole: { certificates: 1 }, none: { certificates: 0 } },
} as const;

describe("Killed at any moment", { timeout: 300_000 }, () => {
  test.each(["decide", "notify", "issue"] as const)(
    "to %s leaves all or nothing, and repeating it ends with exactly one",
    async (step) => {
      const { before, by, whole, none } = acts[step];
      const points: string[] = [];
      const people = await officials();
      for (let n = 1, isDone = false; !isDone; n += 1) {
        const { id } = await heardApplication();
        await bringTo(before, id, people);
        const act: Act = {
          step,
          viewer: people[by],
          applicationId: id,
          seenRevision: await revisionOf(id),
          reasons,
          secret: "a secret of the tests, long enough for it",
        };
        const broken = runProcess("tests/support/confirmation/dying-process.ts", {
          args: [JSON.stringify(act), String(n)],
        });
        const { signal } = await broken.ends();
        isDone = signal === null;
        expect(broken.output(), "it dies where it should, or ends well").toMatch(isDone ? /done/ : /dies at/);
        // The server may still be at the work of the dead: it ends before anybody else may touch the case.
        await db
          .transaction()
          .execute((trx) =>
            trx.selectFrom("application").select("id").where("id", "=", id).forUpdate().execute(),
          );
        const found = await whatIsThere(id);
        const isWhole = found?.status === Reflect.get(whole, "status") || found?.certificates === 1;
        expect(found).toMatchObject(isWhole ? whole : none);
        points.push(`${n}. ${isDone ? "finished" : broken.output().trim()} → ${isWhole ? "all" : "nothing"}`);

        await takeAct(act);
        expect(await whatIsThere(id)).toMatchObject(whole);
        expect(checkChain(await loadEvents(db, id))).toEqual({ state: "whole" });
      }
      // A step that asked nothing would have been tried nowhere.
      expect(points.length).toBeGreaterThan(4);
      // For whoever wants to see them: the points at which it was tried.
      process.stdout.write(`${step}:\n  ${points.join("\n  ")}\n`);
    },
  );
});
