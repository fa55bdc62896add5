import { z } from "zod";
import type { Bilingual } from "#app/i18n/locale.ts";

const bilingual: z.ZodType<Bilingual> = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
const key = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

/** Sources of prefilled values; the applicant sees the source beside the value and may change it. */
export const prefills = [
  "company.name",
  "company.number",
  "person.name",
  "person.email",
  "profile.technology",
  "profile.trl",
  "profile.patents",
  "profile.rndTasks",
] as const;

const question = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum(["line", "text"]),
    key,
    label: bilingual,
    hint: bilingual.optional(),
    isRequired: z.boolean(),
    /** In characters. */
    longest: z.number().int().min(1).max(20_000),
    prefill: z.enum(prefills).optional(),
  }),
  z.strictObject({
    type: z.literal("choice"),
    key,
    label: bilingual,
    hint: bilingual.optional(),
    isRequired: z.boolean(),
    /** In the order in which they are offered: a list, since the database keeps no order of keys. */
    options: z.array(z.strictObject({ value: key, label: bilingual })).min(1),
    prefill: z.enum(prefills).optional(),
  }),
  z.strictObject({
    type: z.literal("files"),
    key,
    label: bilingual,
    hint: bilingual.optional(),
    isRequired: z.boolean(),
    mostFiles: z.number().int().min(1).max(20),
  }),
]);
export type Question = z.output<typeof question>;

const part = z.strictObject({
  key,
  title: bilingual,
  lead: bilingual.optional(),
  /** The clause that requires it. */
  source: z.string().min(1),
  questions: z.array(question).min(1),
});
export type FormPart = z.output<typeof part>;

const criterion = z.strictObject({
  key,
  name: bilingual,
  /** The examiner's question. */
  asks: bilingual,
  /** From the lowest to the highest; the words describe what can be observed, so that a level means the same to everyone. */
  levels: z.array(bilingual).length(5),
});
export type RubricCriterion = z.output<typeof criterion>;

/**
 * The form of an application: its questions, the officer's checklist and the rubric. Versioned data, so that an old case
 * keeps the questions it was asked. The schema checks that `required` matches the questions.
 */
export const formDefinitionSchema = z
  .strictObject({
    title: bilingual,
    parts: z.array(part).min(1),
    required: z.array(key),
    /** The checklist of the screening, decree art. 8(1). */
    checks: z.array(z.strictObject({ key, words: bilingual, source: z.string().min(1) })).min(1),
    rubric: z.array(criterion).min(1),
  })
  .superRefine(({ parts, required, checks, rubric }, context) => {
    const questions = parts.flatMap(({ questions: asked }) => asked);
    const wanted = questions.filter(({ isRequired }) => isRequired).map((one) => one.key);
    if (wanted.join() !== required.join())
      context.addIssue({
        code: "custom",
        path: ["required"],
        message: "not the required questions, in order",
      });
    for (const keys of [questions, parts, checks, rubric].map((list) => list.map((one) => one.key)))
      if (new Set(keys).size !== keys.length)
        context.addIssue({ code: "custom", message: `a key stands there twice: ${keys.join(", ")}` });
  });
export type FormDefinition = z.output<typeof formDefinitionSchema>;

export function questionsOf({ parts }: Pick<FormDefinition, "parts">): readonly Question[] {
  return parts.flatMap(({ questions }) => questions);
}
