import type { Locale } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { db } from "#db/client.server.ts";
import { authFor } from "../auth.server.ts";
import { takeFromLimit } from "../take-from-limit.server.ts";
import { CODE_MINUTES } from "./limits.ts";
import { signInCode } from "./mails.ts";

export type CodeRequested = { ok: true } | { ok: false; waitSeconds: number };

/**
 * Sends a sign-in code to an address, in the language of the page. It does not look up whether there is an account, so
 * neither the answer nor its timing can reveal one; the account is created when the code is entered. Earlier codes stop
 * working.
 */
export async function requestCode(
  request: Request,
  { email, locale, networkAddress }: { email: string; locale: Locale; networkAddress: string },
): Promise<CodeRequested> {
  const waitSeconds =
    (await takeFromLimit("codesPerNetwork", networkAddress)) ||
    (await takeFromLimit("codesPerAddress", email));
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  const { api } = await authFor(request);
  const code = await api.createVerificationOTP({ body: { email, type: "sign-in" } });
  const values = { code, minutes: CODE_MINUTES };
  await db.transaction().execute((trx) => sendMail(trx, { to: email, locale, mail: signInCode, values }));
  return { ok: true };
}
