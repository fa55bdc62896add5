import { z } from "zod";
import type { FormDefinition } from "#app/confirmation/form/form-definition.ts";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";

/** The name of its draft: over once the screening is passed. */
export const CHECKLIST_DRAFT = draftName("pass_screening", "checklist");

const LONGEST_NOTE = 2_000;

/** One point of the checklist as an officer found it. */
export type Check = { key: string; isMet: boolean; note: string | null };
export type StoredCheck = Check & { at: string; by: Signature };

type Say = { noteMissing: (words: string) => string; noteTooLong: (words: string) => string };

type Asked = {
  checks: FormDefinition["checks"];
  nameOf: (key: string) => string;
  /** The officer found all that is left open to be there, in one step. */
  isRestMet?: boolean;
};

/**
 * The checklist of this form as it is sent: a point that nobody has looked at yet stays out. What is not met says what is
 * missing: with these notes the supplement request begins.
 */
export function checklistSchema({ checks, nameOf, isRestMet = false }: Asked, say: Say) {
  const points = Object.fromEntries(
    checks.map(({ key }) => [
      key,
      z
        .object({
          isMet: z.enum(["yes", "no"]).optional(),
          note: z
            .string()
            .trim()
            .max(LONGEST_NOTE, say.noteTooLong(nameOf(key)))
            .optional(),
        })
        .superRefine(({ isMet, note = "" }, context) => {
          if (isMet === "no" && note === "")
            context.addIssue({ code: "custom", path: ["note"], message: say.noteMissing(nameOf(key)) });
        })
        .optional(),
    ]),
  );
  return z.object({ checks: z.object(points).optional() }).transform(({ checks: sent = {} }): Check[] =>
    checks.flatMap(({ key }) => {
      const point = sent[key];
      const isMet = point?.isMet ?? (isRestMet ? "yes" : undefined);
      return isMet === undefined ? [] : [{ key, isMet: isMet === "yes", note: point?.note || null }];
    }),
  );
}
