import { randomBytes } from "node:crypto";
import { isSigned, signText } from "#app/accounts/sign-text.server.ts";
import { textHash } from "#app/platform/text-hash.server.ts";

const PURPOSE = "consultation link";

/**
 * A link's secret: 256 random bits and our signature. What we never wrote is refused without asking the database; the
 * table holds the hash alone.
 */
export function newLinkToken(): string {
  const nonce = randomBytes(32).toString("base64url");
  return `${nonce}.${signText(PURPOSE, nonce)}`;
}

/** The hash under which a link is kept; null for what we never wrote. */
export function hashOfLink(token: string): string | null {
  const [nonce = "", signature = ""] = token.split(".");
  if (!/^[\w-]{43}$/.test(nonce) || !isSigned(PURPOSE, nonce, signature)) return null;
  return textHash(token);
}
