import type { hearingKo } from "./hearing-mails.ts";

const inside =
  "The case is sensitive or security-classed, so this mail holds neither its title nor a link. Sign in to Naru and find it by its number.";
const kinds = { consultation: "consultation", review: "technical review" };

/** Mails to ministries that are heard and to experts who review. */
export const hearingEn: typeof hearingKo = {
  consultation_link: ({ reference, by, dueOn, url, expiresAt }) => ({
    subject: `Your ministry's opinion is asked for: ${reference}`,
    paragraphs: [
      `${by} of the Ministry of Science and ICT asks for your ministry's opinion on case ${reference} (decree art. 8(2)).`,
      `Please answer by ${dueOn}.`,
    ],
    link: { label: "Read the question and answer", url },
    notes: [
      "Once you have opened the link you can ask for a code, which comes in another mail. Nothing is shown before you enter it.",
      `The link works until ${expiresAt} and no longer opens once you have answered. Do not pass it on.`,
    ],
  }),
  consultation_asked: ({ reference, by, dueOn, url }) => ({
    subject: `Your ministry's opinion is asked for: ${reference}`,
    paragraphs: [
      `${by} of the Ministry of Science and ICT asks for your ministry's opinion on case ${reference} (decree art. 8(2)).`,
      `Please answer by ${dueOn}.`,
    ],
    ...(url === null ? {} : { link: { label: "Sign in and answer", url } }),
    notes: url === null ? [inside] : [],
  }),
  consultation_code: ({ code, minutes }) => ({
    subject: "Your code for answering a consultation",
    paragraphs: [`Enter this code on the page of the consultation. It works once, for ${minutes} minutes.`],
    code,
    notes: ["If you did not ask for it, delete this mail. Tell the code to nobody."],
  }),
  review_commission: ({ reference, by, dueOn, url }) => ({
    subject: `You are asked for a technical review: ${reference}`,
    paragraphs: [
      `${by} of the Ministry of Science and ICT asks you to review case ${reference}.`,
      `Look at the applicant and the title first and say whether you have a conflict. The review is due on ${dueOn}.`,
    ],
    ...(url === null ? {} : { link: { label: "Sign in and see the commission", url } }),
    notes: url === null ? [inside] : [],
  }),
  hearing_reminder: ({ what, reference, dueOn, leftDays }) => ({
    subject: `${leftDays} ${leftDays === 1 ? "day" : "days"} left for a ${kinds[what]}: ${reference}`,
    paragraphs: [
      `The ${kinds[what]} of case ${reference} is due on ${dueOn}.`,
      what === "review"
        ? "Sign in to Naru and finish it. If you cannot do it, decline and say why."
        : "Answer by the link of the earlier mail or by your account. If you lost the link, ask the officer who asked you for a new one.",
    ],
  }),
};
