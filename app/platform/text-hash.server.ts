import { createHash } from "node:crypto";

/** SHA-256 of a text (base64url): which text a page showed, or what is stored of a secret that cannot be guessed. */
export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
