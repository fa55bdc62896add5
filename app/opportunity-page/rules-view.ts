import { formatDay } from "#app/i18n/format.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import type { Amount } from "#app/matching/amount.ts";
import { bonusLedger } from "#app/matching/bonus.ts";
import { type Option, partnerRoles } from "#app/matching/catalogue/vocabulary.ts";
import { nothingKnown } from "#app/matching/knowledge.ts";
import {
  type AmountRule,
  type BonusRule,
  type Criterion,
  isMachineRead,
  type Reading,
  type Rule,
  type RuleSet,
} from "#app/matching/rule.ts";
import { criterionText, groupText } from "#app/matching/sentences.ts";
import { ceilingText, shareText } from "#app/matching/text/amount-text.ts";
import { bonusLedgerView } from "#app/matching/text/bonus-ledger-view.ts";
import { bonusOf, criteriaOf, leafCriteria, rulesOf } from "#app/matching/walk.ts";
import { MACHINE_READER } from "#app/opportunities/opportunity.ts";
import { sourceText } from "#app/opportunities/read-from.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

/** A condition as a line; a group has its parts below it. */
export type ConditionView = { text: string; parts: readonly ConditionView[] };

/** One rule without a company: what it requires, for whom it applies, who decides, and the wording of the notice. */
export type RuleView = {
  id: string;
  as: Rule["as"];
  condition: ConditionView;
  onlyIf: ConditionView | null;
  unless: ConditionView | null;
  isByPerson: boolean;
  /** Read by a machine, and not confirmed by a person. */
  isMachineRead: boolean;
  /** Written by a person from elsewhere, and not confirmed. */
  isUnverified: boolean;
  cite: string;
  source: InLanguage;
};

export type BonusView = {
  id: string;
  name: string;
  when: string;
  gives: string;
  stage: string;
  isMachineRead: boolean;
  cite: string;
  source: InLanguage;
};

/** One of several tracks without a company: what it demands beside the common rules, and what it gives. */
export type TrackPartView = {
  id: string;
  name: string;
  rules: readonly RuleView[];
  /** The ceiling and the share of costs, where the track has its own. */
  gets: readonly string[];
};

/** That one of several tracks may be chosen, with the wording of the notice. */
export type ChoiceView = Pick<RuleView, "id" | "cite" | "source" | "isMachineRead" | "isUnverified"> & {
  tracks: readonly TrackPartView[];
};

export function choiceView({ choice }: RuleSet, locale: Locale): ChoiceView | null {
  if (!choice) return null;
  return {
    id: choice.id,
    tracks: choice.tracks.map((track) => ({
      id: track.id,
      name: track[locale],
      rules: rulesView(track, locale),
      gets: track.amount ? getsOf(track.amount, locale) : [],
    })),
    ...readingView(choice, locale),
  };
}

function getsOf({ limit, rate, limits, rates, about }: AmountRule, locale: Locale): string[] {
  // In bands it depends on the company.
  const printed = { limit: limits ? null : limit, rate: rates ? null : rate, remaining: null };
  const amount: Amount = { ...printed, ...(about && { isAbout: about }) };
  return [ceilingText(amount, locale), shareText(amount, locale)].filter((text) => text !== null);
}

function readingView(read: Pick<Rule, "cite" | "source"> & Reading, locale: Locale) {
  return {
    isMachineRead: isMachineRead(read),
    isUnverified: !read.verified && !isMachineRead(read),
    cite: read.cite,
    source: sourceText(read.source, locale),
  };
}

export function rulesView({ rules }: Pick<RuleSet, "rules">, locale: Locale): RuleView[] {
  return rules.map((rule) => ({
    id: rule.id,
    as: rule.as,
    condition: conditionView(rule.test, locale),
    onlyIf: rule.onlyIf ? conditionView(rule.onlyIf, locale) : null,
    unless: rule.unless ? conditionView(rule.unless, locale) : null,
    isByPerson: rule.decidedBy === "person",
    ...readingView(rule, locale),
  }));
}

function conditionView(criterion: Criterion, locale: Locale): ConditionView {
  if ("all" in criterion) return groupView("all", criterion.all, locale);
  if ("any" in criterion) return groupView("any", criterion.any, locale);
  return { text: criterionText(criterion, locale), parts: [] };
}

/** A group of one part is shown as that part. */
function groupView(kind: "all" | "any", parts: readonly Criterion[], locale: Locale): ConditionView {
  const [only, ...others] = parts.map((part) => conditionView(part, locale));
  if (only && others.length === 0) return only;
  return { text: groupText(kind, locale), parts: only ? [only, ...others] : [] };
}

/**
 * What each bonus requires and gives; of a track with its name. Without a company `today` changes nothing, but the ledger needs a
 * moment.
 */
export function bonusRulesView(ruleSet: RuleSet, today: string, locale: Locale): BonusView[] {
  const bonus = bonusOf(ruleSet);
  const trackOf = (rule: BonusRule) => ruleSet.choice?.tracks.find((track) => track.bonus?.includes(rule));
  const moment = { today, window: { announcedOn: null, opensOn: null, lastDay: null } };
  const { entries } = bonusLedgerView(bonusLedger(bonus, nothingKnown, moment), locale);
  return entries.flatMap(({ id, name, when, gives }) => {
    const rule = bonus.find((one) => one.id === id);
    if (!rule) return [];
    const { cite } = rule;
    const source = sourceText(rule.source, locale);
    const track = trackOf(rule)?.[locale];
    const stage = [track, stageOf(rule, locale)]
      .filter((part) => part !== undefined && part !== "")
      .join(" · ");
    return [{ id, name, when, gives, stage, isMachineRead: isMachineRead(rule), cite, source }];
  });
}

function stageOf({ stage, appliesTo }: BonusRule, locale: Locale): string {
  return [appliesTo?.[locale], stage?.[locale]].filter((part) => part !== undefined).join(" · ");
}

/** A role that a call asks partners for, and where companies that could take it are found. */
export type NeededRole = { name: string; to: string };

const known: Readonly<Record<string, Option>> = partnerRoles;

/** The roles of partners that the rules, or conditions of a bonus, name; in the order in which they do. */
export function neededRoles(ruleSet: RuleSet, locale: Locale): readonly NeededRole[] {
  const named = criteriaOf(ruleSet)
    .flatMap(leafCriteria)
    .flatMap((leaf) => ("some" in leaf && leaf.some === "partners" ? rolesIn(leaf.where) : []));
  return [...new Set(named)].flatMap((code) => {
    const role = known[code];
    return role === undefined ? [] : [{ name: role[locale], to: `/partners?role=${code}` }];
  });
}

function rolesIn(where: Criterion): readonly string[] {
  return leafCriteria(where).flatMap((leaf) => {
    if (!("fact" in leaf) || leaf.fact !== "role") return [];
    if ("anyOf" in leaf) return leaf.anyOf;
    return "allOf" in leaf ? leaf.allOf : [];
  });
}

/** Who has read the rules, when, and in what. */
export type ReadByView = {
  who: string;
  isMachine: boolean;
  /** A person has confirmed all that a machine has read. */
  isConfirmed: boolean;
  when: string;
  from: readonly InLanguage[];
};

export function readByView(
  { ruleSet, readBy, readOn, readFrom }: NonNullable<OpportunityPage["rules"]>,
  locale: Locale,
): ReadByView {
  const { choice } = ruleSet;
  const all = [...rulesOf(ruleSet), ...bonusOf(ruleSet), ...(choice ? [choice] : [])];
  return {
    who: readBy,
    isMachine: readBy === MACHINE_READER,
    isConfirmed: !all.some(isMachineRead),
    when: formatDay(readOn, locale),
    from: readFrom.split(", ").map((name) => sourceText(name, locale)),
  };
}
