import { data, redirect } from "@remix-run/node";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import { config } from "#app/platform/config.server.ts";
import { readForm } from "#app/platform/pages/read-form.server.ts";
import { returnPath } from "#app/platform/pages/return-path.ts";
import { type CompanyPermission, may, type Permission, type RefusalReason } from "./permissions.ts";
import { readViewer } from "./read-viewer.server.ts";
import type { Refusal } from "./refusal.ts";
import type { Person, ViewerCompany } from "./viewer.ts";
import { accountsWords } from "./words.ts";

/*
 * What a page calls first, before it reads the form. Guards return the person, or throw the answer: a redirect to the
 * sign-in page and back (GET), the page that keeps what was typed (POST, 401), 404 for what is not the viewer's, 403
 * with the reason. The sitemap decides who may open a page, checked before (`enforce-access.server.ts`): a page names a
 * permission only where one of its forms needs another one.
 */

/** The person who is signed in. */
export async function requireViewer(request: Request): Promise<Person> {
  return (await readViewer(request)) ?? askToSignIn(request);
}

/**
 * The company of the address, if the viewer acts for it and, where a permission is named, has that permission in it.
 */
export async function requireCompany(
  request: Request,
  companyId: string | undefined,
  permission?: CompanyPermission,
): Promise<{ viewer: Person; company: ViewerCompany }> {
  const viewer = await requireViewer(request);
  const company = viewer.companies.find(({ id }) => String(id) === companyId);
  // Nobody learns that a company exists: another one's company and a missing one get the same answer.
  if (company === undefined) throw data(null, { status: 404 });
  const allowed = permission === undefined ? null : may(viewer, permission, { companyId: company.id });
  if (allowed?.ok === false) refuse(request, allowed.reason);
  return { viewer, company };
}

/** A person whose role allows this. */
export async function requirePermission(
  request: Request,
  permission: Exclude<Permission, CompanyPermission>,
): Promise<Person> {
  const viewer = await requireViewer(request);
  const allowed = may(viewer, permission);
  if (!allowed.ok) refuse(request, allowed.reason);
  return viewer;
}

/** In a demonstration anyone; in production a person whose role allows this. */
export async function requireInProduction(
  request: Request,
  permission: Exclude<Permission, CompanyPermission>,
): Promise<void> {
  if (config.mode === "production") await requirePermission(request, permission);
}

/** For pages that only a demonstration has: 404 in production. */
export function requireDemonstration(): void {
  if (config.mode === "production") throw data(null, { status: 404 });
}

/**
 * Why a use case refused, in the page's words. A refusal by the permission matrix is not an error in the form: it is
 * answered with 403 and its reason. A company that is not (or no longer) the viewer's is answered with 404.
 */
export function wordsFor<Reason extends string>(
  request: Request,
  reason: Reason | RefusalReason | "notYours",
  words: Readonly<Record<Reason, string>>,
): string {
  if (isOneOf(reason, words)) return words[reason];
  return answerRefused(request, reason);
}

/** Answers a change that the matrix refused under the lock: the role was taken away after the page was opened. */
export function answerRefused(request: Request, reason: RefusalReason | "notYours"): never {
  if (reason === "notYours") throw data(null, { status: 404 });
  return refuse(request, reason);
}

function isOneOf<Reason extends string>(
  reason: string,
  words: Readonly<Record<Reason, string>>,
): reason is Reason {
  return Object.hasOwn(words, reason);
}

/** Throws the 403 that says why. */
export function refuse(request: Request, reason: RefusalReason): never {
  const refusal: Refusal = { kind: "refused", reason: accountsWords[localeOf(request)].refusals[reason] };
  throw data(refusal, { status: 403 });
}

async function askToSignIn(request: Request): Promise<never> {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") {
    const signIn = localePath(localeOf(request), "/sign-in");
    throw redirect(
      signIn + returnQuery(returnPath(pathname + search, request) ?? returnPath(pathname, request)),
    );
  }
  // A form with files may be hundreds of megabytes, and files have to be chosen again anyway.
  const hasFiles = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
  const sent = hasFiles ? [] : [...(await readForm(request))];
  const refusal: Refusal = {
    kind: "sessionEnded",
    action: pathname + search,
    fields: sent.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
    hadFiles: hasFiles,
  };
  throw data(refusal, { status: 401 });
}
