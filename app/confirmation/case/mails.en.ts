import type { caseLettersKo } from "./mails.ts";

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
  supplement_reminder: (about) => ({
    subject: `${["Due today", "Due tomorrow"][about.leftDays] ?? `Due in ${about.leftDays} days`}: the supplement of ${about.reference}`,
    paragraphs: [
      `A supplement request in ${named(about)} still waits for your answer. It is due by ${about.dueOn}.`,
      "After that day the officer may close it without an answer. If you need more time, tell the officer in Naru.",
    ],
    ...ending(about, "Submit the supplement"),
  }),
  supplement_overdue: ({ reference, dueOn, url }) => ({
    subject: `A supplement is overdue: ${reference}`,
    paragraphs: [
      `The supplement request in case ${reference} was not answered by its last day, ${dueOn}. You can go on waiting, or close it with a reason. Until then the clock stands still.`,
    ],
    ...(url === null
      ? {
          notes: [
            "The case is sensitive or a matter of security, so this mail holds no link. Sign in to Naru and look for the reference.",
          ],
        }
      : { link: { label: "See the request", url } }),
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
