import { z } from "zod";
import type { SignInWords } from "./words.ts";

/** The form that asks for a code. Addresses are compared in lower case, as mail servers do. */
export function addressSchema(text: SignInWords) {
  return z.object({
    email: z
      .string({ error: text.emailMissing })
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: text.emailWrong }).max(254, { error: text.emailWrong })),
  });
}

/** The form for the code. People paste it with spaces, and Korean keyboards can type full-width digits. */
export function codeSchema(text: Pick<SignInWords, "codeMissing" | "codeWrongForm">) {
  return z.object({
    code: z
      .string({ error: text.codeMissing })
      .transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, { error: text.codeWrongForm })),
  });
}
