import { z } from "zod";
import { plainText } from "#app/platform/plain-text.ts";
import type { ApplyWords } from "./words.ts";

/** Short and without spaces: no room for words that describe the technology. */
const reference = /^[\p{L}\p{N}][\p{L}\p{N}_/.-]{0,29}$/u;

/** The form that starts an application. A security technology is named by a reference number alone. */
export function startSchema({ start: { problems } }: ApplyWords) {
  const name = {
    missing: problems.nameMissing,
    tooLong: problems.nameTooLong,
    unreadable: problems.nameUnreadable,
  };
  return z
    .object({
      technology: z.string({ error: problems.technology }).min(1).max(100),
      kind: z.enum(["holding", "developing"], { error: problems.kind }),
      title: plainText(name, 200),
      securityClass: z.enum(["general", "sensitive", "security"], { error: problems.security }),
      startKey: z.uuid({ error: problems.stale }),
    })
    .refine(({ title, securityClass }) => securityClass !== "security" || reference.test(title), {
      path: ["title"],
      error: problems.reference,
    });
}
