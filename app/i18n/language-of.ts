import type { Locale } from "./locale.ts";

/** In which language people wrote a text that nobody has marked: Korean where most of its letters are Hangul. */
export function languageOf(text: string): Locale {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return hangul * 2 > letters ? "ko" : "en";
}
