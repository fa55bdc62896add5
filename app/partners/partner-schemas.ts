import { z } from "zod";
import { optionalLines, plainLines } from "#app/platform/plain-text.ts";
import { offeredRoles, shownFacts } from "./listing.ts";
import type { PartnersWords } from "./words.ts";

const MOST_TEXT = 1_000;
const MOST_MESSAGE = 500;

/** What a company says of itself where others look for partners. */
export function listingSchema({ listing: text }: PartnersWords) {
  const chosen = (options: readonly string[]) =>
    z.array(z.enum(options, { error: text.badChoice })).max(options.length, { error: text.badChoice });
  return z.object({
    makes: plainLines(text, MOST_TEXT),
    makesEn: optionalLines(text, MOST_TEXT),
    seeks: optionalLines(text, MOST_TEXT),
    seeksEn: optionalLines(text, MOST_TEXT),
    roles: chosen(offeredRoles),
    shows: chosen(shownFacts),
  });
}

/** A request to get in touch. */
export function contactSchema({ contact: text }: PartnersWords) {
  return z.object({ message: plainLines(text, MOST_MESSAGE), submissionId: z.uuid({ error: text.stale }) });
}

/** The answer to one. */
export function answerSchema({ contact: text }: PartnersWords) {
  return z.object({
    answer: z.enum(["accepted", "declined"]),
    reply: optionalLines(text, MOST_MESSAGE),
  });
}
