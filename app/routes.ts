import type { RouteConfig } from "@remix-run/route-config";
import {
  company,
  demonstration,
  everybody,
  everybodyUnlisted,
  page,
  signedIn,
  signedOut,
  staff,
  staffInProduction,
  under,
} from "./accounts/access.ts";

const publicPages = [
  page("", "find/home.page.tsx", everybody),
  page("opportunities", "find/opportunities.page.tsx", everybody),
  page("calendar", "calendar/calendar.page.tsx", everybody),
  page("quick-check", "quick-check/quick-check.page.tsx", everybody),
  page("opportunities/compare", "compare/compare.page.tsx", everybodyUnlisted),
  page("opportunities/:id", "opportunity-page/opportunity.page.tsx", everybody),
  page("technologies", "technologies/technologies.page.tsx", everybody),
  page("confirmation", "confirmation/about/about.page.tsx", everybody),
  page("confirmation/pre-check", "confirmation/pre-check/pre-check.page.tsx", everybody),
  page("confirmation/lists", "confirmation/lists/lists.page.tsx", everybody),
  page("certificate", "confirmation/certificate/lookup.page.tsx", everybody),
  page("certificate/:token", "confirmation/certificate/certificate.page.tsx", everybody),
  page("certificate/:token.json", "confirmation/certificate/certificate-json.endpoint.ts", everybody),
  page("certificate/:token.pdf", "confirmation/certificate/certificate-pdf.endpoint.ts", everybody),
  page("partners", "partners/partners.page.tsx", everybody),
  page("partners/:partnerId", "partners/partner.page.tsx", everybody),
  page("register", "confirmation/register/register.page.tsx", everybody),
  page("register.csv", "confirmation/register/register-csv.endpoint.ts", everybody),
  page("register.json", "confirmation/register/register-json.endpoint.ts", everybody),
];

const accountPages = [
  page("sign-in", "accounts/sign-in/sign-in.page.tsx", signedOut),
  page("sign-in/code", "accounts/sign-in/sign-in-code.page.tsx", signedOut),
  page("sign-out", "accounts/sign-out.endpoint.ts", everybody),
  page("account", "accounts/account.page.tsx", signedIn),
  page("account/company", "accounts/choose-company.endpoint.ts", signedIn),
  page("account/bookmark", "bookmarks/bookmark.page.tsx", signedIn),
  page("account/bookmarks", "bookmarks/personal-bookmarks.page.tsx", signedIn),
  page("invitation/:token", "companies/members/invitation.page.tsx", signedIn),
  page("company/new", "companies/new-company.page.tsx", signedIn),
];

const companyPages = under("company/:companyId", [
  page("", "companies/overview.page.tsx", company("read")),
  page("members", "companies/members/members.page.tsx", company("read", "manageMembers")),
  page("keys", "companies/keys/keys.page.tsx", company("manageApiKeys")),
  page("leave", "companies/leave.page.tsx", company("leave")),
  page("delete", "companies/delete.page.tsx", company("delete")),
  page("export", "companies/export.endpoint.ts", company("export")),
  page("answers", "quick-check/take-over.page.tsx", company("editProfile")),
  page("profile", "profile/profile.page.tsx", company("read")),
  page("profile/:step", "profile/profile-step.page.tsx", company("read", "editProfile")),
  page("profile/:step/:list/:itemId", "profile/profile-item.page.tsx", company("editProfile")),
  page("matches", "matches/matches.page.tsx", company("read")),
  page("bookmarks", "bookmarks/company-bookmarks.page.tsx", company("read", "bookmark")),
  page("listing", "partners/listing.page.tsx", company("read", "beFound")),
  page("contacts", "partners/contacts.page.tsx", company("read", "contact")),
  page("documents", "papers/papers.page.tsx", company("read", "answer")),
  page("documents/folder/:id", "opportunity-page/papers/folder.endpoint.ts", company("read")),
  page("documents/:paperId", "papers/paper.page.tsx", company("read", "answer")),
  page("documents/:paperId/remove", "papers/remove-paper.page.tsx", company("answer")),
  page("forms", "fill-form/forms.page.tsx", company("read", "answer")),
  page("forms/:formId", "fill-form/form.page.tsx", company("read")),
  page("forms/:formId/filled", "fill-form/filled.endpoint.ts", company("read", "answer")),
  page("verdicts/:id", "opportunity-page/instead/receipt.page.tsx", company("read")),
]);

const applicationPages = under("company/:companyId/applications", [
  page("", "confirmation/apply/applications.page.tsx", company("read")),
  page("new", "confirmation/apply/start.page.tsx", company("apply")),
  ...under(":applicationId", [
    page("", "confirmation/follow/application.page.tsx", company("read", "apply")),
    page("parts/:part", "confirmation/apply/part.page.tsx", company("read", "apply")),
    page("check", "confirmation/apply/check.page.tsx", company("read", "apply")),
    page("receipt", "confirmation/apply/receipt.page.tsx", company("read")),
    page("submissions/:number", "confirmation/apply/submission.page.tsx", company("read")),
    page("submissions/:number.pdf", "confirmation/apply/submission-pdf.endpoint.ts", company("read")),
    page("files/:key", "files/question-files.page.tsx", company("read", "answer")),
    page("files/:key/upload", "files/upload.endpoint.ts", company("read", "answer")),
    page("supplement", "confirmation/supplement/answer-supplement.page.tsx", company("apply")),
    page("objection", "confirmation/object/objection.page.tsx", company("read", "apply")),
    page("looks", "confirmation/follow/application-looks.page.tsx", company("read")),
    page("statement", "confirmation/revoke/statement.page.tsx", company("read", "apply")),
    page("withdraw", "confirmation/follow/withdraw.page.tsx", company("apply")),
    page("letters/:letterId", "confirmation/letters/applicant-letter.page.tsx", company("read")),
    page("letters/:letterId.pdf", "confirmation/letters/applicant-letter-pdf.endpoint.ts", company("read")),
  ]),
]);

const casePages = under("agency/cases", [
  page("", "confirmation/queue/queue.page.tsx", staff("case.see")),
  page("assign", "confirmation/queue/assign.page.tsx", staff("case.assign")),
  page(":caseId", "confirmation/case/case.page.tsx", staff("case.see"), [
    page("", "confirmation/case/overview.page.tsx", staff("case.see")),
    page("screening", "confirmation/screen/screening.page.tsx", staff("case.see", "case.screen")),
    page("supplements", "confirmation/supplement/supplements.page.tsx", staff("case.see", "case.screen")),
    page(
      "consultations",
      "confirmation/consult/case-consultations.page.tsx",
      staff("case.see", "case.consult"),
    ),
    page("reviews", "confirmation/review/case-reviews.page.tsx", staff("case.see", "case.consult")),
    page("decision", "confirmation/decide/decision.page.tsx", staff("case.see")),
    page("letters", "confirmation/letters/case-letters.page.tsx", staff("case.see", "case.screen")),
    page("objections", "confirmation/object/case-objections.page.tsx", staff("case.see")),
    page("revocation", "confirmation/revoke/case-revocation.page.tsx", staff("case.see")),
    page("extension", "confirmation/extend/extension.page.tsx", staff("case.see", "case.consult")),
    page("looks", "confirmation/case/looks.page.tsx", staff("case.see")),
  ]),
  page(":caseId/letters/:letterId", "confirmation/letters/case-letter.page.tsx", staff("case.see")),
  page(
    ":caseId/letters/:letterId.pdf",
    "confirmation/letters/case-letter-pdf.endpoint.ts",
    staff("case.see"),
  ),
]);

const agencyPages = under("agency", [
  page("cases.csv", "confirmation/queue/queue-csv.endpoint.ts", staff("case.see")),
  page("", "confirmation/desk/desk.page.tsx", staff("case.see")),
  page("rounds", "confirmation/rounds/rounds.page.tsx", staff("round.see")),
  page("rounds/:roundId", "confirmation/rounds/round.page.tsx", staff("round.see", "round.change")),
  page("rounds/:roundId/change", "confirmation/rounds/change.page.tsx", staff("round.change")),
  page("round.csv", "confirmation/desk/desk-csv.endpoint.ts", staff("case.see")),
  page("figures", "confirmation/figures/figures.page.tsx", staff("case.see")),
  page("figures.csv", "confirmation/figures/figures-csv.endpoint.ts", staff("case.see")),
  page("audit", "confirmation/audit/audit.page.tsx", staff("audit.see")),
  page("audit.csv", "confirmation/audit/audit-csv.endpoint.ts", staff("audit.see")),
  page("inbox", "confirmation/inbox/inbox.page.tsx", staff("case.see")),
  page("inbox/settings", "confirmation/inbox/inbox-settings.page.tsx", staff("case.see")),
  page("inbox/:inboxItemId", "confirmation/inbox/open-item.endpoint.ts", staff("case.see")),
  page("companies", "companies/agency/companies.page.tsx", staff("staff.seeCompanies")),
  page("companies/:id", "companies/agency/company.page.tsx", staff("staff.seeCompanies")),
  page("sources", "intake/sources/sources.page.tsx", staff("staff.seeSources")),
  page("calls/:id", "calls/call.page.tsx", staff("calls.part")),
  page("rules", "check-rules/rules.page.tsx", staff("rules.confirm")),
  page("rules/:id", "check-rules/rules-of-opportunity.page.tsx", staff("rules.confirm")),
  page("experts", "confirmation/experts/pool.page.tsx", staff("case.see")),
  page("assignment", "confirmation/assignment/assignment.page.tsx", staff("case.consult")),
  page("expertise", "confirmation/experts/own.page.tsx", staff("case.review")),
  page("objections", "confirmation/object/objections.page.tsx", staff("case.see")),
  page("reviews", "confirmation/review/reviews.page.tsx", staff("case.review")),
  page("reviews/:reviewId", "confirmation/review/review.page.tsx", staff("case.review")),
  page("meetings", "confirmation/deliberate/meetings.page.tsx", staff("case.see", "case.consult")),
  page("meetings/:meetingId", "confirmation/deliberate/meeting.page.tsx", staff("case.see", "case.consult")),
  page("meetings/:meetingId.pdf", "confirmation/deliberate/minutes-pdf.endpoint.ts", staff("case.see")),
  page("committee", "confirmation/deliberate/own-meetings.page.tsx", staff("case.vote")),
  page("committee/:meetingId", "confirmation/deliberate/own-meeting.page.tsx", staff("case.vote")),
  page("committee/:meetingId/items/:itemId", "confirmation/deliberate/item.page.tsx", staff("case.vote")),
  page("consultations", "confirmation/consult/consultations.page.tsx", staff("case.answerConsultation")),
  page(
    "consultations/:consultationId",
    "confirmation/consult/consultation.page.tsx",
    staff("case.answerConsultation"),
  ),
]);

const systemPages = [
  page("system/demo", "accounts/demo/demo.page.tsx", demonstration),
  page("system/mailbox", "accounts/demo/mailbox.page.tsx", demonstration),
  page("system/mailbox/:id", "accounts/demo/mail.page.tsx", demonstration),
  page("system/rules", "rules-bench/rules-bench.page.tsx", staffInProduction("system.rulesBench")),
  page("system/components", "ui/gallery/gallery.page.tsx", staffInProduction("system.rulesBench")),
];

/** The sitemap: the address of each page, its file, and who may open it (and, second, who may send its forms). */
export const sitemap = [
  // An optional fixed segment: Korean pages have no prefix, English ones start with /en.
  page("en?", "ui/shell/language-layout.page.tsx", everybody, [
    ...publicPages,
    ...accountPages,
    ...companyPages,
    ...applicationPages,
    ...casePages,
    ...agencyPages,
    // A ministry without an account answers by the link that it was sent.
    page("consultation/:token", "confirmation/consult/consultation-link.page.tsx", everybody),
    ...systemPages,
    page("*", "ui/shell/not-found.page.tsx", everybody),
  ]),
  page(".well-known/jwks.json", "confirmation/certificate/keys.endpoint.ts", everybody),
  page("api/v1/openapi.json", "api/openapi.endpoint.ts", everybody),
  page("api/v1/opportunities", "api/opportunities.endpoint.ts", everybody),
  page("api/v1/opportunities/:id", "api/opportunity.endpoint.ts", everybody),
  page("api/*", "api/not-found.endpoint.ts", everybody),
  // The token opens the file only for those who may see it; for all others it is missing.
  page("files/:token", "files/download.endpoint.ts", signedIn),
  page("sitemap.xml", "find/sitemap.endpoint.ts", everybody),
  page("suggest", "find/suggest.endpoint.ts", everybody),
  page("settings/theme", "ui/theme/theme.endpoint.ts", everybody),
];

export default sitemap satisfies RouteConfig;
