import { authFor } from "./auth.server.ts";

/** Ends the session that asks and returns the Set-Cookie headers that make the browser forget it. */
export async function signOut(request: Request): Promise<readonly string[]> {
  const { api } = await authFor(request);
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true });
  return headers.getSetCookie();
}

/** Prolongs the session that asks, in the database and in the browser. Called once a day at most, by the root's loader. */
export async function refreshSession(request: Request): Promise<readonly string[]> {
  const { api } = await authFor(request);
  const { headers } = await api.getSession({
    headers: request.headers,
    returnHeaders: true,
  });
  return headers.getSetCookie();
}
