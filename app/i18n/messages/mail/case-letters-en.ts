import type { caseLettersKo } from "./case-letters-ko.ts";

type AboutCase = Parameters<(typeof caseLettersKo)["case_message"]>[0];

const named = ({ reference, title }: AboutCase) =>
  title === null ? `application ${reference}` : `the application for “${title}” (${reference})`;

const ending = ({ url }: AboutCase, label: string) =>
  url === null
    ? {
        notes: [
          "The technology is sensitive, so this mail holds neither its title nor a link. Sign in to Naru to see it.",
        ],
      }
    : { link: { label, url } };

export const caseLettersEn: typeof caseLettersKo = {
  supplement_requested: (about) => ({
    subject: `You were asked to supplement ${about.reference}`,
    paragraphs: [
      `Something is to be supplemented in ${named(about)}, by ${about.dueOn}.`,
      "The clock stands still until you submit it. Naru says what is asked for.",
    ],
    ...ending(about, "Read the request"),
  }),
  supplement_closed: (about) => ({
    subject: `A supplement request was closed: ${about.reference}`,
    paragraphs: [
      `The supplement request in ${named(about)} was closed without an answer, and the clock runs again. Naru says why.`,
    ],
    ...ending(about, "Read the reason"),
  }),
  case_message: (about) => ({
    subject: `A message about ${about.reference}`,
    paragraphs: [`An officer wrote to you about ${named(about)}.`],
    ...ending(about, "Read the message"),
  }),
  application_returned: (about) => ({
    subject: `${about.reference} was returned`,
    paragraphs: [`Your application was returned: ${named(about)}. Naru says why.`],
    ...ending(about, "Read the reason"),
  }),
};
