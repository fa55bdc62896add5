import { randomInt } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { signText } from "#app/accounts/sign-text.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { CODE_MINUTES, CODES_PER_LINK, TRIES_PER_CODE } from "./consultation.ts";
import { consultationCode } from "./mails.ts";

type Link = { consultationId: number; email: string; linkHash: string };

/** Mails a code to whom the link went, apart from it: who finds one of the two mails opens nothing. */
export function sendCode(
  db: Kysely<Database>,
  { consultationId, email, linkHash, locale }: Link & { locale: Locale },
): Promise<{ ok: true } | { ok: false; reason: "tooMany" }> {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("consultation")
      .set(({ eb }) => ({
        code_hash: hashOf(code, linkHash),
        code_expires_at: now().add({ minutes: CODE_MINUTES }).toString(),
        code_tries: 0,
        codes_sent: eb("codes_sent", "+", 1),
      }))
      .where("id", "=", consultationId)
      .where("link_hash", "=", linkHash)
      .where("codes_sent", "<", CODES_PER_LINK)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: false, reason: "tooMany" };
    const values = { code, minutes: CODE_MINUTES };
    await sendMail(trx, { to: email, locale, mail: consultationCode, values });
    return { ok: true };
  });
}

/**
 * Whether this is the code. Each lets in once and bears five tries, counted before it is compared and in one statement,
 * so that many at once are no more than five.
 */
export async function verifyLinkCode(
  db: Kysely<Database>,
  { consultationId, linkHash, code }: Omit<Link, "email"> & { code: string },
): Promise<{ ok: true } | { ok: false; reason: "wrong" | "expired" | "usedUp" }> {
  const { rows } = await sql<{ isRight: boolean; isFresh: boolean; tries: number }>`
    update consultation set code_tries = code_tries + 1,
      code_hash = case when code_hash = ${hashOf(code, linkHash)} and code_tries < ${TRIES_PER_CODE}
        and code_expires_at > ${now().toString()} then null else code_hash end
    where id = ${consultationId} and link_hash = ${linkHash} and code_hash is not null
    returning code_hash is null as "isRight", code_expires_at > ${now().toString()} as "isFresh", code_tries as tries`.execute(
    db,
  );
  const [tried] = rows;
  if (tried === undefined || !tried.isFresh) return { ok: false, reason: "expired" };
  if (tried.isRight) return { ok: true };
  return { ok: false, reason: tried.tries > TRIES_PER_CODE ? "usedUp" : "wrong" };
}

function hashOf(code: string, linkHash: string): string {
  return signText("consultation code", `${linkHash} ${code}`);
}
