import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { db } from "#db/client.server.ts";
import { runProcess } from "../run-process.ts";
import { type Act, takeAct } from "./take-act.ts";

/** What a query finds of everything that belongs to an act. */
type Found = Readonly<Record<string, unknown>>;

type Breaking = {
  /** A case at which the act is next. */
  prepare: () => Promise<Act>;
  /** Asks what is there of it; `whole` and `none` name what matters of that. */
  lookAt: (applicationId: number) => Promise<Found | undefined>;
  whole: Found;
  none: Found;
};

/**
 * Takes an act in a process that is killed at its first question to the database, with another case at its second, and so
 * on, until it is not asked so often. Each time all of the act is there, or nothing, and repeating it ends with one.
 */
export async function breakOffEverywhere({ prepare, lookAt, whole, none }: Breaking): Promise<void> {
  const points: string[] = [];
  let step = "";
  for (let n = 1, isDone = false; !isDone; n += 1) {
    const act = await prepare();
    const { applicationId } = act;
    ({ step } = act);
    const found = async () => only(await lookAt(applicationId), Object.keys(whole));
    expect(await found(), "nothing is there before").toEqual(none);
    const broken = runProcess("tests/support/confirmation/dying-process.ts", {
      args: [JSON.stringify(act), String(n)],
    });
    const { signal } = await broken.ends();
    isDone = signal === null;
    expect(broken.output(), "it dies where it should, or ends well").toMatch(isDone ? /done/ : /dies at/);
    await isLetGo(applicationId);
    const left = await found();
    expect([none, whole], `killed at question ${n}`).toContainEqual(left);
    const isWhole = isDeepStrictEqual(left, whole);
    points.push(`${n}. ${isDone ? "finished" : broken.output().trim()} → ${isWhole ? "all" : "nothing"}`);

    await takeAct(act);
    expect(await found(), `repeated after question ${n}`).toEqual(whole);
    expect((await loadChain(db, applicationId)).chain).toEqual({ state: "whole" });
  }
  // A step that asked nothing would have been tried nowhere.
  expect(points.length).toBeGreaterThan(4);
  // For whoever wants to see them: the points at which it was tried.
  process.stdout.write(`${step}:\n  ${points.join("\n  ")}\n`);
}

/** The server may still be at the work of the dead: it ends before anybody else may touch the case. */
async function isLetGo(applicationId: number): Promise<void> {
  await db
    .transaction()
    .execute((trx) =>
      trx.selectFrom("application").select("id").where("id", "=", applicationId).forUpdate().execute(),
    );
}

function only(found: Found | undefined, keys: readonly string[]): Found {
  return Object.fromEntries(keys.map((key) => [key, found?.[key]]));
}
