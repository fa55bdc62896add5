import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { db } from "#db/client.server.ts";
import { runProcess } from "#tests/support/run-process.ts";
import { runStep, type StepToRun } from "./run-step.ts";

/** What a query finds of everything that a step writes. */
type Found = Readonly<Record<string, unknown>>;

type Breaking = {
  /** A case that is ready for the step. */
  prepare: () => Promise<StepToRun>;
  /** Queries what is there; `whole` and `none` name the relevant part of it. */
  lookAt: (applicationId: number) => Promise<Found | undefined>;
  whole: Found;
  none: Found;
};

/**
 * Takes a step in a process that is killed at its first query that can change something, then with another case at the second, and so on until
 * the step has no further one. Each time the step is there completely or not at all, and repeating it leaves it done once.
 */
export async function interruptEverywhere({ prepare, lookAt, whole, none }: Breaking): Promise<void> {
  const points: string[] = [];
  let name = "";
  for (let n = 1, isDone = false; !isDone; n += 1) {
    const step = await prepare();
    const { applicationId } = step;
    name = step.step;
    const found = async () => only(await lookAt(applicationId), Object.keys(whole));
    expect(await found(), "nothing is there before").toEqual(none);
    const broken = runProcess("tests/support/confirmation/interrupted-process.ts", {
      args: [JSON.stringify(step), String(n)],
    });
    const { signal } = await broken.ends();
    isDone = signal === null;
    expect(broken.output(), "it dies where it should, or ends well").toMatch(isDone ? /done/ : /dies at/);
    await lockReleased(applicationId);
    const left = await found();
    expect([none, whole], `killed at question ${n}`).toContainEqual(left);
    const isWhole = isDeepStrictEqual(left, whole);
    points.push(`${n}. ${isDone ? "finished" : broken.output().trim()} → ${isWhole ? "all" : "nothing"}`);

    await runStep(step);
    expect(await found(), `repeated after question ${n}`).toEqual(whole);
    expect((await loadChain(db, applicationId)).chain).toEqual({ state: "whole" });
  }
  // A step without queries would not have been interrupted at all.
  expect(points.length).toBeGreaterThan(4);
  // For information: the points at which it was interrupted.
  process.stdout.write(`${name}:\n  ${points.join("\n  ")}\n`);
}

/** The server may still be running the killed process's query: wait until it has released the case. */
async function lockReleased(applicationId: number): Promise<void> {
  await db
    .transaction()
    .execute((trx) =>
      trx.selectFrom("application").select("id").where("id", "=", applicationId).forUpdate().execute(),
    );
}

function only(found: Found | undefined, keys: readonly string[]): Found {
  return Object.fromEntries(keys.map((key) => [key, found?.[key]]));
}
