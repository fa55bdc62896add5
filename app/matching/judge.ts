import type { LeafFinding } from "./explain.ts";
import { type Finding, findingOf, type Question, questionOf, settlingLeaves } from "./findings.ts";
import { type CompiledRule, type CompiledRuleSet, type Way, waysOf } from "./judging/compile.ts";
import { evaluate } from "./judging/node.ts";
import { isAnythingKnown, type Knowledge } from "./knowledge.ts";
import { greater, lesser, MET, NOT_MET, type Outcome, TO_CHECK } from "./outcome.ts";
import type { RuleSet, Track } from "./rule.ts";
import { bestOf, type Conclusion, conclusionsBy, isOpen, unjudged, type Verdict } from "./verdict.ts";

/** What a conclusion rests on. */
export type Reasons = {
  findings: readonly Finding[];
  /** What the company does not meet. */
  failing: readonly Finding[];
  /** What a person at the agency still checks. */
  checks: readonly Finding[];
  /** Those of the checks that the facts speak against. */
  doubts: readonly Finding[];
  questions: readonly Question[];
  /** Leaves met only by presumption, because the profile is silent. */
  presumptions: readonly LeafFinding[];
};

/** What choosing one track would come to: by the common rules and its own. */
export type TrackJudgement = Conclusion & Reasons & { track: Track };

/** With a choice of tracks, the reasons are those of `track`; each of the tracks has its own. */
export type Judgement = Conclusion &
  Reasons & {
    /** The track that comes to this verdict, and of several the one with least in the way. Null without tracks. */
    track: Track | null;
    tracks: readonly TrackJudgement[];
  };

const withoutReasons: Reasons = {
  findings: [],
  failing: [],
  checks: [],
  doubts: [],
  questions: [],
  presumptions: [],
};

export const notJudged: Judgement = { ...unjudged, ...withoutReasons, track: null, tracks: [] };

/** What the facts say about a rule, whoever decides it; with presumptions, or by what is known alone. */
function factualOutcome(
  { test, notOnlyIf, unless }: CompiledRule,
  company: Knowledge,
  mayPresume = true,
): Outcome {
  const tested = evaluate(test, company, mayPresume);
  if (tested === MET) return MET;
  const notApplied = notOnlyIf ? evaluate(notOnlyIf, company) : NOT_MET;
  const exempted = unless ? evaluate(unless, company) : NOT_MET;
  return greater(tested, greater(notApplied, exempted));
}

/** The outcome of a rule, without reasons. */
export function ruleOutcome(compiled: CompiledRule, company: Knowledge): Outcome {
  return compiled.decides ? factualOutcome(compiled, company) : TO_CHECK;
}

/** What the facts say of a rule, whoever decides it, without reasons; null where it does not apply, or exempts. */
export function suggestedOutcome(
  { test, notOnlyIf, unless }: CompiledRule,
  company: Knowledge,
): Outcome | null {
  const notApplied = notOnlyIf ? evaluate(notOnlyIf, company) : NOT_MET;
  const exempted = unless ? evaluate(unless, company) : NOT_MET;
  if (notApplied === MET || exempted === MET) return null;
  return greater(evaluate(test, company), greater(notApplied, exempted));
}

/** The verdict alone, without findings. */
export function verdictOf(compiled: CompiledRuleSet, company: Knowledge | null): Verdict {
  return conclude(compiled, company).verdict;
}

/**
 * The verdict and its basis without findings, as the catalogue needs it for every opportunity. Of several tracks the best
 * counts, because one of them may be chosen.
 */
export function conclude(compiled: CompiledRuleSet, company: Knowledge | null): Conclusion {
  const { ruleSet, rules, tracks } = compiled;
  if (!company || !isRead(ruleSet, rules)) return unjudged;
  return tracks === null ? concludeOn(compiled, ruleSet, company) : concludeOnBest(compiled, tracks, company);
}

/**
 * What is open rests on all that was read of one track. Anything else is a person's verdict if it would be the same without
 * what a machine has read: one more track can always open what the others refuse.
 */
function concludeOnBest(
  { ruleSet, waysByPerson }: CompiledRuleSet,
  ways: readonly Way[],
  company: Knowledge,
): Conclusion {
  const best = bestOf(ways.map((way) => concludeOn(way, ruleSet, company)));
  if (waysByPerson === null || isOpen(best.verdict) || best.basis === null) return best;
  const byPerson = waysByPerson.flatMap(({ rules }) => rules);
  const left = isRead(ruleSet, byPerson)
    ? bestOf(waysByPerson.map((way) => concludeOn(way, ruleSet, company)))
    : unjudged;
  return conclusionsBy[left.verdict === best.verdict ? "person" : "machine"][best.verdict];
}

/**
 * What a person has read and what a machine has read are judged apart, and the worse decides. The basis is a person's if
 * what a person has read comes to the same by itself; what is open rests on all rules.
 */
function concludeOn(way: Way, ruleSet: RuleSet, company: Knowledge): Conclusion {
  const { rules, byPerson, byMachine } = way;
  // Where a notice was read in part, a track of which nothing was read could be anything.
  if (rules.length === 0 && ruleSet.completeness !== "complete") return unjudged;
  const person = decided(byPerson, company);
  if (person === NOT_MET) return conclusionsBy.person.not_eligible;
  const machine = decided(byMachine, company);
  if (machine === NOT_MET) return conclusionsBy.machine.not_eligible;
  if (isDoubted(byPerson, company)) return conclusionsBy.person.probably_not;
  if (isDoubted(byMachine, company)) return conclusionsBy.machine.probably_not;
  if (lesser(person, machine) < TO_CHECK || !isGrounded(rules, company)) {
    const needsAnyway = person < TO_CHECK || !isGrounded(byPerson, company);
    const isByPerson = !way.isMachineRead || (byPerson.length > 0 && needsAnyway);
    return conclusionsBy[isByPerson ? "person" : "machine"].needs_information;
  }
  if (way.isMachineRead) return conclusionsBy.machine.no_obstacle_found;
  return conclusionsBy.person[ruleSet.completeness === "complete" ? "eligible" : "no_obstacle_found"];
}

/** The least outcome of the rules that decide. Most verdicts fall here, so what a person decides is looked at afterwards. */
function decided(rules: readonly CompiledRule[], company: Knowledge): Outcome {
  let least: Outcome = MET;
  for (const rule of rules) {
    if (!rule.decides) continue;
    least = lesser(least, factualOutcome(rule, company));
    if (least === NOT_MET) return least;
  }
  return least;
}

/** Whether the facts speak against what a person decides. */
function isDoubted(rules: readonly CompiledRule[], company: Knowledge): boolean {
  for (const rule of rules) if (!rule.decides && factualOutcome(rule, company) === NOT_MET) return true;
  return false;
}

/**
 * Whether something that is known speaks for the company: at least one rule is settled by it, rather than left to a person
 * or presumed. Where no rule was found, it is enough to know anything at all.
 */
function isGrounded(rules: readonly CompiledRule[], company: Knowledge): boolean {
  if (rules.length === 0) return isAnythingKnown(company);
  for (const rule of rules) if (rule.decides && factualOutcome(rule, company, false) === MET) return true;
  return false;
}

/** Whether the rules allow a verdict: a notice read completely may have no rules at all. */
function isRead({ completeness }: RuleSet, rules: readonly CompiledRule[]): boolean {
  return completeness === "complete" || (completeness === "partial" && rules.length > 0);
}

/** The verdict with its findings, checks, questions and presumptions. */
export function judge(compiled: CompiledRuleSet, company: Knowledge | null): Judgement {
  const conclusion = conclude(compiled, company);
  if (!company) return notJudged;
  if (compiled.tracks !== null) return judgeTracks(compiled, conclusion, company);
  if (conclusion.verdict === "not_judged") return notJudged;
  const findings = compiled.rules.map((rule) => findingOf(rule, compiled.moment, company));
  return { ...conclusion, ...reasonsOf(conclusion, compiled, findings), track: null, tracks: none };
}

const none: readonly never[] = [];

function judgeTracks(compiled: CompiledRuleSet, conclusion: Conclusion, company: Knowledge): Judgement {
  const { ruleSet, rules, moment } = compiled;
  // Common rules are explained once.
  const found = new Map(rules.map((rule) => [rule, findingOf(rule, moment, company)]));
  const tracks = isRead(ruleSet, rules)
    ? waysOf(compiled).flatMap((way) => judgeTrack(way, compiled, company, found))
    : [];
  const nearest = nearestOf(tracks, conclusion);
  if (!nearest || conclusion.verdict === "not_judged") return { ...notJudged, tracks };
  return { ...nearest, ...conclusion, tracks };
}

function judgeTrack(
  way: Way,
  compiled: CompiledRuleSet,
  company: Knowledge,
  found: ReadonlyMap<CompiledRule, Finding>,
): readonly TrackJudgement[] {
  const { track } = way;
  return track === null ? [] : [{ ...judgeWay(way, compiled, company, found), track }];
}

/** What applying in one way comes to. */
export function judgeWay(
  way: Way,
  { ruleSet, moment }: Pick<CompiledRuleSet, "ruleSet" | "moment">,
  company: Knowledge,
  found?: ReadonlyMap<CompiledRule, Finding>,
): Conclusion & Reasons {
  const conclusion = concludeOn(way, ruleSet, company);
  if (conclusion.verdict === "not_judged") return { ...conclusion, ...withoutReasons };
  const findings = way.rules.map((rule) => found?.get(rule) ?? findingOf(rule, moment, company));
  return { ...conclusion, ...reasonsOf(conclusion, way, findings) };
}

/** Of the tracks that come to this conclusion, the one with least in the way (rules not met, answers missing, checks); then the highest ceiling. */
function nearestOf(tracks: readonly TrackJudgement[], { verdict, basis }: Conclusion): TrackJudgement | null {
  const inTheWay = (track: TrackJudgement) => [
    isOpen(verdict) && track.basis !== basis ? 1 : 0,
    track.failing.length,
    track.doubts.length,
    track.questions.length,
    track.checks.length,
    -(track.track.amount?.limit ?? 0),
  ];
  const [nearest] = tracks
    .filter((track) => track.verdict === verdict)
    .map((track) => ({ track, key: inTheWay(track) }))
    .toSorted((a, b) => compareKeys(a.key, b.key));
  return nearest?.track ?? null;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((figure, place) => figure !== b[place]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** The judgements of all ways to apply: of each track, or the only one. */
export function waysJudged(judgement: Judgement): readonly (Conclusion & Reasons)[] {
  return judgement.tracks.length > 0 ? judgement.tracks : [judgement];
}

/** The findings about all rules, of every track, too, each rule once. */
export function allFindings(judgement: Judgement): readonly Finding[] {
  const found = [...judgement.tracks, judgement].flatMap(({ findings }) => findings);
  return [...new Map(found.map((finding) => [finding.rule, finding])).values()];
}

/** The ways to apply for which only information is missing. */
export function waysInNeed(compiled: CompiledRuleSet, company: Knowledge): readonly Way[] {
  const ways = waysOf(compiled);
  if (ways.length === 1) return ways;
  return ways.filter((way) => concludeOn(way, compiled.ruleSet, company).verdict === "needs_information");
}

function reasonsOf(
  { verdict }: Conclusion,
  { rules }: Pick<Way, "rules">,
  found: readonly Finding[],
): Reasons {
  const isUngrounded =
    verdict === "needs_information" && found.every(({ questions }) => questions.length === 0);
  const findings = isUngrounded
    ? found.map((finding, at) => (rules[at]?.decides ? askingWhatSettles(finding) : finding))
    : found;
  const checks = findings.filter(({ outcome }) => outcome === "to_check");
  return {
    findings,
    failing: findings.filter(({ outcome }) => outcome === "not_met"),
    checks,
    doubts: checks.filter(({ suggested }) => suggested === "not_met"),
    questions: distinctQuestions(findings.flatMap((finding) => finding.questions)),
    presumptions: findings.flatMap((finding) => finding.presumptions),
  };
}

/** A presumption supports a verdict, but does not carry it alone: then it is asked, as is what would do without a person. */
function askingWhatSettles(finding: Finding): Finding {
  const { rule, test } = finding;
  return { ...finding, questions: (settlingLeaves(test) ?? []).map((leaf) => questionOf(rule, leaf)) };
}

/** Each question once, however many rules ask it. */
function distinctQuestions(questions: readonly Question[]): readonly Question[] {
  if (questions.length < 2) return questions;
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}
