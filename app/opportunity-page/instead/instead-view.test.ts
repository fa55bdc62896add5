import { expect, test } from "vitest";
import type { Verdict } from "#app/matching/verdict.ts";
import type { Status } from "#app/opportunities/opportunity.ts";
import type { PageJudgement } from "../judge-for-page.server.ts";
import { deadEndOf } from "./instead-view.ts";

const judged = (verdict: Verdict) => ({ judgement: { verdict } as PageJudgement["judgement"] });

test.each<[Status, Verdict | null, ReturnType<typeof deadEndOf>]>([
  ["open", "not_eligible", "notOpenToCompany"],
  ["open", "probably_not", "notOpenToCompany"],
  ["closed", "not_eligible", "notOpenToCompany"],
  ["open", "needs_information", null],
  ["open", "no_obstacle_found", null],
  ["open", "eligible", null],
  ["expected", "eligible", null],
  ["open", null, null],
  ["closed", null, "closed"],
  ["closed", "eligible", "closed"],
])("%s and judged %s: %s", (status, verdict, deadEnd) => {
  expect(deadEndOf({ status }, verdict && judged(verdict))).toBe(deadEnd);
});
