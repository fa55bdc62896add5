import { data, redirect } from "@remix-run/node";
import { localeOf, localePath } from "#app/i18n/locale.ts";

/**
 * The form that was sent. Throws the answer 400 where it is none: what cannot be read is the sender's fault. NUL, which
 * PostgreSQL cannot store and no keyboard has, is left out.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const sent = [...form];
  if (!sent.some((field) => field.some((part) => typeof part === "string" && part.includes("\0"))))
    return form;
  const clean = new FormData();
  for (const [name, value] of sent)
    clean.append(withoutNul(name), typeof value === "string" ? withoutNul(value) : value);
  return clean;
}

function withoutNul(text: string): string {
  return text.replaceAll("\0", "");
}

/** One text of a form; empty where it is missing or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The id in a form field; 0 where there is none. */
export function idIn(form: FormData, name: string): number {
  return readId(textIn(form, name));
}

/** The id of a row in a form field or an address; 0, which no row has, for everything else. */
export function readId(text: string | undefined): number {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : 0;
}

/** After a change: on to a page, in the reader's language; reloading that page does not send the form again. */
export function leadTo(request: Request, path: string): Response {
  return redirect(localePath(localeOf(request), path), { status: 303 });
}

/** Not even this browser stores the page: after signing out, 'back' must not show it to the next person. */
export const noStore = () => ({ "cache-control": "no-store" });
