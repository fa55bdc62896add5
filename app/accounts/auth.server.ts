import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { isSecure } from "./session-secret.server.ts";

/**
 * The library that signs people in and out. There is one for each protocol; it is loaded when somebody first signs in,
 * because it takes 40 MB and reading a session does without.
 */
export async function authFor(request: Request) {
  const { createAuth } = await import("./sign-in/create-auth.server.ts");
  const isSecureCookie = isSecure(request);
  return oncePerProcess(`auth ${isSecureCookie}`, () => createAuth(isSecureCookie));
}
