import { type APIRequestContext, request as http } from "@playwright/test";
import type { Access } from "#app/accounts/access.ts";
import { type Permission, permissions, type Role } from "#app/accounts/permissions.ts";
import { uncompressed } from "#tests/support/browser/ask-page.ts";
import { fillIn, peopleOfDemo } from "#tests/support/browser/samples.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { listRoutes } from "#tests/support/list-routes.ts";

// Every route in every role, asked over HTTP as a browser asks: what is answered is compared with the
// sitemap and the matrix. Roles in a company are those in the demonstration's first one; all others have nothing to do with it.
/** What an open page answers where it is not 200: it leads on, or it is the page that says that there is none. */
const openAnswers: Record<string, number> = {
  "ui/shell/not-found.page.tsx": 404,
  "api/not-found.endpoint.ts": 404,
  // A demonstration is no source for search engines.
  "find/sitemap.endpoint.ts": 404,
  "ui/theme/theme.endpoint.ts": 302,
  "accounts/sign-out.endpoint.ts": 302,
  "accounts/choose-company.endpoint.ts": 302,
  // A made-up invitation is there for nobody.
  "companies/members/invitation.page.tsx": 404,
  "files/upload.endpoint.ts": 302,
  "files/download.endpoint.ts": 404,
  "bookmarks/bookmark.page.tsx": 302,
  // The case of the samples is not sensitive, so nobody's looks are recorded.
  "confirmation/case/looks.page.tsx": 404,
  // No round is called 'new'.
  "confirmation/rounds/round.page.tsx": 404,
  // Nobody has these reviews and consultations, and no such link was ever written.
  // Whatever is not there leads to the list.
  "confirmation/inbox/open-item.endpoint.ts": 303,
  "confirmation/review/review.page.tsx": 404,
  "confirmation/review/review-file.endpoint.ts": 404,
  "confirmation/consult/consultation.page.tsx": 404,
  "confirmation/consult/consultation-link.page.tsx": 404,
  // Nor such a meeting of the committee.
  "confirmation/deliberate/meeting.page.tsx": 404,
  "confirmation/deliberate/minutes-pdf.endpoint.ts": 404,
  "confirmation/deliberate/own-meeting.page.tsx": 404,
  "confirmation/deliberate/item.page.tsx": 404,
  "confirmation/compare/agenda-compared.page.tsx": 404,
  // No certificate and no letter has these names.
  "confirmation/certificate/certificate.page.tsx": 404,
  "confirmation/certificate/certificate-json.endpoint.ts": 404,
  "confirmation/certificate/certificate-pdf.endpoint.ts": 404,
  "confirmation/letters/applicant-letter.page.tsx": 404,
  "confirmation/letters/applicant-letter-pdf.endpoint.ts": 404,
  "confirmation/letters/case-letter.page.tsx": 404,
  "confirmation/letters/case-letter-pdf.endpoint.ts": 404,
  // No form to fill in has the number 0.
  "fill-form/form.page.tsx": 404,
  "fill-form/filled.endpoint.ts": 302,
  // Nor has a paper of a company.
  "foreign-requests/request.page.tsx": 404,
  "foreign-requests/remove-request.page.tsx": 404,
  "papers/paper.page.tsx": 404,
  "papers/remove-paper.page.tsx": 404,
  // Nobody has answered anything in this browser.
  "quick-check/take-over.page.tsx": 302,
  // Nobody has asked for a code in this browser.
  "accounts/sign-in/sign-in-code.page.tsx": 303,
};

const roles = [["visitor", undefined], ...Object.entries(peopleOfDemo)] as [Role, string?][];

for (const [role, person] of roles)
  test(`Each page opens or refuses as the matrix says: ${role}`, async ({ baseURL: address }) => {
    const baseURL = address ?? "";
    // It asks all of the product's pages at once.
    test.setTimeout(120_000);
    const { samples, samplesOfPages } = await findSamples(baseURL);
    const browser = person === undefined ? await newBrowser(baseURL) : await signInAs(baseURL, person);
    const answers = await Promise.all(
      listRoutes()
        .filter(({ isLayout, access }) => !isLayout && isAskedBy(role, access))
        .map(({ file, path, access }) => {
          const address = fillIn(path, { ...samples, ...samplesOfPages[file] });
          return complaint(browser, baseURL, { address, access, role, open: openAnswer(file, path) });
        }),
    );
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter((answer) => answer !== null)).toEqual([]);
  });

/** What no role is looked up for is asked by a few; so are pages of a company by those who have nothing to do with it. */
function isAskedBy(role: Role, { who }: Access): boolean {
  const isOpen = who === "everybody" || who === "demonstration";
  if (isOpen) return ["visitor", "owner", "centre_officer"].includes(role);
  if (who !== "company") return true;
  return ["visitor", "person", "owner", "editor", "viewer", "consultant", "centre_officer"].includes(role);
}

/** Where it does not matter which one, something that nobody has: what exists has tests of its own. */
async function findSamples(baseURL: string) {
  const [visitor, owner, officer] = await Promise.all([
    newBrowser(baseURL),
    signInAs(baseURL, peopleOfDemo.owner),
    signInAs(baseURL, peopleOfDemo.centre_officer),
  ]);
  const companyId = idIn(await textOf(owner, "/account"), /\/company\/(\d+)"/);
  const samples = {
    companyId,
    // It lets itself be found.
    partnerId: companyId,
    formId: "0",
    paperId: "0",
    requestId: "0",
    step: "basics",
    list: "sites",
    itemId: "new",
    token: "unknown",
    reviewId: "0",
    name: "00000000.pdf",
    roundId: "new",
    consultationId: "0",
    // Nobody was told of it.
    inboxItemId: "0",
    meetingId: "0",
    caseId: idIn(await textOf(officer, "/agency/cases"), /\/agency\/cases\/(\d+)"/),
    applicationId: "0",
    part: "no-such-part",
    number: "1",
    letterId: "0",
    key: "proof_files",
    id: idIn(await textOf(visitor, "/opportunities"), /\/opportunities\/(\d+)/),
  };
  const samplesOfPages: Record<string, { id: string }> = {
    "companies/agency/company.page.tsx": { id: samples.companyId },
    "accounts/demo/mail.page.tsx": {
      id: idIn(await textOf(visitor, "/system/mailbox"), /\/system\/mailbox\/(\d+)/),
    },
  };
  return { samples, samplesOfPages };
}

interface Question {
  address: string;
  access: Access;
  role: Role;
  /** What the page answers to whom it opens. */
  open: number;
}

function openAnswer(file: string, path: string): number {
  // No application has the number 0: whoever passes the guard is told so. Those that exist have tests of their own.
  return openAnswers[file] ?? (path.includes(":applicationId") ? 404 : 200);
}

/** Opens the page, and where that is refused sends it a form, too. Null if both answers are the matrix's. */
async function complaint(
  browser: APIRequestContext,
  origin: string,
  question: Question,
): Promise<string | null> {
  const { address, access, role, open } = question;
  const expected = statusToLook(access, role, open);
  const looked = await browser.get(address, { maxRedirects: 0 });
  const said = `GET ${address} as ${role}: ${looked.status()}, expected ${expected}`;
  if (looked.status() !== expected) return said;
  const location = looked.headers().location ?? "";
  if (needsSession(access) && role === "visitor" && !location.startsWith("/sign-in?returnTo=")) return said;
  const refused = statusToChange(access, role);
  if (refused === null) return null;
  const sent = await browser.post(address, { maxRedirects: 0, form: { typed: "x" }, headers: { origin } });
  // 405: a page without a form. And what is missing may be said to be so before anybody asks who wants to change it.
  if ([refused, 405, open === 404 ? 404 : refused].includes(sent.status())) return null;
  return `POST ${address} as ${role}: ${sent.status()}, expected ${refused}`;
}

function needsSession({ who }: Access): boolean {
  return who === "signedIn" || who === "permitted" || who === "company";
}

function statusToLook(access: Access, role: Role, open: number): number {
  switch (access.who) {
    case "everybody":
    case "demonstration":
    case "permittedInProduction":
      return open;
    case "signedOut":
      return role === "visitor" ? open : redirectOf(open);
    default:
      return role === "visitor" ? 302 : (statusOfRefusal(access, permissionOf(access), role) ?? open);
  }
}

/** Whoever is in already is led on; the page of the code does so after a form, too, and so always by 303. */
function redirectOf(open: number): number {
  return open === 303 ? 303 : 302;
}

/** The refusal that a form gets; null where it is taken, which is not tried here. */
function statusToChange(access: Access, role: Role): number | null {
  if (!needsSession(access)) return null;
  if (role === "visitor") return 401;
  const toChange = "toChange" in access ? access.toChange : undefined;
  return statusOfRefusal(access, toChange ?? permissionOf(access), role);
}

function permissionOf(access: Access): Permission | undefined {
  return "permission" in access ? access.permission : undefined;
}

function statusOfRefusal(access: Access, permission: Permission | undefined, role: Role): number | null {
  const acts = ["owner", "editor", "viewer", "consultant"].includes(role);
  if (access.who === "company" && !acts) return 404;
  if (permission === undefined) return null;
  const { roles }: { roles: readonly Role[] } = permissions[permission];
  return roles.includes(role) || roles.includes("person") ? null : 403;
}

async function signInAs(baseURL: string, person: string): Promise<APIRequestContext> {
  const browser = await newBrowser(baseURL);
  const answer = await browser.post("/system/demo", {
    form: { person },
    headers: { origin: baseURL },
    maxRedirects: 0,
  });
  expect(answer.status(), person).toBe(303);
  return browser;
}

async function textOf(browser: APIRequestContext, address: string): Promise<string> {
  return (await browser.get(address)).text();
}

function idIn(text: string, pattern: RegExp): string {
  const [, id] = pattern.exec(text) ?? [];
  if (id === undefined) throw new Error(`The page names nothing like ${pattern}`);
  return id;
}

function newBrowser(baseURL: string): Promise<APIRequestContext> {
  return http.newContext({ baseURL, extraHTTPHeaders: uncompressed });
}
