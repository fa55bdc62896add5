import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { type Answered, wrong } from "#app/confirmation/case/answer-step.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { textIn } from "#app/platform/pages/read-form.server.ts";
import { letterContent } from "./letter-content.ts";
import type { LetterDocument } from "./letter-document.ts";
import type { Previewed } from "./previewed-letter.tsx";

/** Answers a form whose letter is to be seen before it is sent: nothing is done, and what was typed stays. */
export async function showPreview<Typed>(
  request: Request,
  form: FormData,
  schema: z.ZodType<Typed>,
  write: (typed: Typed) => Promise<LetterDocument | null>,
) {
  const id = textIn(form, "form") || textIn(form, "step");
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return wrong(id, submission.reply());
  const letter = await write(submission.value);
  if (letter === null) throw data(null, { status: 404 });
  const preview = letterContent(letter, localeOf(request));
  const answered = { form: id, step: textIn(form, "step"), result: submission.reply(), changes: [] };
  return data<Answered & Previewed>({ ...answered, preview });
}
