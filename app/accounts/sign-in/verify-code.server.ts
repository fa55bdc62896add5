import type { Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { authFor } from "../auth.server.ts";
import { giveBackLimits, takeFromLimit } from "../take-from-limit.server.ts";

export type CodeVerified =
  | { ok: true; cookies: readonly string[] }
  | { ok: false; reason: WrongCode }
  | { ok: false; reason: "limited"; waitSeconds: number };

/** `usedUp`: too many wrong tries. `none`: this address has no valid code, so no code can be right. */
type WrongCode = "wrong" | "expired" | "usedUp" | "none";

/**
 * Signs in a person who enters the code sent to their address; creates the account if there is none. A code works once
 * and allows five wrong tries; an address allows twenty an hour over all codes.
 */
export async function verifyCode(
  request: Request,
  {
    email,
    code,
    locale,
    networkAddress,
  }: { email: string; code: string; locale: Locale; networkAddress: string },
): Promise<CodeVerified> {
  const waitSeconds = await takeFromLimit("triesPerAddress", email);
  if (waitSeconds > 0) return { ok: false, reason: "limited", waitSeconds };
  try {
    const { api } = await authFor(request);
    const { headers } = await api.signInEmailOTP({
      // Until its owner chooses another: the table requires a name, and pages greet people by it.
      body: { email, otp: code, name: email.split("@")[0] ?? email, locale },
      headers: deviceOf(request),
      returnHeaders: true,
    });
    await giveBackLimits(email, networkAddress);
    return { ok: true, cookies: headers.getSetCookie() };
  } catch (error) {
    const reason = await reasonOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason: reason === "wrong" && !(await isAwaited(email)) ? "none" : reason };
  }
}

/** Whether there is a code to compare with: it is removed once it was used, expired or was tried too often. */
async function isAwaited(email: string): Promise<boolean> {
  const row = await db
    .selectFrom("verification")
    .select("id")
    .where("identifier", "=", `sign-in-otp-${email.toLowerCase()}`)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a session stores about the request that started it. */
function deviceOf(request: Request): Headers {
  return new Headers({ "user-agent": (request.headers.get("user-agent") ?? "").slice(0, 300) });
}

async function reasonOf(error: unknown): Promise<WrongCode | undefined> {
  const { isAPIError } = await import("better-auth/api");
  if (!isAPIError(error)) return undefined;
  switch (error.body?.code) {
    case "INVALID_OTP":
      return "wrong";
    case "OTP_EXPIRED":
      return "expired";
    case "TOO_MANY_ATTEMPTS":
      return "usedUp";
    default:
      return undefined;
  }
}
