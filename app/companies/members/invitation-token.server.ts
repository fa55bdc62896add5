import { randomBytes } from "node:crypto";
import { textHash } from "#app/platform/text-hash.server.ts";

/** 256 random bits cannot be guessed, so a plain hash in the table is safe. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashOf(token: string): string {
  return textHash(token);
}
