import type { Question } from "#app/confirmation/form/form-definition.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Application, AttachedFile, Kind, SecurityClass } from "./application.ts";

type FrozenFile = Pick<AttachedFile, "name" | "type" | "bytes" | "sha256">;

/** A question as it was worded in both languages, with its answer; `options` holds the words of a choice. */
export type FrozenQuestion = Pick<Question, "key" | "type" | "label" | "isRequired"> & {
  hint: Bilingual | null;
  options: Readonly<Record<string, Bilingual>> | null;
  answer: string | null;
  origin: string | null;
  files: readonly FrozenFile[];
};

/** What was submitted, readable even after form, taxonomy and profile have changed. */
export type SubmissionDocument = {
  title: string;
  kind: Kind;
  securityClass: SecurityClass;
  company: { id: number; name: string; nameEn: string | null };
  round: Bilingual & { id: number };
  form: Bilingual & { id: string; version: number; source: string; isVerified: boolean };
  taxonomy: Bilingual & { version: string; field: Bilingual; technology: Bilingual & { code: string } };
  /** The words that were declared. */
  declaration: Bilingual;
  parts: readonly { key: string; title: Bilingual; source: string; questions: readonly FrozenQuestion[] }[];
};

export function submissionOf(application: Application, declaration: Bilingual): SubmissionDocument {
  const { title, kind, securityClass, company, round, form, version, field, technology } = application;
  const { definition, ...formed } = form;
  const { id: versionId, ...versionName } = version;
  return {
    title,
    kind,
    securityClass,
    company,
    round: { id: round.id, ...round.name },
    form: { ...formed, ...definition.title },
    taxonomy: { version: versionId, ...versionName, field, technology },
    declaration,
    parts: definition.parts.map(({ key, title: name, source, questions }) => ({
      key,
      title: name,
      source,
      questions: questions.map((question) => frozen(application, question)),
    })),
  };
}

function frozen({ answers, files }: Application, question: Question): FrozenQuestion {
  const { key, type, label, isRequired, hint = null } = question;
  const answer = answers[key];
  return {
    key,
    type,
    label,
    isRequired,
    hint,
    options: question.type === "choice" ? wordsOf(question) : null,
    answer: answer?.value ?? null,
    origin: answer?.origin ?? null,
    files: files
      .filter((file) => file.key === key)
      .map(({ name, type: kind, bytes, sha256 }) => ({ name, type: kind, bytes, sha256 })),
  };
}

/** What each option was called, to look up the one that was chosen. */
function wordsOf({ options }: Extract<Question, { type: "choice" }>): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(options.map(({ value, label }) => [value, label]));
}
