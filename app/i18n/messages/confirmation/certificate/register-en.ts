import type { registerKo } from "./register-ko.ts";

export const registerEn: typeof registerKo = {
  title: "Register of confirmed companies",
  lead: "Only what may be published: sensitive and security technologies are left out (assumption).",
  words: "Company, number, technology",
  field: "Field",
  allFields: "All fields",
  find: "Find",
  count: (total) => (total === 1 ? "1 confirmation" : `${total} confirmations`),
  none: "No confirmation matches. Try fewer words, or all fields.",
  empty: "Nothing is registered yet.",
  pages: "Pages of the register",
  columns: {
    number: "Certificate number",
    company: "Company",
    technology: "Focus technology",
    kind: "Kind",
    confirmedOn: "Confirmed on",
    state: "State",
  },
  downloads: "Download",
  downloadsLead: "Everything that was found above, in one file.",
  csv: "CSV (for spreadsheets)",
  json: "JSON (for programs)",
  lookupLead: "See whether a certificate is genuine and valid now.",
  lookup: "Check a certificate",
};
