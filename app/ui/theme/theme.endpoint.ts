import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "#app/platform/pages/read-form.server.ts";
import { returnPath } from "#app/platform/pages/return-path.ts";
import { serializeTheme } from "./theme-cookie.server.ts";
import { isTheme } from "./themes.ts";

/** Remembers the theme and returns to the page where it was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const theme = form.get("theme");
  if (!isTheme(theme)) throw new Response("There is no such theme.", { status: 400 });
  return redirect(returnPath(form.get("returnTo"), request) ?? "/", {
    status: 303,
    headers: { "set-cookie": await serializeTheme(theme, request) },
  });
}

/** Opened by address, there is no theme to set. */
export function loader() {
  return redirect("/");
}
