import { createHash } from "node:crypto";

/** SHA-256 of a text. A form carries it to say which text its page showed. */
export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
