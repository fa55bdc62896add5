import { index, type RouteConfig, route } from "@remix-run/route-config";

// The sitemap. `en?` is an optional fixed segment: Korean pages have no prefix, English ones start with /en.
export default [
  route("en?", "routes/public/language-layout.tsx", [
    index("routes/public/home.tsx"),
    route("opportunities", "routes/public/opportunities.tsx"),
    route("opportunities/:id", "routes/public/opportunity.tsx"),
    route("technologies", "routes/public/technologies.tsx"),
    // Confirmation, for whoever thinks of applying
    route("confirmation", "routes/confirmation/about.tsx"),
    route("confirmation/pre-check", "routes/confirmation/pre-check.tsx"),
    route("confirmation/lists", "routes/confirmation/lists.tsx"),
    // Certificates and the register of confirmations
    route("certificate", "routes/certificate/lookup.tsx"),
    route("certificate/:token", "routes/certificate/certificate.tsx"),
    route("certificate/:token.json", "routes/certificate/certificate-json.ts"),
    route("certificate/:token.pdf", "routes/certificate/certificate-pdf.ts"),
    route("register", "routes/register/register.tsx"),
    route("register.csv", "routes/register/register-csv.ts"),
    route("register.json", "routes/register/register-json.ts"),
    // Sign-in and account
    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-in/code", "routes/account/sign-in-code.tsx"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("account", "routes/account/account.tsx"),
    route("account/company", "routes/account/company.ts"),
    // Matches and bookmarks
    route("account/bookmark", "routes/account/bookmark.ts"),
    route("account/bookmarks", "routes/account/bookmarks.tsx"),
    route("company/:companyId/matches", "routes/company/matches.tsx"),
    route("company/:companyId/bookmarks", "routes/company/bookmarks.tsx"),
    // Company
    route("company/:companyId/profile", "routes/company/profile.tsx"),
    route("company/:companyId/profile/:step", "routes/company/profile-step.tsx"),
    route("company/:companyId/profile/:step/:list/:itemId", "routes/company/profile-item.tsx"),
    // Applying for confirmation, and following it
    route("company/:companyId/applications", "routes/applications/list.tsx"),
    route("company/:companyId/applications/new", "routes/applications/start.tsx"),
    route("company/:companyId/applications/:applicationId", "routes/applications/application.tsx"),
    route("company/:companyId/applications/:applicationId/parts/:part", "routes/applications/part.tsx"),
    route("company/:companyId/applications/:applicationId/check", "routes/applications/check.tsx"),
    route("company/:companyId/applications/:applicationId/receipt", "routes/applications/receipt.tsx"),
    route("company/:companyId/applications/:applicationId/supplement", "routes/applications/supplement.tsx"),
    route("company/:companyId/applications/:applicationId/withdraw", "routes/applications/withdraw.tsx"),
    route(
      "company/:companyId/applications/:applicationId/submissions/:number",
      "routes/applications/submission.tsx",
    ),
    route(
      "company/:companyId/applications/:applicationId/submissions/:number.pdf",
      "routes/applications/submission-pdf.ts",
    ),
    route(
      "company/:companyId/applications/:applicationId/letters/:letterId",
      "routes/letters/own-letter.tsx",
    ),
    route(
      "company/:companyId/applications/:applicationId/letters/:letterId.pdf",
      "routes/letters/own-letter-pdf.ts",
    ),
    // Files of an application's questions
    route("company/:companyId/applications/:applicationId/files/:key", "routes/files/question-files.tsx"),
    route("company/:companyId/applications/:applicationId/files/:key/upload", "routes/files/upload.ts"),
    // System
    route("system/demo", "routes/system/demo.tsx"),
    route("system/mailbox", "routes/system/mailbox.tsx"),
    route("system/mailbox/:id", "routes/system/mail.tsx"),
    // Companies, for those who act for them.
    route("company/new", "routes/company/new.tsx"),
    route("company/:companyId", "routes/company/overview.tsx"),
    route("company/:companyId/members", "routes/company/members.tsx"),
    route("company/:companyId/keys", "routes/company/keys.tsx"),
    route("company/:companyId/leave", "routes/company/leave.tsx"),
    route("company/:companyId/delete", "routes/company/delete.tsx"),
    route("company/:companyId/export", "routes/company/export.ts"),
    route("invitation/:token", "routes/company/invitation.tsx"),
    // For staff.
    route("agency/companies", "routes/agency/companies.tsx"),
    route("agency/companies/:id", "routes/agency/company.tsx"),
    route("agency/cases", "routes/agency/cases.tsx"),
    route("agency/cases/assign", "routes/agency/cases/assign.tsx"),
    route("agency/cases/:caseId", "routes/agency/cases/case.tsx", [
      index("routes/agency/cases/overview.tsx"),
      route("screening", "routes/agency/cases/screening.tsx"),
      route("supplements", "routes/agency/cases/supplements.tsx"),
      route("consultations", "routes/agency/cases/consultations.tsx"),
      route("reviews", "routes/agency/cases/reviews.tsx"),
      route("decision", "routes/agency/cases/decision.tsx"),
      route("letters", "routes/agency/cases/letters.tsx"),
    ]),
    route("agency/cases/:caseId/letters/:letterId", "routes/letters/case-letter.tsx"),
    route("agency/cases/:caseId/letters/:letterId.pdf", "routes/letters/case-letter-pdf.ts"),
    // Ministries that are heard, experts who review.
    route("agency/reviews", "routes/agency/reviews.tsx"),
    route("agency/reviews/:reviewId", "routes/agency/review.tsx"),
    route("agency/consultations", "routes/agency/consultations.tsx"),
    route("agency/consultations/:consultationId", "routes/agency/consultation.tsx"),
    route("consultation/:token", "routes/confirmation/consultation-link.tsx"),
    route("system/rules", "routes/system/rules.tsx"),
    route("system/components", "routes/system/components.tsx"),
    route("*", "routes/public/not-found.tsx"),
  ]),
  route(".well-known/jwks.json", "routes/certificate/keys.ts"),
  route("api/v1/openapi.json", "routes/api/openapi.ts"),
  route("api/v1/opportunities", "routes/api/opportunities.ts"),
  route("api/v1/opportunities/:id", "routes/api/opportunity.ts"),
  route("api/*", "routes/api/not-found.ts"),
  route("files/:token", "routes/files/download.ts"),
  route("suggest", "routes/public/suggest.ts"),
  route("settings/theme", "routes/public/theme.ts"),
] satisfies RouteConfig;
