import type { Kysely } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { isFactName } from "#app/companies/profile-tables.ts";
import { companyFacts, isListName, type ListName, listOf } from "#app/matching/facts.ts";
import type { Value } from "#app/matching/knowledge.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { typedText } from "#app/profile/form/read-typed.ts";
import { saveProfileItem } from "#app/profile/save-profile-item.server.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import type { Database } from "#db/schema.ts";
import { saidIn, type VisitorAnswers, wordsOfList } from "./visitor-answers.ts";

type Request = {
  viewer: Person;
  companyId: number;
  answers: VisitorAnswers;
  /** Created with the form: sent twice, it adds no item twice. */
  submissionId: string;
  now: Temporal.Instant;
};

/**
 * Enters the answers of a visitor into the profile, as if they had been typed there. Returns those that were not taken: the
 * profile has another value, or asks back. A founding date of which only the year is known is none yet.
 */
export async function takeAnswers(db: Kysely<Database>, request: Request): Promise<VisitorAnswers> {
  const left: VisitorAnswers[number][] = [];
  for (const { name, value } of saidIn(request.answers)) {
    const isTaken = isListName(name)
      ? await takeList(db, name, value, request)
      : await takeFact(db, name, value, request);
    if (!isTaken) left.push({ name, value });
  }
  return left;
}

async function takeFact(
  db: Kysely<Database>,
  name: string,
  value: Value,
  { viewer, companyId, now }: Request,
) {
  if (!isFactName(name)) return true;
  const { step } = companyFacts[name];
  const saved = await saveProfileStep(db, { viewer, companyId, step, answers: typedFact(name, value), now });
  return saved.ok;
}

function typedFact(name: string, value: Value): Answers {
  if (typeof value !== "object" || Array.isArray(value)) return { [name]: typedText(value) };
  return Object.fromEntries(
    Object.entries(value).map(([year, figure]) => [`${name}.${year}`, typedText(figure)]),
  );
}

async function takeList(
  db: Kysely<Database>,
  list: ListName,
  value: Value,
  { viewer, companyId, submissionId, now }: Request,
): Promise<boolean> {
  const fact = wordsOfList[list];
  const words = Array.isArray(value) ? value : [];
  for (const word of words) {
    const answers = { label: "", [fact ?? ""]: list === "technologies" ? `field:${word}` : word };
    const asked = { viewer, companyId, list, itemId: null, answers, now };
    const saved = await saveProfileItem(db, { ...asked, submissionId: `${submissionId} ${list} ${word}` });
    if (!saved.ok) return false;
  }
  // Declared only where it was said: none at all, or all that there is to choose from.
  if (list === "technologies" && words.length > 0) return true;
  const { step } = listOf(list);
  const declared = await saveProfileStep(db, {
    ...{ viewer, companyId, step, now },
    answers: {},
    list: { name: list, isComplete: true },
  });
  return declared.ok;
}
