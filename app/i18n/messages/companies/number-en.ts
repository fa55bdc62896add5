import { kindWords } from "../confirmation/kind-words.ts";
import type { numberKo } from "./number-ko.ts";

export const numberEn: typeof numberKo = {
  number: {
    title: "Business number",
    lead: "Entering it is optional. Once an officer has verified it, the company can apply for confirmation.",
    none: "No number has been entered.",
    columns: { number: "Number", state: "State", since: "Day" },
    states: {
      inForce: "Verified",
      waiting: "An officer checks it",
      refused: "Not verified",
      withdrawn: "Withdrawn",
      former: "Former number",
    },
    how: { document: "by a document", register: "by the register", officer: "by an officer, otherwise" },
    reason: (reason) => `Reason: ${reason}`,
    label: "Business number",
    hint: "Ten digits, for example 123-45-67890",
    missing: "Enter the business number.",
    problems: {
      format: "Enter ten digits, like 123-45-67890.",
      fake: "This number is used in examples. Enter the one on your certificate of registration.",
      middle:
        "No known class of business has 00 as its middle digits. Compare it with your certificate of registration.",
      checksum: "These digits do not fit together. See whether one of them is mistyped.",
    },
    alreadyYours: "This number is verified for the company already.",
    submit: "Enter the number",
    change: "Enter a new number",
    changeHint:
      "If the number has changed, as when an individual business becomes a corporation, enter the new one. The former ends once the new one is verified.",
    withdraw: "Withdraw",
    gone: "Meanwhile an officer has answered, or the claim was withdrawn.",
  },
  confirmations: {
    title: "Strategic-technology confirmations",
    lead: "As entered by officers. Verdicts follow them at once.",
    none: "No confirmation has been entered.",
    columns: { technology: "Technology", kind: "Kind", period: "Period", origin: "Source", state: "State" },
    kinds: kindWords.en,
    origins: { register: "Register", document: "Document", decision: "Decision made in Naru" },
    document: (number) => `Document no. ${number}`,
    period: (from, until) => `${from} to ${until}`,
    noEnd: (from) => `From ${from}`,
    states: { inForce: "In force", over: "Over", revoked: "Revoked" },
    reason: (reason) => `Reason: ${reason}`,
  },
};
