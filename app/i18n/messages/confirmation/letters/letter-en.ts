import type { letterKo } from "./letter-ko.ts";

export const letterEn: typeof letterKo = {
  titles: {
    decision: "Notice on the confirmation of a national strategic technology",
    revocation: "Notice of the revocation of a confirmation",
  },
  kinds: { decision: "Result", revocation: "Revocation", supplement: "Request for a supplement" },
  sender: "Policy Centre for National Strategic Technologies (entrusted with notices by decree art. 29)",
  ministry: "Ministry of Science and ICT",
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
  confirmationKinds: { holding: "Held or managed", developing: "In development" },
  opening: {
    decision:
      "This is the result of the examination whether your technology is a national strategic technology, under art. 9 of the Special Act on Fostering National Strategic Technologies and art. 8(3) of its decree.",
    revocation:
      "The confirmation named in this letter has been revoked under art. 18 of the General Act on Public Administration (the basis is an assumption).",
  },
  resultName: "Result",
  results: {
    confirmed: "Confirmed as a national strategic technology",
    not_confirmed: "Not a national strategic technology",
  },
  revoked: "The confirmation is revoked",
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
