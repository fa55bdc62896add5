import type { Application } from "#app/confirmation/apply/application.ts";
import { type AnswerProblem, readAnswer, type Sent } from "#app/confirmation/apply/sent-answers.ts";
import type { Question } from "#app/confirmation/form/form-definition.ts";
import type { FrozenFiles } from "./find-open-supplement.server.ts";

export type SupplementProblem = AnswerProblem | "missing";

/** A question that is open again, as it was submitted and as it would be now. */
export type ComparedQuestion = {
  question: Question;
  before: string | null;
  after: string | null;
  /** Names of files. */
  added: readonly string[];
  removed: readonly string[];
  kept: readonly string[];
  isChanged: boolean;
  /** Why it cannot be submitted like this; null: it can. */
  problem: SupplementProblem | null;
};

/**
 * What a supplement would change, question by question. Strict, as submitting is: nothing that is required may be left
 * empty. Files come and go by forms of their own, so they are compared with those of the last submission. Pure.
 */
export function compareSupplement(
  { answers, files }: Pick<Application, "answers" | "files">,
  { questions, frozen, sent }: { questions: readonly Question[]; frozen: FrozenFiles; sent: Sent },
): readonly ComparedQuestion[] {
  return questions.map((question) => {
    const { key, isRequired } = question;
    if (question.type === "files") {
      const now = files.filter((file) => file.key === key);
      const compared = compareFiles(frozen[key] ?? [], now);
      const isChanged = compared.added.length + compared.removed.length > 0;
      const problem = isRequired && now.length === 0 ? "missing" : null;
      return { question, before: null, after: null, ...compared, isChanged, problem };
    }
    const before = answers[key]?.value ?? null;
    const read = readAnswer(question, sent[key] ?? "");
    const none = { added: [], removed: [], kept: [] };
    if ("problem" in read)
      return { question, before, after: null, ...none, isChanged: true, problem: read.problem };
    const problem = isRequired && read.value === null ? "missing" : null;
    return { question, before, after: read.value, ...none, isChanged: read.value !== before, problem };
  });
}

type NamedFile = { name: string; sha256: string };

function compareFiles(before: readonly NamedFile[], now: readonly NamedFile[]) {
  const isIn = (files: readonly NamedFile[]) => (file: NamedFile) =>
    files.some(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
  const names = (files: readonly NamedFile[]) => files.map(({ name }) => name);
  return {
    added: names(now.filter((file) => !isIn(before)(file))),
    removed: names(before.filter((file) => !isIn(now)(file))),
    kept: names(now.filter(isIn(before))),
  };
}
