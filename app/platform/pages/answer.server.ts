import { data, redirect } from "@remix-run/node";
import { refuse } from "#app/accounts/guards.server.ts";
import type { RefusalReason } from "#app/accounts/permissions.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";

/** Not even this browser keeps it: after signing out 'back' must not show it to the next person. */
export const notKept = () => ({ "cache-control": "no-store" });

/** The form that was sent. What is no form at all is answered with 400. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
}

/** One text of a form; empty where it is missing or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The number of a row that a form names; 0, which no row has, for everything else. */
export function idIn(form: FormData, name: string): number {
  const typed = textIn(form, name);
  return /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : 0;
}

/** After a change: on to a page, in the reader's language; reloading it does not send the form again. */
export function leadTo(request: Request, path: string): Response {
  return redirect(localePath(localeOf(request), path), { status: 303 });
}

/**
 * Why a use case refused, in the page's words. What the matrix refuses is no error of the form: it is answered with 403 and
 * its reason, and a company that is not the viewer's (any more) with 404.
 */
export function wordsFor<Reason extends string>(
  request: Request,
  reason: Reason | RefusalReason | "notYours",
  words: Readonly<Record<Reason, string>>,
): string {
  if (isOneOf(reason, words)) return words[reason];
  if (reason === "notYours") throw data(null, { status: 404 });
  return refuse(request, reason);
}

function isOneOf<Reason extends string>(
  reason: string,
  words: Readonly<Record<Reason, string>>,
): reason is Reason {
  return Object.hasOwn(words, reason);
}
