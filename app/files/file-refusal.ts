import type { FileType } from "./file-types.ts";

/** Why the content of a file is not accepted; the sentences are in `words.ts`. */
const contentRefusals = [
  "empty",
  "tooLarge",
  "unknownType",
  "otherType",
  "hwpml",
  "encrypted",
  "macros",
  "bomb",
  "nested",
  "unsafeNames",
  "attached",
  "damaged",
  "virus",
] as const;
export type ContentRefusal = (typeof contentRefusals)[number];

/** Why a file cannot be added to a question although its content is fine. */
const placeRefusals = ["tooMany", "closed", "notOnline"] as const;
export type PlaceRefusal = (typeof placeRefusals)[number];

export type FileRefusal = ContentRefusal | PlaceRefusal;

/** Whether a refusal is about the file itself, not about who sent it or where to. */
export function isFileRefusal(reason: string): reason is FileRefusal {
  return [...contentRefusals, ...placeRefusals].some((known) => known === reason);
}

export type Sniffed = { ok: true; type: FileType } | { ok: false; reason: ContentRefusal };

/** Stops reading at the first fault of a file. */
export class RefusedContent extends Error {
  readonly reason: ContentRefusal;

  constructor(reason: ContentRefusal) {
    super(reason);
    this.reason = reason;
  }
}
