import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { isSecure } from "./session-secret.server.ts";

/**
 * The library that signs people in and out, one instance for each protocol. Loaded at the first sign-in, because it
 * takes 40 MB that reading a session does not need.
 */
export async function authFor(request: Request) {
  const { createAuth } = await import("./sign-in/create-auth.server.ts");
  const isSecureCookie = isSecure(request);
  return oncePerProcess(`auth ${isSecureCookie}`, () => createAuth(isSecureCookie));
}
