import { z } from "zod";

const bilingual = z.object({ ko: z.string(), en: z.string() });
const question = z.object({
  key: z.string(),
  label: bilingual,
  options: z.record(z.string(), bilingual).nullish(),
  answer: z.string().nullish(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })).default([]),
});
const document = z.object({
  parts: z.array(z.object({ key: z.string(), title: bilingual, questions: z.array(question) })),
});

type Bilingual = z.output<typeof bilingual>;
/** `path`: where it is given out, unless by its token. */
export type ShownFile = {
  name: string;
  bytes: number;
  sha256: string;
  token: string | null;
  path?: string;
};
export type ShownAnswer = {
  key: string;
  label: Bilingual;
  answer: Bilingual | null;
  files: readonly ShownFile[];
};
export type ShownSubmission = readonly {
  key: string;
  title: Bilingual;
  questions: readonly ShownAnswer[];
}[];

/**
 * A frozen submission as it is shown: only what showing needs is asked of it, so that one written by an older version can
 * still be read. A choice is shown in the words that the form had then.
 */
export function readSubmission(
  frozen: unknown,
  tokens: Readonly<Record<string, string>>,
): ShownSubmission | null {
  const read = document.safeParse(frozen);
  if (!read.success) return null;
  return read.data.parts.map(({ key, title, questions }) => ({
    key,
    title,
    questions: questions.map(({ options, answer, files, ...rest }) => ({
      ...rest,
      answer: answer == null ? null : (options?.[answer] ?? { ko: answer, en: answer }),
      files: files.map((file) => ({ ...file, token: tokens[file.sha256] ?? null })),
    })),
  }));
}
