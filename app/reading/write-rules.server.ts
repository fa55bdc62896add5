import { createHash } from "node:crypto";
import type { Criterion, Rule, RuleSet } from "#app/matching/rule.ts";
import { criterionOf } from "./criteria.ts";
import type { Reading, Statement } from "./statement.ts";

/** Names the documents of a notice, by their place in what was read: 'attachment, page 3'. */
export type SourceOf = (at: Statement["at"]) => string;

/**
 * The rules that a machine has read out of a notice, as data of the language. What the language cannot decide becomes a rule
 * for a person, with the notice's words; a doubt as well. So nothing that was read is lost, and nothing is guessed.
 */
export function ruleSetOf(
  reading: Reading,
  { id, title, sourceOf }: { id: string; title: string; sourceOf: SourceOf },
): RuleSet {
  return {
    id,
    title: { ko: title, en: title },
    completeness: "partial",
    rules: distinct(groupsOf(reading.statements).map((group) => ruleOf(group, sourceOf))),
    bonus: [],
    ...(amountOf(reading) ?? {}),
  };
}

function amountOf({ amount: { limitWon, ratePercent } }: Reading): Pick<RuleSet, "amount"> | null {
  return limitWon === null && ratePercent === null
    ? null
    : { amount: { limit: limitWon, rate: ratePercent } };
}

type Group = { statements: readonly [Statement, ...Statement[]] };

/** Statements that are alternatives make one rule, and so does 'may found first' with what founded companies must be. */
function groupsOf(statements: readonly Statement[]): Group[] {
  const alternatives = new Map<string, Statement[]>();
  const alone: Statement[] = [];
  for (const one of statements) {
    if (one.fact === "preFounder" && one.hint === undefined) continue;
    if (one.alternativeOf === undefined || one.as === "exclusion") alone.push(one);
    else alternatives.set(one.alternativeOf, [...(alternatives.get(one.alternativeOf) ?? []), one]);
  }
  const isOpenToFounders = statements.some(({ fact }) => fact === "preFounder");
  const groups = [...alone.map((one) => [one]), ...alternatives.values()] as [Statement, ...Statement[]][];
  if (!isOpenToFounders) return groups.map((one) => ({ statements: one }));
  const founders = statements.find(({ fact }) => fact === "preFounder") as Statement;
  return groups.map(([first, ...rest]) => ({
    // Somebody who has not founded yet has neither a size, an age nor a seat.
    statements:
      FOUNDED.has(first.fact) && first.as === "requirement" ? [first, ...rest, founders] : [first, ...rest],
  }));
}

const FOUNDED = new Set([
  "size",
  "companyAgeYears",
  "region",
  "industry",
  "revenueKRW",
  "employees",
  "isCorporation",
]);

function ruleOf({ statements }: Group, sourceOf: SourceOf): Rule {
  const [first] = statements;
  // Where only the longer age of new industries is printed, the shorter one is not known.
  const isHalf = statements.length === 1 && first.as === "requirement" && first.onlyIf !== undefined;
  const isDoubtful = isHalf || statements.some(({ person }) => person === true);
  const tests = statements.flatMap((one): Criterion[] => {
    const known = isDoubtful ? null : criterionOf(one);
    if (known === null) return [openCriterion(one)];
    return one.hint === true ? [known, openCriterion(one)] : [known];
  });
  const isReview = tests.some((test) => "review" in test);
  const exception = first.as === "exclusion" ? first.onlyIf : undefined;
  return {
    id: idOf(first),
    as: first.as,
    test: tests.length === 1 ? (tests[0] as Criterion) : { any: tests },
    // Whether an exception applies is for a person: it lets nobody in, and refuses nobody for good.
    ...(exception !== undefined && !isReview && { unless: reviewOf(exception) }),
    decidedBy: isReview ? "person" : "facts",
    cite: first.quote,
    source: sourceOf(first.at),
    verified: false,
    readBy: "machine",
  };
}

/**
 * What the language or the reader cannot decide. Whether it does what a requirement says, the company knows best: it is asked
 * in the notice's words, so that nothing is called open before. What leaves somebody out is for a person.
 */
function openCriterion(said: Statement): Criterion {
  const words = said.fact === "other" ? said.test.text : said.quote;
  if (said.as === "exclusion") return reviewOf(words);
  const shown = words.slice(0, MOST_ASKED);
  return {
    ask: {
      key: idOf(said).replaceAll("-", ""),
      type: "flag",
      ko: `다음 요건에 해당합니까? “${shown}”`,
      en: `Does the company meet this requirement? “${shown}”`,
    },
    is: true,
  };
}
const MOST_ASKED = 240;

/** Keeps its name as long as the words stay: 'read wrongly' and a person's yes are kept by it. */
function idOf({ as, fact, quote }: Statement): string {
  const words = createHash("sha256").update(quote.replace(/\s+/gu, "")).digest("hex").slice(0, 10);
  return `${as === "exclusion" ? "x" : "r"}-${fact}-${words}`;
}

function distinct(rules: readonly Rule[]): Rule[] {
  const ids = new Set<string>();
  return rules.filter(({ id }) => !ids.has(id) && ids.add(id)).slice(0, MOST_RULES);
}
const MOST_RULES = 120;

/** The words of a line, as a person has to weigh them; the notice's own, so they are the same in both languages. */
function reviewOf(words: string): Criterion {
  const text = words.slice(0, 300);
  return { review: { ko: text, en: text } };
}
