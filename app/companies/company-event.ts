import type { CompanyRole, ViewerCompany } from "#app/accounts/viewer.ts";

/**
 * What can happen to a company, with its details: ids and our own codes. Names and mail addresses stay with the person
 * and the invitation, where they can be erased.
 */
export type CompanyEvents = {
  companyCreated: Empty;
  companyRenamed: Empty;
  memberInvited: { invitationId: number; role: ViewerCompany["role"] };
  invitationRevoked: { invitationId: number; role: ViewerCompany["role"] };
  memberJoined: { role: CompanyRole };
  memberRoleChanged: { memberId: string; from: CompanyRole; to: CompanyRole };
  memberRemoved: { memberId: string; role: CompanyRole };
  memberLeft: { role: CompanyRole };
  mandateAccepted: { mandateId: number; expiresOn: string | null };
  mandateRevoked: { mandateId: number; consultantId: string };
  mandateReturned: { mandateId: number };
  numberClaimed: { numberId: number; number: string };
  numberClaimWithdrawn: { numberId: number; number: string };
  numberVerified: { numberId: number; number: string; how: "document" | "register" | "officer" };
  numberRefused: { numberId: number; number: string; reason: string };
  numberEnded: { numberId: number; number: string /** Where an officer took it back. */; reason?: string };
  keyIssued: { keyId: number; name: string };
  keyRevoked: { keyId: number; name: string };
  confirmationEntered: ConfirmationDetail;
  confirmationRevoked: ConfirmationDetail & { reason: string };
  companyExported: Empty;
  bookmarkAdded: { bookmarkId: number; opportunityId: number };
  bookmarkChanged: { bookmarkId: number; state: string };
  bookmarkRemoved: { bookmarkId: number };
  /** With the facts that everybody may see from now on. */
  listingShown: { shows: string[] };
  listingHidden: { shows: string[] };
  listingSaved: { shows: string[] };
  contactRequested: { requestId: number };
  /** From an agency. */
  contactReceived: { requestId: number };
  contactAccepted: { requestId: number };
  contactDeclined: { requestId: number };
  paperAdded: PaperDetail;
  paperReplaced: PaperDetail;
  paperChanged: PaperDetail;
  paperRemoved: PaperDetail;
  foreignRequestEntered: { requestId: number };
  foreignRequestChanged: { requestId: number };
  foreignRequestRemoved: { requestId: number };
  applicationStarted: { applicationId: number };
  applicationSubmitted: { applicationId: number; reference: string };
  applicationWithdrawn: { applicationId: number; reference: string };
  objectionLodged: { applicationId: number; reference: string };
  revocationAnswered: { applicationId: number; reference: string };
  supplementAnswered: { applicationId: number; reference: string };
};

type Empty = Record<string, never>;
type PaperDetail = { paperId: number; kind: string };
type ConfirmationDetail = {
  confirmationId: number;
  versionId: string;
  technology: string;
  kind: "holding" | "developing";
};

export type CompanyEventName = keyof CompanyEvents;

/** One event as it is shown. Other features write events of their own; those come with their name only. */
export type ShownEvent = {
  id: number;
  at: string;
  what: string;
  detail: Readonly<Record<string, unknown>>;
  /** Who did it; null once the account is gone, and for officers, who act for their office. */
  by: string | null;
  isByStaff: boolean;
  /** The other person it was done to, if any. */
  whom: string | null;
};
