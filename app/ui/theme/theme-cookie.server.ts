import { createCookie } from "@remix-run/node";
import { isTheme, type Theme } from "./themes.ts";

const ONE_YEAR_IN_SECONDS = 31_536_000;

const cookie = createCookie("naru_theme", { path: "/", sameSite: "lax", httpOnly: true });

/** The theme chosen in this browser; 'system' if none was chosen or the cookie is not valid. */
export async function readTheme(request: Request): Promise<Theme> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return isTheme(value) ? value : "system";
}

/** The Set-Cookie header that remembers a theme. 'system' deletes it. */
export function serializeTheme(theme: Theme, request: Request): Promise<string> {
  const secure = new URL(request.url).protocol === "https:";
  return cookie.serialize(theme, { secure, maxAge: theme === "system" ? 0 : ONE_YEAR_IN_SECONDS });
}
