import type { decidingKo } from "./deciding-ko.ts";

const subjects = {
  decision: "Result of your application for confirmation",
  revocation: "Your confirmation was revoked",
};

export const decidingEn: typeof decidingKo = {
  confirmation_letter: ({ kind, reference, paragraphs, url }) => ({
    subject: `${subjects[kind]}: ${reference}`,
    paragraphs: paragraphs ?? [`A letter about application ${reference} has arrived in Naru.`],
    ...(url === null ? {} : { link: { label: "Read the letter, or save it as PDF", url } }),
    notes:
      url === null
        ? ["The technology is sensitive: this mail has neither content nor link. Sign in to Naru to read it."]
        : [],
  }),
};
