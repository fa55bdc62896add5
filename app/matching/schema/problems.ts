import { z } from "zod";
import { en as english, ko as korean } from "zod/locales";
import type { Bilingual } from "#app/i18n/locale.ts";

/** What is wrong and where, in both languages. */
export type Problem = Bilingual & { path: string };

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** The message of a refinement, in both languages; `problemsOf` reads it back. */
export function refuse(ko: string, en: string): { ko: string; en: string } {
  return { ko, en };
}

const inKorean = korean().localeError;
const inEnglish = english().localeError;

/** `rules[2].test.all[0].min`; the root is `$`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === "number") return `${written}[${key}]`;
    return written === "$" ? String(key) : `${written}.${String(key)}`;
  }, "$");
}

function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({ path: pathOf(issue.path), ...messageOf(issue) }));
}

function messageOf(issue: z.core.$ZodIssue): Bilingual {
  if (issue.code === "custom") return bilingualOf(issue.params) ?? refuse(issue.message, issue.message);
  if (issue.code === "invalid_union")
    return refuse("여기에 쓸 수 없는 형식입니다", "this form is not allowed here");
  // Zod's message tables take the issue before it is finished; a finished one differs only in its type.
  const raw = { ...issue, input: issue.input } as z.core.$ZodRawIssue;
  return { ko: said(inKorean(raw)), en: said(inEnglish(raw)) };
}

/** Parses with a schema; every problem carries its path and both languages. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error) };
}

const bilingualParams = z.object({ ko: z.string(), en: z.string() });

function bilingualOf(params: unknown): Bilingual | null {
  const parsed = bilingualParams.safeParse(params);
  return parsed.success ? parsed.data : null;
}

function said(message: string | { message: string } | undefined | null): string {
  return typeof message === "string" ? message : (message?.message ?? "");
}
