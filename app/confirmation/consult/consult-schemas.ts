import { z } from "zod";
import { dueDate, reasonSchema, seenSchema, wordsField } from "#app/confirmation/case/step-schema.ts";
import type { Day } from "#app/matching/calendar.ts";
import { channels, opinions } from "./consultation.ts";
import type { ConsultWords } from "./words.ts";

type Say = ConsultWords["missing"];

const LONGEST_WORDS = 4_000;

function words(say: Say) {
  return wordsField({ missing: say.words, tooLong: say.tooLong }, LONGEST_WORDS);
}

/** Which consultation a form is about. */
export const consultationSchema = z.object({ consultationId: z.coerce.number().int().min(1) });

/** What the officer asks; an address only where a link is sent to it. */
export function questionSchema(say: Say, today: Day) {
  const email = z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: say.email }).max(254, say.email));
  return seenSchema
    .extend({
      agencyId: z.string({ error: say.ministry }).min(1, say.ministry).max(60, say.ministry),
      words: words(say),
      dueOn: dueDate(say.day, today),
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

/** An opinion received on paper, with the document that it came with. */
export function recordSchema(say: Say) {
  return seenSchema.extend({
    ...consultationSchema.shape,
    ...answerSchema(say).shape,
    source: z.string({ error: say.source }).trim().min(1, say.source).max(200, say.source),
  });
}

export function closingSchema(say: Say) {
  return reasonSchema({ missing: say.words, tooLong: say.tooLong }, LONGEST_WORDS).extend(
    consultationSchema.shape,
  );
}
