import { z } from "zod";
import type { signInKo } from "#app/accounts/words.ts";

type Text = typeof signInKo;

/** The form that asks for a code. Addresses are compared in small letters, as mail servers do. */
export function addressSchema(text: Text) {
  return z.object({
    email: z
      .string({ error: text.emailMissing })
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: text.emailWrong }).max(254, { error: text.emailWrong })),
  });
}

/** The form that takes the code. People paste it with blanks, and Korean keyboards know wide digits. */
export function codeSchema(text: Pick<Text, "codeMissing" | "codeWrongForm">) {
  return z.object({
    code: z
      .string({ error: text.codeMissing })
      .transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, { error: text.codeWrongForm })),
  });
}
