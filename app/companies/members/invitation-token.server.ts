import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: nobody guesses them, so a plain hash keeps them safe in the table. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
