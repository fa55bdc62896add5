import { randomBytes } from "node:crypto";
import { textHash } from "#app/platform/text-hash.server.ts";

export const MOST_KEYS = 20;

/**
 * A new key and what is stored of it: its beginning, to tell keys apart, and a hash. 256 random bits need no slow hash.
 */
export function newApiKey(): { key: string; prefix: string; hash: string } {
  const prefix = `naru_${randomBytes(4).toString("hex")}`;
  const key = `${prefix}_${randomBytes(32).toString("base64url")}`;
  return { key, prefix, hash: hashOfKey(key) };
}

export function hashOfKey(key: string): string {
  return textHash(key);
}
