import type { Cover } from "./cover-names.ts";

/** Why a blind reviewer does not get a file: it tells who applied, cannot be read, or its properties cannot be removed. */
export const withheldReasons = ["named", "unread", "properties"] as const;
export type Withheld = (typeof withheldReasons)[number];

/** Whether a text tells who applied, as far as is known. */
export function tellsIn(text: string, cover: Cover): boolean {
  return cover(text) !== text.normalize("NFC");
}
