import { createHash } from "node:crypto";
import type { BonusRule, Criterion, Rule, RuleSet, Track, TrackChoice } from "#app/matching/rule.ts";
import { leafCriteria } from "#app/matching/walk.ts";
import { certificateCriterion, codesBelow, commonAge, criterionOf, EXPORTED } from "./criteria.ts";
import { isOwnHistory, isWeighed } from "./open-words.ts";
import { SEAT } from "./requirements.ts";
import { alternativesOf } from "./settle.ts";
import type { BonusStatement, Reading, Statement } from "./statement.ts";

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
  const choice = choiceOf(reading, sourceOf);
  const common = choice ? reading.statements.filter(({ ofTrack }) => !ofTrack) : reading.statements;
  return {
    id,
    title: { ko: title, en: title },
    completeness: "partial",
    rules: distinct([
      ...groupsOf(common).map((group) => besideTracks(ruleOf(group, sourceOf), group, reading)),
      ...reading.partly.map((one) => ({
        ...ruleOf([one], sourceOf),
        test: askOf(one),
        decidedBy: "facts" as const,
      })),
    ]),
    bonus: reading.bonus.map((one, at) => bonusOf(one, at, sourceOf)),
    ...(amountOf(reading) ?? {}),
    ...(choice && { choice }),
  };
}

/**
 * Tracks of which one is chosen. Only where the facts decide all that each asks for, and nothing that is asked of everybody limits the
 * same: what is in doubt stays a question about the other tracks.
 */
function choiceOf({ tracks: read, statements }: Reading, sourceOf: SourceOf): TrackChoice | null {
  if (read === null) return null;
  const common = new Set(
    statements.flatMap(({ ofTrack, as, fact }) => (ofTrack || as === "exclusion" ? [] : fact)),
  );
  const tracks = read.tracks.map(({ name, statements: own }, at): Track => {
    const groups: Group[] = own.every(({ fact }) => fact === "preFounder")
      ? own.slice(0, 1).map((one): Group => [one])
      : groupsOf(own);
    const rules = distinct(groups.map((group) => ruleOf(group, sourceOf)));
    return {
      id: `t-${at + 1}`,
      ko: name,
      en: name,
      rules: rules.map((rule) => ({ ...rule, id: `t${at + 1}-${rule.id}` })),
    };
  });
  const isDecided = ({ decidedBy, test }: Rule) =>
    decidedBy === "facts" && leafCriteria(test).every((leaf) => !("ask" in leaf || "review" in leaf));
  const isClear = (track: Track) => track.rules.length > 0 && track.rules.every(isDecided);
  const isLimitedTwice = read.tracks.some((track) =>
    track.statements.some(({ fact }) => LIMITS.has(fact) && common.has(fact)),
  );
  if (isLimitedTwice || !tracks.every(isClear)) return null;
  const { quote, at } = read;
  return {
    id: `c-${hashOf(read.tracks.map(({ name }) => name).join("/"))}`,
    tracks,
    cite: quote,
    source: sourceOf(at),
    verified: false,
    readBy: "machine",
  };
}

/** Facts of which one limit is asked of everybody, or each track has its own. */
const LIMITS = new Set<Statement["fact"]>([
  "companyAgeYears",
  "revenueKRW",
  "exportUSD",
  "employees",
  "investmentKRW",
  "region",
  "industry",
  "preFounder",
]);

/** Who holds the certificate is known; whether the rest applies, a person says. */
function bonusOf(
  { fact, test, points, quote, at }: BonusStatement,
  order: number,
  sourceOf: SourceOf,
): BonusRule {
  const words = quote.slice(0, MOST_ASKED).trim();
  const kinds = fact === "certification" && "anyOf" in test ? certificateCriterion(test.anyOf) : null;
  return {
    id: `b-${order}-${hashOf(quote)}`,
    ko: words,
    en: words,
    when: kinds ?? reviewOf(words),
    points,
    stage: null,
    cite: words,
    source: sourceOf(at),
    verified: false,
    readBy: "machine",
  };
}

function amountOf({ amount: { limitWon, ratePercent } }: Reading): Pick<RuleSet, "amount"> | null {
  return limitWon === null && ratePercent === null
    ? null
    : { amount: { limit: limitWon, rate: ratePercent } };
}

/** Alternatives, of which each is all that one line says. */
type Group = readonly [Statement, ...Statement[]];

/** Statements that are alternatives make one rule, and so does 'may found first' with what founded companies must be. */
function groupsOf(statements: readonly Statement[]): Group[] {
  const alternatives = new Map<string, Statement[]>();
  const alone: Statement[] = [];
  const mayMove = statements.some(({ alternativeOf }) => alternativeOf === SEAT);
  for (const one of statements) {
    if (one.fact === "preFounder" && one.hint === undefined) continue;
    const other = one.fact === "region" && mayMove ? SEAT : TRADES.get(one.fact);
    const choice = one.as === "exclusion" ? undefined : (one.alternativeOf ?? other);
    if (choice === undefined) alone.push(one);
    else alternatives.set(choice, [...(alternatives.get(choice) ?? []), one]);
  }
  const groups = [...alone.map((one) => [one]), ...alternatives.values()] as [Statement, ...Statement[]][];
  const founders = statements.find(({ fact }) => fact === "preFounder");
  if (founders === undefined) return groups;
  // Somebody who has not founded yet has neither a size, an age nor a seat.
  return groups.map((group) =>
    group[0].as === "requirement" && group.some(({ fact }) => FOUNDED.has(fact))
      ? [...group, founders]
      : group,
  );
}

/** A company has one main trade, so trades on several lines are those of several companies. */
const TRADES = new Map<Statement["fact"], string>([["industry", "업종"]]);

const FOUNDED = new Set([
  "size",
  "companyAgeYears",
  "region",
  "industry",
  "revenueKRW",
  "employees",
  "isCorporation",
]);

function ruleOf(group: Group, sourceOf: SourceOf): Rule {
  const [first] = group;
  const tests = testsOf(group);
  const isReview = tests.every((test) => "review" in test);
  const exception = first.as === "exclusion" ? first.onlyIf : undefined;
  return {
    id: idOf(first),
    as: first.as,
    test: tests.length === 1 ? (tests[0] as Criterion) : { any: tests },
    // Whom the facts leave out is asked whether the exception applies.
    ...(exception !== undefined &&
      !isReview && {
        unless: askOf({ ...first, fact: "other", test: { text: exception }, quote: exception }),
      }),
    decidedBy: isReview ? "person" : "facts",
    cite: first.quote,
    source: sourceOf(first.at),
    verified: false,
    readBy: "machine",
  };
}

/** Whoever does not fit the track that was read is asked about the others. */
function besideTracks(rule: Rule, [first]: Group, { otherTracks }: Reading): Rule {
  if (first.ofTrack !== true || otherTracks === null || rule.decidedBy === "person") return rule;
  const other: Statement = {
    as: "requirement",
    fact: "other",
    test: { text: otherTracks },
    quote: otherTracks,
    at: first.at,
  };
  return { ...rule, test: { any: [rule.test, askOf(other)] } };
}

/** One test for each alternative. */
function testsOf(group: Group): Criterion[] {
  const tests = alternativesOf(group).map((parts): Criterion => {
    const [only, ...others] = parts.map(criterionFor) as [Criterion, ...Criterion[]];
    return others.length === 0 ? only : { all: [only, ...others] };
  });
  const [first] = group;
  if (first.as === "exclusion") return tests;
  const hinted = group.filter((one) => one.hint === true && one.person !== true && criterionOf(one) !== null);
  if (hinted.length > 0) return [...tests, ...hinted.map(askOf)];
  const ages = group.filter(({ fact }) => fact === "companyAgeYears");
  const isOnlyLonger = ages.length > 0 && ages.every(({ onlyIf }) => onlyIf !== undefined);
  if (isOnlyLonger) return [commonAge(first), ...tests];
  const choice = first.alternativeOf ?? "";
  const words = `${choice}: ${group.map(({ quote }) => quote).join(" / ")}`;
  const rest = askOf({ ...first, fact: "other", test: { text: words } });
  // How many of the options are needed stands elsewhere.
  if (OPTIONAL.test(choice)) return [{ all: [{ any: tests }, rest] }];
  // Of a list of alternatives only one was understood.
  return first.together !== undefined && tests.length === 1 ? [...tests, rest] : tests;
}
const OPTIONAL = /^선\s?택/u;

function criterionFor(one: Statement): Criterion {
  if (one.fact === "hasExport" && one.as === "requirement") return { any: [EXPORTED, askOf(one)] };
  if (one.fact === "region" && one.as === "requirement" && one.person !== true)
    return whereCriterion(one) ?? askOf(one);
  return (one.person === true && one.fact !== "other" ? null : criterionOf(one)) ?? openCriterion(one);
}

/** Where a company or a site of it must be. A city of which the language has no code is more than its province. */
function whereCriterion(one: Statement & { fact: "region" }): Criterion | null {
  const { kinds = ["headquarters"], place, places } = one.test;
  const there = criterionOf(one);
  // A factory or laboratory may be at the seat, which no list of sites has to repeat.
  const seat = criterionOf({ ...one, test: { ...one.test, site: "hq" } });
  if (there === null || seat === null) return null;
  const test: Criterion = kinds.includes("headquarters")
    ? there
    : { any: [there, { all: [seat, askOf(one)] }] };
  const isWhole = place === undefined && places === undefined;
  return isWhole || codesBelow(one.test) !== null ? test : { all: [test, askOf(one)] };
}

/**
 * What the language or the reader cannot decide. What a company knows of itself is asked of it in the notice's words, so that
 * nothing is called open before. What somebody has to weigh, and what leaves somebody out, is for a person.
 */
function openCriterion(said: Statement): Criterion {
  const words = said.fact === "other" ? said.test.text : said.quote;
  if (said.as === "exclusion") return isOwnHistory(words) ? askOf(said) : reviewOf(words);
  const isField = said.fact === "technology" || (said.fact === "industry" && said.person === true);
  return isField || (said.fact === "other" && isWeighed(words)) ? reviewOf(words) : askOf(said);
}

function askOf(said: Statement): Criterion {
  const words = (said.fact === "other" ? said.test.text : said.quote).slice(0, MOST_ASKED).trim();
  const isGround = said.as === "exclusion";
  return {
    ask: {
      // Named by its words alone: two rules about one line ask once.
      key: idOf({ ...said, fact: "other", test: { text: words }, quote: words }).replaceAll("-", ""),
      type: "flag",
      // Within a sentence the question stands in double quotes itself.
      ko: isGround ? `다음에 해당합니까? ‘${words}’` : `다음 요건에 해당합니까? ‘${words}’`,
      en: isGround
        ? `Does this apply to the company? ‘${words}’`
        : `Does the company meet this requirement? ‘${words}’`,
    },
    is: true,
  };
}
const MOST_ASKED = 240;

/** Keeps its name as long as the words stay: 'read wrongly' and a person's yes are kept by it. */
function idOf({ as, fact, quote }: Statement): string {
  return `${as === "exclusion" ? "x" : "r"}-${fact}-${hashOf(quote)}`;
}

function hashOf(quote: string): string {
  return createHash("sha256").update(quote.replace(/\s+/gu, "")).digest("hex").slice(0, 10);
}

function distinct(rules: readonly Rule[]): Rule[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return rules
    .filter(({ id, test }) => {
      const key = `${id} ${JSON.stringify(test)}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((rule) => {
      // Two things that one line says of the same fact.
      const count = (counts.get(rule.id) ?? 0) + 1;
      counts.set(rule.id, count);
      return count === 1 ? rule : { ...rule, id: `${rule.id}-${count}` };
    })
    .slice(0, MOST_RULES);
}
const MOST_RULES = 120;

/** The words of a line, as a person has to weigh them; the notice's own, so they are the same in both languages. */
function reviewOf(words: string): Criterion {
  const text = words.slice(0, 300).trim();
  return { review: { ko: text, en: text } };
}
