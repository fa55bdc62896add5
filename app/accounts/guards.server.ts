import { data, redirect } from "@remix-run/node";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { config } from "#app/platform/config.server.ts";
import { type CompanyPermission, may, type Permission, type RefusalReason } from "./permissions.ts";
import { readViewer } from "./read-viewer.server.ts";
import type { Refusal } from "./refusal.ts";
import type { OwnCompany, Person } from "./viewer.ts";
import { accountsWords } from "./words.ts";

/*
 * What a page calls first, before it reads the form. Guards return who is there, or throw the answer: to the sign-in page
 * and back (GET), the page that keeps what was typed (POST, 401), 404 for what is not the viewer's, 403 with the reason.
 * Who may open a page at all is the sitemap's to say and checked before (`enforce-access.server.ts`): a page names a
 * permission only where one of its forms needs another one.
 */

/** The person who is signed in. */
export async function requireViewer(request: Request): Promise<Person> {
  return (await readViewer(request)) ?? askToSignIn(request);
}

/** The company of the address, for somebody who acts for it, and may do this to it where a permission is named. */
export async function requireCompany(
  request: Request,
  companyId: string | undefined,
  permission?: CompanyPermission,
): Promise<{ viewer: Person; company: OwnCompany }> {
  const viewer = await requireViewer(request);
  const company = viewer.companies.find(({ id }) => String(id) === companyId);
  // Nobody learns that a company exists: one that is not the viewer's is as missing as one that is not there.
  if (company === undefined) throw data(null, { status: 404 });
  const allowed = permission === undefined ? null : may(viewer, permission, { companyId: company.id });
  if (allowed?.ok === false) refuse(request, allowed.reason);
  return { viewer, company };
}

/** Somebody whose role allows this. */
export async function requirePermission(
  request: Request,
  permission: Exclude<Permission, CompanyPermission>,
): Promise<Person> {
  const viewer = await requireViewer(request);
  const allowed = may(viewer, permission);
  if (!allowed.ok) refuse(request, allowed.reason);
  return viewer;
}

/** Anybody in a demonstration; in production somebody whose role allows this. */
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

/** Throws the 403 that says why. */
export function refuse(request: Request, reason: RefusalReason): never {
  const refusal: Refusal = { kind: "refused", reason: accountsWords[localeOf(request)].refusals[reason] };
  throw data(refusal, { status: 403 });
}

async function askToSignIn(request: Request): Promise<never> {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") {
    const signIn = localePath(localeOf(request), "/sign-in");
    throw redirect(`${signIn}?returnTo=${encodeURIComponent(pathname + search)}`);
  }
  // A form with files may be hundreds of megabytes: whatever it held has to be chosen anew anyway.
  const hasFiles = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
  const sent = hasFiles ? [] : [...(await request.formData())];
  const refusal: Refusal = {
    kind: "sessionEnded",
    action: pathname + search,
    fields: sent.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
    hadFiles: hasFiles,
  };
  throw data(refusal, { status: 401 });
}
