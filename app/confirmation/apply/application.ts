import type { FormDefinition, FormPart, Question } from "#app/confirmation/form/form-definition.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import type { Bilingual } from "#app/i18n/locale.ts";

export type Kind = "holding" | "developing";
export type SecurityClass = "general" | "sensitive" | "security";

export type Answer = {
  value: string;
  /** Of the value: a form carries it to say what its page showed. */
  hash: string;
  /** Where a prefilled value came from, with its date: `profile.trl@2026-11-03`; null: typed. */
  origin: string | null;
  changedAt: string;
  changedBy: string | null;
};

export type AttachedFile = {
  key: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  scan: "waiting" | "clean" | "refused" | "not_scanned";
};

/** An application as its company works on it. */
export type Application = {
  id: number;
  company: { id: number; name: string; nameEn: string | null };
  status: Status;
  reference: string | null;
  revision: number;
  title: string;
  kind: Kind;
  securityClass: SecurityClass;
  submittedAt: string | null;
  technology: Bilingual & { code: string };
  field: Bilingual;
  version: Bilingual & { id: string };
  round: { id: number; name: Bilingual; opensAt: string; closesAt: string };
  form: { id: string; version: number; source: string; isVerified: boolean; definition: FormDefinition };
  answers: Readonly<Record<string, Answer>>;
  files: readonly AttachedFile[];
  hasDeclared: boolean;
};

export type PartState = "none" | "some" | "done";
type Filled = Pick<Application, "answers" | "files">;

export function isAnswered({ answers, files }: Filled, question: Question): boolean {
  if (question.type === "files") return files.some(({ key }) => key === question.key);
  return answers[question.key] !== undefined;
}

/** The required questions of a part that have no answer yet. */
export function missingIn(application: Filled, { questions }: FormPart): readonly Question[] {
  return questions.filter((question) => question.isRequired && !isAnswered(application, question));
}

export function stateOf(application: Filled, part: FormPart): PartState {
  if (!part.questions.some((question) => isAnswered(application, question))) return "none";
  return missingIn(application, part).length === 0 ? "done" : "some";
}

/** What is submitted, as one text. A declaration carries its hash, so that nothing is submitted unseen. */
export function contentOf({ form, title, answers, files }: Application): string {
  const values = Object.entries(answers).map(([key, { value }]) => [key, value]);
  const hashes = files.map(({ key, sha256, name }) => [key, sha256, name]);
  return JSON.stringify([form.id, title, values.sort(), hashes.sort()]);
}
