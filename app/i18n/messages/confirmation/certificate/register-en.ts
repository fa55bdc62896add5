import type { registerKo } from "./register-ko.ts";

export const registerEn: typeof registerKo = {
  title: "Register of confirmed companies",
  lead: "Only what may be published: sensitive and security technologies are left out (assumption).",
  words: "Company, number, technology",
  field: "Field",
  allFields: "All fields",
  find: "Find",
  count: (total) => (total === 1 ? "1 confirmation" : `${total} confirmations`),
  none: "No confirmation matches.",
  pages: "Pages of the register",
  columns: {
    number: "Certificate number",
    company: "Company",
    technology: "Focus technology",
    kind: "Kind",
    confirmedOn: "Confirmed on",
    state: "State",
  },
  downloads: "Download (everything found)",
  lookup: "Check a certificate",
};
