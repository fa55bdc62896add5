import { z } from "zod";
import { dueDate, wordsField } from "#app/confirmation/case/step-schema.ts";
import type { Day } from "#app/matching/calendar.ts";
import { MOST_REVIEWERS, MOST_TOGETHER } from "./proposal.ts";

type Say = {
  reviewers: string;
  pairCap: string;
  day: string;
  missing: string;
  tooLong: string;
  into: string;
};

/** The forms of the page: how a proposal is computed, and how one place of it is changed. */
export function assignmentSchemas(say: Say, today: Day) {
  return {
    propose: z.object({
      reviewers: countField(say.reviewers, MOST_REVIEWERS),
      pairCap: countField(say.pairCap, MOST_TOGETHER),
      dueOn: dueDate(say.day, today),
    }),
    change: z.object({
      applicationId: z.coerce.number().int().min(1),
      out: z.string().max(200).default(""),
      into: z.string({ error: say.into }).min(1, say.into).max(200, say.into),
      reason: wordsField(say, 1_000),
    }),
  };
}

function countField(wrong: string, most: number) {
  return z
    .string({ error: wrong })
    .trim()
    .regex(/^\d{1,2}$/, { error: wrong, abort: true })
    .transform(Number)
    .refine((count) => count >= 1 && count <= most, wrong);
}
