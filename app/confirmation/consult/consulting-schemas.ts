import { z } from "zod";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";
import { channels, LONGEST_DAYS, opinions } from "./consultation.ts";
import type { consultingKo } from "./words.ts";

type Say = (typeof consultingKo)["missing"];

function words(say: Pick<Say, "words" | "tooLong">) {
  return z.string({ error: say.words }).trim().min(1, say.words).max(4_000, say.tooLong);
}

/** A day to come, within half a year. */
export function dueDay(say: Pick<Say, "day">, today: Day) {
  return z.iso
    .date({ error: say.day })
    .refine((day) => day > today && day <= addDays(today, LONGEST_DAYS), say.day);
}

/** What the officer asks; an address only where a link is sent to it. */
export function questionSchema(say: Say, today: Day) {
  const email = z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: say.email }).max(254, say.email));
  const common = {
    requestKey: z.uuid(),
    agencyId: z.string({ error: say.ministry }).min(1, say.ministry).max(60, say.ministry),
    words: words(say),
    dueOn: dueDay(say, today),
  };
  return z
    .object({
      ...common,
      channel: z.enum(channels, { error: say.channel }),
      email: email.optional(),
    })
    .refine(({ channel, email: given }) => channel !== "link" || given !== undefined, {
      path: ["email"],
      error: say.email,
    })
    .transform(({ email: given = null, ...question }) => ({ ...question, email: given }));
}

export function answerSchema(say: Say) {
  return z.object({ opinion: z.enum(opinions, { error: say.opinion }), words: words(say) });
}

/** What came on paper, with the document that it came with. */
export function recordSchema(say: Say) {
  return answerSchema(say).extend({
    source: z.string({ error: say.source }).trim().min(1, say.source).max(200, say.source),
  });
}

export function reasonSchema(say: Pick<Say, "words" | "tooLong">) {
  return z.object({ reason: words(say) });
}
