import type { eventsKo } from "./events-ko.ts";

export const eventsEn: typeof eventsKo = {
  officer: "An officer",
  gone: "A deleted account",
  somebody: "somebody",
  companyCreated: "Added the company.",
  companyRenamed: "Corrected the names of the company.",
  memberInvited: (role) => `Invited somebody in the role ${role}.`,
  invitationRevoked: (role) => `Revoked an invitation in the role ${role}.`,
  memberJoined: (role) => `Accepted an invitation in the role ${role}.`,
  memberRoleChanged: (whom, from, to) => `Changed the role of ${whom} from ${from} to ${to}.`,
  memberRemoved: (whom) => `Removed ${whom} from the members.`,
  memberLeft: "Left the company.",
  mandateAccepted: "Accepted a consultant's mandate.",
  mandateRevoked: (whom) => `Revoked the mandate of ${whom}.`,
  mandateReturned: "Handed the mandate back.",
  numberClaimed: (number) => `Entered the business number ${number}.`,
  numberClaimWithdrawn: (number) => `Withdrew the business number ${number}.`,
  numberVerified: (number) => `Verified the business number ${number}.`,
  numberRefused: (number, reason) => `Could not verify the business number ${number}. Reason: ${reason}`,
  numberEnded: (number) => `The business number ${number} ended.`,
  numberTakenBack: (number, reason) =>
    `Took the verification of the business number ${number} back. Reason: ${reason}`,
  keyIssued: (name) => `Made the API key ‘${name}’.`,
  keyRevoked: (name) => `Revoked the API key ‘${name}’.`,
  confirmationEntered: (technology, kind) => `Entered a confirmation: ${technology} (${kind})`,
  confirmationRevoked: (technology, kind, reason) =>
    `Revoked a confirmation: ${technology} (${kind}). Reason: ${reason}`,
  companyExported: "Downloaded all data of the company.",
  other: "Changed the profile.",
};
