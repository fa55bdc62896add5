import { createHmac, timingSafeEqual } from "node:crypto";
import { sessionCookieName, sessionSecret } from "../session-secret.server.ts";

/**
 * The token that this browser presents, or null. The signature only spares the database from made-up tokens: what proves
 * somebody is that the token, 32 random characters, is found there.
 */
export function sessionTokenOf(request: Request): string | null {
  const value = cookieOf(request, sessionCookieName(request));
  const [, token, signature] = /^(\w{32})\.([A-Za-z0-9+/]{43}=)$/.exec(value ?? "") ?? [];
  if (token === undefined || signature === undefined) return null;
  const expected = createHmac("sha256", sessionSecret()).update(token).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "base64")) ? token : null;
}

function cookieOf(request: Request, name: string): string | undefined {
  const pair = request.headers
    .get("cookie")
    ?.split("; ")
    .find((part) => part.startsWith(`${name}=`));
  try {
    return pair && decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}
