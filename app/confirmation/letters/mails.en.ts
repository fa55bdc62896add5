import type { decidingKo } from "./mails.ts";

const subjects = {
  decision: "Result of your application for confirmation",
  revocation: "Your confirmation was revoked",
  supplement: "You were asked for a supplement",
};

export const decidingEn: typeof decidingKo = {
  confirmation_letter: ({ kind, reference, paragraphs, dueOn, url }) => ({
    subject: `${subjects[kind]}: ${reference}`,
    paragraphs: paragraphs ?? [
      `A letter about application ${reference} has arrived in Naru.`,
      ...(dueOn === null
        ? []
        : [`Please supplement your application by ${dueOn}. The clock stands still meanwhile.`]),
    ],
    ...(url === null ? {} : { link: { label: "Read the letter, or save it as PDF", url } }),
    notes:
      url === null
        ? ["The technology is sensitive: this mail has neither content nor link. Sign in to Naru to read it."]
        : [],
  }),
};
