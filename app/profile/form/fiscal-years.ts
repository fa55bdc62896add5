import type { Day } from "#app/matching/calendar.ts";
import { companyFacts, type ProfileStep } from "#app/matching/facts.ts";
import { closedYears, hasEnded } from "#app/matching/judging/fiscal-years.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Answers } from "./answers.ts";
import { factsOfStep } from "./cells.ts";
import type { Refusal } from "./read-typed.ts";

const SHOWN = 3;
const FIRST_YEAR = 1900;

export function isSeries(fact: string): boolean {
  return (
    Object.hasOwn(companyFacts, fact) &&
    companyFacts[fact as keyof typeof companyFacts].value.type === "series"
  );
}

/**
 * The years that a form asks for, newest first: the last three whose returns were due, those entered, and those in the
 * form. Accounts that are ready earlier are entered as another year.
 */
export function yearsOf(facts: Facts, answers: Answers, today: Day): readonly string[] {
  const company = statedIn(answers, facts);
  const closed = closedYears(today, SHOWN, today, company);
  const entered = Object.entries(facts).flatMap(([fact, value]) =>
    isSeries(fact) ? Object.keys(value) : [],
  );
  const sent = Object.keys(answers).flatMap((name) => {
    const [fact = "", year = ""] = name.split(".");
    return isSeries(fact) && isClosedYear(year, company, today) ? [year] : [];
  });
  return [...new Set([...closed, ...entered, ...sent])].sort().reverse();
}

function isClosedYear(text: string, company: Facts, today: Day): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && hasEnded(Number(text), company, today);
}

/** Names of the two inputs for another year and its figure. */
export const otherYear = {
  year: (fact: string) => `year.${fact}`,
  figure: (fact: string) => `figure.${fact}`,
};

/** Moves the figures of 'another year' to the inputs of that year; refuses those that fit nowhere. */
export function withOtherYears(
  answers: Answers,
  step: ProfileStep,
  facts: Facts,
  today: Day,
): { answers: Answers; refusals: Record<string, Refusal> } {
  const placed: Record<string, string | null> = { ...answers };
  const refusals: Record<string, Refusal> = {};
  const company = statedIn(answers, facts);
  for (const fact of factsOfStep(step).filter(isSeries)) {
    const year = (answers[otherYear.year(fact)] ?? "").normalize("NFKC").trim().replace(/년$/, "");
    const figure = answers[otherYear.figure(fact)]?.trim() ?? "";
    if (year === "" && figure === "") continue;
    if (year === "") refusals[otherYear.year(fact)] = { why: "year_missing" };
    else if (!isClosedYear(year, company, today)) refusals[otherYear.year(fact)] = { why: "year_not_closed" };
    else if (figure === "") refusals[otherYear.figure(fact)] = { why: "figure_missing" };
    else if (answers[`${fact}.${year}`]) refusals[otherYear.year(fact)] = { why: "year_shown" };
    else {
      placed[`${fact}.${year}`] = figure;
      placed[otherYear.year(fact)] = "";
      placed[otherYear.figure(fact)] = "";
    }
  }
  return { answers: placed, refusals };
}

/** The facts with the closing month that the same form states. */
function statedIn({ closingMonth }: Answers, facts: Facts): Facts {
  return closingMonth === undefined ? facts : { ...facts, closingMonth: closingMonth || "12" };
}
