import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { guardReasons } from "./guard-reasons.ts";
import { isAllowed, type procedure, stepNames, stepOf, stepsFor } from "./procedure.ts";
import { statuses, statusNames } from "./statuses.ts";
import { actors } from "./step.ts";

const matrixFile = new URL("./procedure-matrix.md", import.meta.url);

/** Every status × step × actor, as a person reads it: who may do what from where, and where it leads. */
function matrix(): string {
  const lines = [
    "# Who may do what, and when",
    "",
    "Reviewed by people; `procedure.test.ts` compares it with the table in `app/confirmation/procedure/procedure.ts`.",
    "A step that stands in no row of a status is refused there to everybody.",
    "",
    "| status | step | by | leads to | only if |",
    "|---|---|---|---|---|",
  ];
  for (const status of statusNames)
    for (const step of stepNames) {
      const by = actors.filter((actor) => isAllowed(step, status, actor));
      if (by.length === 0) continue;
      const { to, guards } = stepOf(step);
      lines.push(
        `| ${status} | ${step} | ${by.join(", ")} | ${to ?? "stays"} | ${guards.join(", ") || "–"} |`,
      );
    }
  return `${lines.join("\n")}\n`;
}

test("Every status × step × actor is as the matrix that people review says", () => {
  expect(matrix()).toBe(readFileSync(matrixFile, "utf8"));
});

test("What ended stays ended: nobody takes a step from a withdrawn, returned or expired application", () => {
  for (const status of ["withdrawn", "returned", "expired"] as const)
    for (const actor of actors) expect(stepsFor(status, actor)).toEqual([]);
});

test("Every status but the first is reached by a step, and every guard guards something", () => {
  const reached = new Set<string>(stepNames.flatMap((step) => stepOf(step).to ?? []));
  expect(statusNames.filter((status) => !reached.has(status))).toEqual(["draft"]);
  const asked = new Set<string>(stepNames.flatMap((step) => stepOf(step).guards));
  expect(Object.keys(guardReasons).filter((guard) => !asked.has(guard))).toEqual([]);
});

test("Receiving, asking for material and notifying are the centre's; consulting, reviews and decisions the ministry's", () => {
  const by = (step: keyof typeof procedure) => stepOf(step).by;
  for (const step of ["begin_screening", "request_supplement", "pass_screening", "notify"] as const)
    expect(by(step), step).toEqual(["centre_officer"]);
  for (const step of ["request_consultation", "commission_review", "recommend"] as const)
    expect(by(step), step).toEqual(["ministry_officer"]);
  for (const step of ["decide", "revoke"] as const) expect(by(step), step).toEqual(["decider"]);
});

test("There is no way to a decision round its guards", () => {
  const ways = stepNames.filter((step) => stepOf(step).to === "decided");
  expect(ways).toEqual(["decide"]);
  expect(stepOf("decide").guards).toEqual(
    expect.arrayContaining([
      "a_recommendation",
      "not_the_recommender",
      "no_open_consultation",
      "no_open_review",
    ]),
  );
});

test("Each status and step has its words in both languages", () => {
  const words = [
    ...Object.values(statuses).flatMap(({ staff, applicant }) => [staff, applicant]),
    ...stepNames.flatMap((step) => [stepOf(step).act, stepOf(step).told ?? stepOf(step).act]),
  ];
  for (const { ko, en } of words) {
    expect(ko).toMatch(/[가-힣]/);
    expect(en).not.toMatch(/[가-힣]/);
  }
});
