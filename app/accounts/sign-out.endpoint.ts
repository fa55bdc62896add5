import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { signOut } from "./sign-out.server.ts";

/** Ends the session in the browser and in the database. Harmless without a session. */
export async function action({ request }: ActionFunctionArgs) {
  const headers = new Headers();
  for (const cookie of await signOut(request)) headers.append("set-cookie", cookie);
  return redirect(localePath(localeOf(request), "/"), { status: 303, headers });
}

/** Opening the address signs nobody out: a link in a mail must not do that. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(localePath(localeOf(request), "/"));
}
