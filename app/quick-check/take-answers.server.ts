import type { Kysely } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { type FactName, isFactName } from "#app/companies/profile-tables.ts";
import { companyFacts, isListName, type ListName, listOf, type ProfileStep } from "#app/matching/facts.ts";
import type { Facts, Value } from "#app/matching/knowledge.ts";
import { typedText } from "#app/profile/form/read-typed.ts";
import type { Item } from "#app/profile/profile.ts";
import { readProfile } from "#app/profile/read-profile.server.ts";
import { saveProfileItem } from "#app/profile/save-profile-item.server.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { saveTyped } from "#app/profile/save-typed.server.ts";
import { seoulDay } from "#app/time.ts";
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

/** An answer that was not taken, and the step of the profile that asks for it. */
export type LeftAnswer = VisitorAnswers[number] & { step: ProfileStep };

/**
 * Enters the answers of a visitor into the profile, as if they had been typed there. Returns those that were not taken,
 * because a person has said something else or is to be asked back: they are kept as what was typed into the forms of the
 * profile and not sent yet, so that each form asks beside its field. A founding date of which only the year is known is none yet.
 */
export async function takeAnswers(db: Kysely<Database>, request: Request): Promise<readonly LeftAnswer[]> {
  const left: LeftAnswer[] = [];
  for (const { name, value } of saidIn(request.answers)) {
    if (isListName(name)) {
      const isTaken = await takeList(db, name, value, request);
      if (!isTaken) left.push({ name, value, step: listOf(name).step });
    } else if (isFactName(name)) {
      const isTaken = await takeFact(db, name, value, request);
      if (!isTaken) left.push({ name, value, step: companyFacts[name].step });
    }
  }
  const { viewer, companyId, submissionId } = request;
  for (const step of new Set(left.map((answer) => answer.step))) {
    const facts = left.filter(({ name, ...answer }) => answer.step === step && !isListName(name));
    const typed = Object.assign({}, ...facts.map(({ name, value }) => typedFact(name, value ?? "")));
    await saveTyped(db, { viewer, companyId, step, typed, savedIn: submissionId });
  }
  return left;
}

async function takeFact(
  db: Kysely<Database>,
  name: FactName,
  value: Value,
  { viewer, companyId, now }: Request,
) {
  const { step } = companyFacts[name];
  const saved = await saveProfileStep(db, { viewer, companyId, step, answers: typedFact(name, value), now });
  return saved.ok;
}

function typedFact(name: string, value: Value): Record<string, string> {
  if (typeof value !== "object" || Array.isArray(value)) return { [name]: typedText(value) };
  return Object.fromEntries(
    Object.entries(value).map(([year, figure]) => [`${name}.${year}`, typedText(figure)]),
  );
}

/**
 * Adds what the list does not have yet. What a person has declared complete stays so, and whatever an answer leaves out
 * that the list has is left to be asked: a list is never declared complete against what is in it, or added to against that.
 */
async function takeList(
  db: Kysely<Database>,
  list: ListName,
  value: Value,
  { viewer, companyId, submissionId, now }: Request,
): Promise<boolean> {
  const profile = await readProfile(db, companyId);
  if (profile === null) return false;
  const fact = wordsOfList[list] ?? "";
  const words = Array.isArray(value) ? value : [];
  const held = profile.lists[list].filter(({ facts }) => !isOver(facts, seoulDay(now)));
  const missing = words.filter((word) => !held.some(({ facts }) => facts[fact] === word));
  const isDeclared = profile.complete[list] !== undefined;
  if (isDeclared && missing.length > 0) return false;
  for (const word of missing) {
    const answers = { label: "", [fact]: list === "technologies" ? `field:${word}` : word };
    const asked = { viewer, companyId, list, itemId: null, answers, now };
    const saved = await saveProfileItem(db, { ...asked, submissionId: `${submissionId} ${list} ${word}` });
    if (!saved.ok) return false;
  }
  // Declared only where it was said: none at all, or all that there is to choose from.
  if (isDeclared || (list === "technologies" && words.length > 0)) return covers(held, fact, words, list);
  if (!covers(held, fact, words, list)) return false;
  const { step } = listOf(list);
  const declared = await saveProfileStep(db, {
    ...{ viewer, companyId, step, now },
    answers: {},
    list: { name: list, isComplete: true },
  });
  return declared.ok;
}

/** Whether an answer names all that the list has: of technologies one was asked for, unless it was 'none'. */
function covers(held: readonly Item[], fact: string, words: readonly string[], list: ListName): boolean {
  if (list === "technologies" && words.length > 0) return true;
  return held.every(({ facts }) => words.includes(String(facts[fact])));
}

function isOver({ validUntil }: Facts, today: string): boolean {
  return typeof validUntil === "string" && validUntil < today;
}
