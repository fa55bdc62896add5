import { kindWords } from "../kind-words.ts";
import type { certificateKo } from "./certificate-ko.ts";

export const certificateEn: typeof certificateKo = {
  title: "Certificate of a national strategic technology",
  titleOf: (number) => `Certificate ${number}`,
  states: { valid: "Valid", expired: "Expired", revoked: "Revoked", superseded: "Superseded" },
  stateNotes: {
    valid: (today) => `This certificate is valid as of ${today}.`,
    expired: (on) => `Its validity ended on ${on}. It has no effect any more.`,
    revoked: (on) => `It was revoked on ${on}. It has no effect any more.`,
    superseded: (number) =>
      `Certificate ${number} has taken its place. Look that number up for how things stand.`,
  },
  statement:
    "The technology named in this certificate is confirmed as a national strategic technology under art. 9 of the Special Act on Fostering National Strategic Technologies.",
  issuer: "Minister of Science and ICT",
  terms: {
    number: "Certificate number",
    company: "Company",
    technology: "Focus technology",
    taxonomy: "List of technologies",
    field: "Field",
    kind: "Kind",
    confirmedOn: "Confirmed on",
    expiresOn: "Validity",
    issuedAt: "Issued",
  },
  kinds: kindWords.en,
  noEnd: "No end set",
  until: (day) => `Until ${day}`,
  successors: "In newer lists of technologies",
  successorsLead:
    "The confirmation was made under the list of its time and stands. In newer lists it corresponds to:",
  relations: { same: "the same", broader: "broader", narrower: "narrower", overlaps: "overlaps" },
  qr: "QR code with the address of this page",
  missing: {
    title: "There is no certificate at this address",
    lead: "The address is wrong, or the certificate was not issued here.",
    hint: "If a QR code led you here, check the number and the company’s name that stand on the certificate. If they are unknown too, do not trust it.",
  },
  check: "Is it genuine?",
  address: (address) =>
    `The address of this page must begin with ${address}. Do not trust an address that merely looks like it.`,
  offline:
    "With the signed JSON and the public keys anybody can check offline that not one letter was changed, with any program that reads JWS (RFC 7515, Ed25519). Whether it was revoked, only this page can tell.",
  json: "Signed JSON",
  keys: "Public keys",
  pdf: "Certificate as PDF",
  printed: (day) => `Printed on ${day}. Its present state is at the QR code, or at the address above.`,
  lookup: {
    title: "Check a certificate",
    lead: "Give both the certificate number and the company’s name. It is shown only if both are right.",
    number: "Certificate number",
    numberHint: "For example NST-C-2026-00001",
    company: "Company name",
    companyHint: "Forms like ‘Co., Ltd.’ and spaces make no difference.",
    submit: "Check the certificate",
    missing: { number: "Give the certificate number.", company: "Give the company’s name." },
    tooLong: "Up to 200 characters.",
    unknown:
      "There is no certificate with that number and that name. Check that both are as on the certificate.",
    limited: (minutes) => `Too many checks. Try again in ${minutes} minutes.`,
    register: "Register of confirmed companies",
  },
};
