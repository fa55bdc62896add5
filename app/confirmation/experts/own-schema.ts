import { z } from "zod";
import { dayField } from "#app/companies/day-field.ts";
import { readBusinessNumber } from "#app/companies/number/business-number.ts";
import { interestKinds } from "#app/confirmation/review/ties.ts";
import type { Day } from "#app/matching/calendar.ts";
import { optionalText, plainText } from "#app/platform/plain-text.ts";
import { addDays } from "#app/time.ts";

const MOST_TEXT = 100;
const MOST_REVIEWS = 50;
/** Nobody knows further ahead when they are away. */
const MOST_DAYS_AHEAD = 800;

type Say = {
  missing: string;
  tooLong: (most: number) => string;
  unreadable: string;
  capacity: string;
  technology: string;
  level: string;
  day: string;
  order: string;
  far: string;
  kind: string;
  number: string;
};

/** Each form of the page: what it is called, and what it may contain. */
export function ownSchemas(say: Say, today: Day) {
  const day = dayField({ missing: say.day, wrong: say.day }).refine(
    (typed) => typed <= addDays(today, MOST_DAYS_AHEAD),
    say.far,
  );
  return {
    basics: z.object({
      intent: z.literal("basics"),
      employer: optionalText(say, MOST_TEXT),
      capacity: z
        .string({ error: say.capacity })
        .trim()
        .regex(/^\d{1,2}$/, { error: say.capacity, abort: true })
        .transform(Number)
        .refine((count) => count <= MOST_REVIEWS, say.capacity),
    }),
    technology: z.object({
      intent: z.literal("technology"),
      technology: z.string({ error: say.technology }).min(1, say.technology).max(200, say.technology),
      level: z.enum(["1", "2", "3"], { error: say.level }).transform(Number),
    }),
    absence: z
      .object({ intent: z.literal("absence"), fromOn: day, untilOn: day })
      .superRefine(({ fromOn, untilOn }, context) => {
        if (untilOn < fromOn || untilOn < today)
          context.addIssue({ code: "custom", path: ["untilOn"], message: say.order });
      }),
    interest: z.object({
      intent: z.literal("interest"),
      kind: z.enum(interestKinds, { error: say.kind }),
      company: plainText(say, MOST_TEXT),
      number: optionalText(say, MOST_TEXT).transform((typed, context) => {
        if (typed === null) return null;
        const read = readBusinessNumber(typed);
        if (read.ok) return read.number;
        context.addIssue({ code: "custom", message: say.number });
        return z.NEVER;
      }),
    }),
    pledge: z.object({ intent: z.literal("pledge") }),
    remove: z.object({
      intent: z.literal("remove"),
      of: z.enum(["technology", "absence", "interest"]),
      id: z.string().min(1).max(200),
    }),
  };
}

type Schemas = ReturnType<typeof ownSchemas>;
export type OwnIntent = keyof Schemas;
export type OwnChange = { [Intent in OwnIntent]: z.output<Schemas[Intent]> }[OwnIntent];

/** A pledge is for the calendar year in which it is given. */
export function pledgeYear(today: Day): number {
  return Number(today.slice(0, 4));
}
