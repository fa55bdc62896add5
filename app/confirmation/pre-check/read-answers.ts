import type { Answers, Level } from "./assess.ts";
import { type CriterionKey, criteria, isEvidence, kinds } from "./evidence.ts";

/** The answers of the form. Whatever is missing or no answer at all is 'we cannot say': nothing here can be wrong. */
export function readAnswers(form: FormData): Answers {
  const levelOf = (key: CriterionKey) => readLevel(form.get(key));
  return {
    kind: kinds.find((kind) => kind === form.get("kind")) ?? "holding",
    levels: { scope: levelOf("scope"), level: levelOf("level"), evidence: levelOf("evidence") },
    evidence: new Set(
      form.getAll("has").flatMap((name) => (typeof name === "string" && isEvidence(name) ? [name] : [])),
    ),
  };
}

const levels: readonly Level[] = [0, 1, 2, 3, 4];

function readLevel(typed: FormDataEntryValue | null): Level | null {
  return levels.find((level) => String(level) === typed) ?? null;
}

/** Nothing said yet. */
export function noAnswers(): Answers {
  const levels: Answers["levels"] = { scope: null, level: null, evidence: null };
  return { kind: "holding", levels, evidence: new Set() };
}

/** Whether the form was filled in at all. */
export function isAnything({ levels, evidence }: Answers): boolean {
  return criteria.some((key) => levels[key] !== null) || evidence.size > 0;
}
