import type { CompanyPermission, Permission } from "./permissions.ts";

/** Who may open a route. */
export type Access =
  /** Everybody, signed in or not. */
  | { who: "everybody" }
  /** Everybody, but only a demonstration has it. */
  | { who: "demonstration" }
  /** Everybody in a demonstration, in production those with the permission. */
  | { who: "permittedInProduction"; permission: StaffPermission }
  /** Visitors; whoever is signed in is led on. */
  | { who: "signedOut" }
  /** Whoever is signed in. */
  | { who: "signedIn" }
  /** Those with the permission. */
  | { who: "permitted"; permission: StaffPermission; toChange?: StaffPermission }
  /**
   * Those who act for the company of the address (`:companyId`) and have the permission in it; for all others it is
   * missing. `toChange` where its forms ask for another permission than looking does.
   */
  | { who: "company"; permission: CompanyPermission; toChange?: CompanyPermission }
  /** Callers that bring a key. */
  | { who: "key" };

type StaffPermission = Exclude<Permission, CompanyPermission>;

const everybody: Access = { who: "everybody" };
const signedIn: Access = { who: "signedIn" };
const demonstration: Access = { who: "demonstration" };

/**
 * Every route file of `app/routes.ts` and who may open it. Guards decide; this table says what they should: a test sees
 * that no route is missing, another opens each of them in every role and compares.
 */
export const routeAccess: Readonly<Record<string, Access>> = {
  "routes/public/language-layout.tsx": everybody,
  "routes/public/home.tsx": everybody,
  "routes/public/opportunities.tsx": everybody,
  "routes/public/opportunity.tsx": everybody,
  "routes/public/technologies.tsx": everybody,
  "routes/public/not-found.tsx": everybody,
  "routes/public/suggest.ts": everybody,
  "routes/public/theme.ts": everybody,
  "routes/confirmation/about.tsx": everybody,
  "routes/confirmation/pre-check.tsx": everybody,
  "routes/confirmation/lists.tsx": everybody,

  "routes/certificate/lookup.tsx": everybody,
  "routes/certificate/certificate.tsx": everybody,
  "routes/certificate/certificate-json.ts": everybody,
  "routes/certificate/certificate-pdf.ts": everybody,
  "routes/certificate/keys.ts": everybody,
  "routes/register/register.tsx": everybody,
  "routes/register/register-csv.ts": everybody,
  "routes/register/register-json.ts": everybody,

  "routes/api/openapi.ts": everybody,
  "routes/api/opportunities.ts": everybody,
  "routes/api/opportunity.ts": everybody,
  "routes/api/not-found.ts": everybody,

  "routes/account/sign-in.tsx": { who: "signedOut" },
  "routes/account/sign-in-code.tsx": { who: "signedOut" },
  "routes/account/sign-out.ts": everybody,
  "routes/account/account.tsx": signedIn,
  "routes/account/company.ts": signedIn,
  "routes/account/bookmark.ts": signedIn,
  "routes/account/bookmarks.tsx": signedIn,

  "routes/company/matches.tsx": { who: "company", permission: "company.read" },
  "routes/company/bookmarks.tsx": {
    who: "company",
    permission: "company.read",
    toChange: "company.bookmark",
  },

  "routes/company/profile.tsx": { who: "company", permission: "company.read" },
  "routes/company/profile-step.tsx": {
    who: "company",
    permission: "company.read",
    toChange: "company.editProfile",
  },
  "routes/company/profile-item.tsx": { who: "company", permission: "company.editProfile" },

  "routes/applications/list.tsx": { who: "company", permission: "company.read" },
  "routes/applications/start.tsx": { who: "company", permission: "company.apply" },
  "routes/applications/application.tsx": {
    who: "company",
    permission: "company.read",
    toChange: "company.apply",
  },
  "routes/applications/part.tsx": { who: "company", permission: "company.read", toChange: "company.apply" },
  "routes/applications/check.tsx": { who: "company", permission: "company.read", toChange: "company.apply" },
  "routes/applications/receipt.tsx": { who: "company", permission: "company.read" },
  "routes/applications/supplement.tsx": { who: "company", permission: "company.apply" },
  "routes/applications/withdraw.tsx": { who: "company", permission: "company.apply" },
  "routes/applications/submission.tsx": { who: "company", permission: "company.read" },
  "routes/applications/submission-pdf.ts": { who: "company", permission: "company.read" },

  "routes/agency/cases.tsx": { who: "permitted", permission: "case.see" },
  "routes/agency/cases/assign.tsx": { who: "permitted", permission: "case.assign" },
  "routes/agency/cases/case.tsx": { who: "permitted", permission: "case.see" },
  "routes/agency/cases/overview.tsx": { who: "permitted", permission: "case.see" },
  "routes/agency/cases/screening.tsx": {
    who: "permitted",
    permission: "case.see",
    toChange: "case.screen",
  },
  "routes/agency/cases/supplements.tsx": {
    who: "permitted",
    permission: "case.see",
    toChange: "case.screen",
  },
  "routes/agency/cases/consultations.tsx": {
    who: "permitted",
    permission: "case.see",
    toChange: "case.consult",
  },
  "routes/agency/cases/reviews.tsx": { who: "permitted", permission: "case.see", toChange: "case.consult" },
  "routes/agency/reviews.tsx": { who: "permitted", permission: "case.review" },
  "routes/agency/review.tsx": { who: "permitted", permission: "case.review" },
  "routes/agency/consultations.tsx": { who: "permitted", permission: "case.answerConsultation" },
  "routes/agency/consultation.tsx": { who: "permitted", permission: "case.answerConsultation" },
  "routes/confirmation/consultation-link.tsx": everybody,
  "routes/agency/cases/decision.tsx": { who: "permitted", permission: "case.see" },
  "routes/agency/cases/letters.tsx": { who: "permitted", permission: "case.see" },
  "routes/company/new.tsx": signedIn,
  "routes/company/overview.tsx": { who: "company", permission: "company.read" },
  "routes/company/members.tsx": { who: "company", permission: "company.read" },
  "routes/company/keys.tsx": { who: "company", permission: "company.manageApiKeys" },
  "routes/company/leave.tsx": { who: "company", permission: "company.leave" },
  "routes/company/delete.tsx": { who: "company", permission: "company.delete" },
  "routes/company/export.ts": { who: "company", permission: "company.export" },
  "routes/company/invitation.tsx": signedIn,
  "routes/agency/companies.tsx": { who: "permitted", permission: "staff.seeCompanies" },
  "routes/agency/company.tsx": { who: "permitted", permission: "staff.seeCompanies" },

  "routes/files/question-files.tsx": {
    who: "company",
    permission: "company.read",
    toChange: "company.answer",
  },
  "routes/files/upload.ts": { who: "company", permission: "company.read", toChange: "company.answer" },
  // A token of its own beside the session: for whoever may not open the file it is missing.
  "routes/files/download.ts": signedIn,

  "routes/letters/own-letter.tsx": { who: "company", permission: "company.read" },
  "routes/letters/own-letter-pdf.ts": { who: "company", permission: "company.read" },
  "routes/letters/case-letter.tsx": { who: "permitted", permission: "case.see" },
  "routes/letters/case-letter-pdf.ts": { who: "permitted", permission: "case.see" },

  "routes/system/demo.tsx": demonstration,
  "routes/system/mailbox.tsx": demonstration,
  "routes/system/mail.tsx": demonstration,
  "routes/system/rules.tsx": { who: "permittedInProduction", permission: "system.rulesBench" },
  "routes/system/components.tsx": { who: "permittedInProduction", permission: "system.rulesBench" },
};
