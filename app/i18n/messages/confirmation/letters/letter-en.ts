import { kindWords } from "../kind-words.ts";
import type { letterKo } from "./letter-ko.ts";

export const letterEn: typeof letterKo = {
  titles: {
    decision: "Notice on the confirmation of a national strategic technology",
    revocation: "Notice of the revocation of a confirmation",
    supplement: "Request to supplement an application for confirmation",
  },
  kinds: { decision: "Result", revocation: "Revocation", supplement: "Request for a supplement" },
  senders: {
    decision: "Policy Centre for National Strategic Technologies (entrusted with notices by decree art. 29)",
    revocation: "Ministry of Science and ICT",
    supplement:
      "Policy Centre for National Strategic Technologies (entrusted with requests for supplements by decree art. 29)",
  },
  terms: {
    number: "Letter number",
    writtenOn: "Date",
    to: "To",
    reference: "Application number",
    title: "Technology applied for",
    technology: "Focus technology",
    kind: "Kind",
    certificate: "Certificate number",
  },
  noNumber: "Given when the notice is sent",
  confirmationKinds: kindWords.en,
  opening: {
    decision:
      "This is the result of the examination whether your technology is a national strategic technology, under art. 9 of the Special Act on Fostering National Strategic Technologies and art. 8(3) of its decree.",
    revocation:
      "The confirmation named in this letter has been revoked under art. 18 of the General Act on Public Administration (the basis is an assumption).",
    supplement:
      "More material is needed to examine your technology. Under art. 8(4) of the decree on the Special Act on Fostering National Strategic Technologies you are asked to supplement your application as follows.",
  },
  resultName: "Result",
  results: {
    confirmed: "Confirmed as a national strategic technology",
    not_confirmed: "Not a national strategic technology",
  },
  revoked: "The confirmation is revoked",
  supplement: {
    result: (day) => `Please supplement it by ${day}`,
    fields: "Questions to answer again",
    words: "What is asked for",
    clock: "The clock, and how to submit",
    stops: "The time that you need for it is not counted (same article, paragraph 4).",
    how: "Sign in to Naru and submit it on the page of this application. Only the questions above can be changed.",
  },
  letterOf: (number) => `Request for a supplement ${number}`,
  reasons: "Reasons",
  demonstration: "Made in a demonstration: this is no document of a government and has no effect.",
  asWritten: "Reasons stand in the language in which they were written.",
  found: (level, words) => `Finding: level ${level} – ${words}`,
  objection: "Objection",
  objectionDays: (days, source) =>
    `You may object within ${days} days of the day on which this notice arrived. Basis: ${source}.`,
  objectionHow: "Write to the Ministry of Science and ICT, with the application number and your reasons.",
  assumption:
    "Assumption: the law on confirmation sets no such period. Check the ministry's notice or guidance.",
  pdf: "Save as PDF",
  print: "Printing this page gives the same content.",
  preview: "Preview",
  assumed: "Assumption",
  applications: "Applications",
  arrived: "Arrived",
  objectionUntil: (day) => `Objections until ${day}`,
};
