import { authFor } from "./auth.server.ts";

/** Ends the session of this request and returns the Set-Cookie headers that make the browser forget it. */
export async function signOut(request: Request): Promise<readonly string[]> {
  const { api } = await authFor(request);
  const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true });
  return headers.getSetCookie();
}

/**
 * Extends the session of this request, in the database and in the browser. Called at most once a day, by the root's
 * loader.
 */
export async function refreshSession(request: Request): Promise<readonly string[]> {
  const { api } = await authFor(request);
  const { headers } = await api.getSession({
    headers: request.headers,
    returnHeaders: true,
  });
  return headers.getSetCookie();
}
