import { z } from "zod";
import { dayField } from "#app/companies/day-field.ts";
import { wordsField } from "#app/confirmation/case/step-schema.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";
import { votes } from "./count-votes.ts";
import type { DeliberateWords } from "./words.ko.ts";

/** How far ahead a meeting is convened, in days. */
const LONGEST_DAYS = 180;

const several = (sent: unknown) => (sent === undefined ? [] : [sent].flat());

type SayWhen = Pick<DeliberateWords["convene"], "missing">;

function whenAndWhere({ missing }: SayWhen, today: Day) {
  return z.object({
    day: dayField({ missing: missing.day, wrong: missing.day }).refine(
      (day) => day >= today && day <= addDays(today, LONGEST_DAYS),
      missing.day,
    ),
    time: z
      .string({ error: missing.time })
      .trim()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, missing.time),
    place: wordsField({ missing: missing.place, tooLong: missing.placeTooLong }, 200),
  });
}

/** The instant of an hour in Korea. */
const instantOf = (day: string, time: string) =>
  new Date(`${day}T${time.padStart("00:00".length, "0")}:00+09:00`).toISOString();

/** Another time or place for a meeting, and why. */
export function movingSchema(
  say: SayWhen,
  { reasonMissing, reasonTooLong }: Pick<DeliberateWords["move"], "reasonMissing" | "reasonTooLong">,
  today: Day,
) {
  return whenAndWhere(say, today)
    .extend({ reason: wordsField({ missing: reasonMissing, tooLong: reasonTooLong }, 500) })
    .transform(({ day, time, ...rest }) => ({ ...rest, meetsAt: instantOf(day, time) }));
}

/** When and where the committee meets, about what, with whom. */
export function conveningSchema({ missing }: SayWhen, today: Day) {
  return whenAndWhere({ missing }, today)
    .extend({
      applicationIds: z
        .preprocess(several, z.array(z.coerce.number().int().min(1)).max(50))
        .refine((ids) => ids.length > 0, missing.cases),
      memberIds: z
        .preprocess(several, z.array(z.string().max(100)).max(50))
        .refine((ids) => ids.length > 1, missing.members),
      chairId: z.string({ error: missing.chair }).max(100),
      deputyId: z.string().max(100).optional(),
    })
    .refine(({ chairId, deputyId }) => chairId !== deputyId, {
      path: ["deputyId"],
      error: missing.deputy,
    })
    .transform(({ day, time, deputyId, ...rest }) => ({
      ...rest,
      deputyId: deputyId ?? null,
      meetsAt: instantOf(day, time),
    }));
}

export function votingSchema({ voteMissing }: Pick<DeliberateWords["act"], "voteMissing">) {
  return z.object({ vote: z.enum(votes, { error: voteMissing }) });
}

export function recusingSchema({
  reasonMissing,
  reasonTooLong,
}: Pick<DeliberateWords["act"], "reasonMissing" | "reasonTooLong">) {
  return z.object({ reason: wordsField({ missing: reasonMissing, tooLong: reasonTooLong }, 1_000) });
}
