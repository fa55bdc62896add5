import { decodeHTMLStrict } from "entities";

/** '&amp;amp;#39;' is encoded three times; no source encodes more often, and each pass costs time. */
const MOST_PASSES = 4;
/** Soft hyphens, zero-width spaces, marks of direction, byte order marks; but emoji keep what joins and colours them. */
const INVISIBLE =
  /(?![\u200D\uFE0F])\p{Default_Ignorable_Code_Point}|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/gu;
/** Every kind of space but the ordinary one and line breaks: no-break, thin, ideographic … */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
/** Mark-up that portals leave in their texts. Other words in angle brackets are titles: '<2026 공동관>'. */
const TAGS =
  /<\/?(?:p|br|b|i|u|em|strong|span|font|div|ul|ol|li|table|tbody|thead|tr|td|th|a|img|h[1-6]|hr|script|style|iframe)(?:\s[^<>]*|\/)?>/giu;

/** What is written for a program and not for readers. */
const PROGRAMS = /<(script|style)(?:\s[^<>]*)?>[^<]*<\/\1>/giu;

/** A text of a source without HTML entities, however often encoded, without mark-up and without invisible characters. */
export function cleanText(text: string): string {
  return withoutInvisible(decodeEntities(text)).replace(PROGRAMS, " ").replace(TAGS, " ").normalize("NFC");
}

/** The same text without HTML entities, however often encoded. */
export function decodeEntities(text: string): string {
  let plain = text;
  for (let pass = 0; pass < MOST_PASSES && plain.includes("&"); pass++) {
    // Only with a semicolon, so that '?id=1&copy=2' stays an address.
    const decoded = decodeHTMLStrict(plain);
    if (decoded === plain) break;
    plain = decoded;
  }
  return plain;
}

/** The same text with ordinary spaces, and without characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "").replace(SPACES, " ");
}
