import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "./session-secret.server.ts";

/**
 * A signature that proves that we wrote a text for one purpose: nobody else can create it, and it is not valid for
 * another purpose.
 */
export function signText(purpose: string, text: string): string {
  return keyedHash(`${purpose}\n${text}`);
}

export function isSigned(purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(signText(purpose, text));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
