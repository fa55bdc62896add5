import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ownPath } from "#app/platform/pages/own-path.ts";
import { serializeTheme } from "./theme-cookie.server.ts";
import { isTheme } from "./themes.ts";

/** Remembers the theme and returns to the page where it was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  if (!isTheme(theme)) throw new Response("There is no such theme.", { status: 400 });
  return redirect(ownPath(form.get("returnTo"), request) ?? "/", {
    status: 303,
    headers: { "set-cookie": await serializeTheme(theme, request) },
  });
}

/** Whoever comes here by address has no theme to set. */
export function loader() {
  return redirect("/");
}
