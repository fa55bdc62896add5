import type { Temporal } from "temporal-polyfill";
import { nameText, titleText } from "#app/card/names.ts";
import { type PeriodView, periodView } from "#app/card/period-view.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { isMachineRead, type Reading, type RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";
import { sourceText } from "#app/opportunities/read-from.ts";
import { daysLeft, periodOf } from "#app/opportunities/status.ts";
import type { WithdrawnRule } from "#app/opportunities/withdrawn-rules.ts";
import { bonusRulesView, type RuleView, rulesView } from "#app/opportunity-page/rules-view.ts";
import { printedLines } from "#app/reading/find-quote.ts";
import { seoulDay } from "#app/time.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Waiting } from "./list-waiting.server.ts";
import type { CheckedOpportunity } from "./load-rules.server.ts";
import { checkRulesWords } from "./words.ts";

/** A row of the list. */
export type WaitingView = {
  id: number;
  title: InLanguage;
  agency: InLanguage | null;
  waiting: number;
  confirmed: number;
  people: number;
  companies: number;
  period: PeriodView;
};

export function waitingView(row: Waiting, now: Temporal.Instant, locale: Locale): WaitingView {
  const parsed = parseRuleSet(row.ruleSet ?? null);
  const all = parsed.ok ? partsOf(parsed.value) : [];
  const waiting = all.filter(isMachineRead).length;
  const at = now.epochMilliseconds;
  const period = periodOf(row.windows, at);
  return {
    id: row.id,
    title: titleText(row, locale),
    agency: row.agency && nameText(row.agency, locale),
    waiting,
    confirmed: all.length - waiting,
    people: row.people,
    companies: row.companies,
    period: periodView({ ...period, daysLeft: daysLeft(period, at) }, now, locale),
  };
}

/** What a rule says, without who has read it. */
type Said = {
  /** What it is: requirement, exclusion, bonus or choice. */
  kind: string;
  track: string | null;
  /** Of a requirement or exclusion. */
  rule: RuleView | null;
  /** Of a bonus or choice: what it is called, and what it gives or consists of. */
  lines: readonly string[];
  cite: string;
  source: InLanguage;
  excerpt: Excerpt | null;
};

export type RuleToCheck = Said & {
  id: string;
  seen: string;
  reports: readonly { when: string; note: string | null }[];
  /** Who has confirmed it, and when; null where it waits or a person has written it. */
  confirmed: string | null;
};

export type WithdrawnView = Said & { id: number; reason: string; by: string };

export type CheckPageView = {
  id: number;
  title: InLanguage;
  agency: InLanguage | null;
  url: string | null;
  waiting: readonly RuleToCheck[];
  confirmed: readonly RuleToCheck[];
  withdrawn: readonly WithdrawnView[];
  record: readonly { id: number; when: string; who: string; what: string }[];
};

/** Everything that stands on the page on which an officer checks the rules of one opportunity. @param seenOf the mark by which a rule is known again */
export function checkPageView(
  opportunity: CheckedOpportunity,
  seenOf: (rule: object) => string,
  locale: Locale,
): CheckPageView {
  const { one: text } = checkRulesWords[locale];
  const printed = printedLines(opportunity.documents);
  const whole = opportunity.ruleSet;
  const by = ({ who, at }: { who: string | null; at: string }) =>
    text.by(who ?? text.somebody, formatStamp(at, locale));
  const rules = (whole ? withdrawable(whole) : []).map((one): RuleToCheck & { isWaiting: boolean } => {
    const { id } = one.rule;
    const last = opportunity.checks.findLast(({ ruleId }) => ruleId === id);
    return {
      ...said(one, printed, locale),
      id,
      seen: seenOf(one.rule),
      reports: opportunity.reports
        .filter(({ ruleId }) => ruleId === id)
        .map(({ at, note }) => ({ when: formatStamp(at, locale), note })),
      confirmed: last?.what === "confirmed" && opportunity.isMachineRead ? by(last) : null,
      isWaiting: isMachineRead(one.rule),
    };
  });
  return {
    id: opportunity.id,
    title: titleText(opportunity, locale),
    agency: opportunity.agency && nameText(opportunity.agency, locale),
    url: opportunity.url,
    waiting: rules
      .filter(({ isWaiting }) => isWaiting)
      .toSorted((one, other) => other.reports.length - one.reports.length),
    confirmed: rules.filter(({ isWaiting }) => !isWaiting),
    withdrawn: opportunity.withdrawn.map((one) => ({
      ...said(one, printed, locale),
      id: one.id,
      reason: one.reason,
      by: by(one),
    })),
    record: opportunity.checks
      .map(({ what, who, at }, id) => ({
        id,
        when: formatStamp(at, locale),
        who: who ?? text.somebody,
        what: Object.entries(text.events).find(([name]) => name === what)?.[1] ?? what,
      }))
      .toReversed(),
  };
}

const partsOf = (ruleSet: RuleSet): Reading[] => [
  ...rulesOf(ruleSet),
  ...bonusOf(ruleSet),
  ...(ruleSet.choice ? [ruleSet.choice] : []),
];

/** Everything of a rule set that can be confirmed or withdrawn, with the track to which it belongs: what decides first. */
function withdrawable({ rules, bonus, choice }: RuleSet): WithdrawnRule[] {
  const tracks = choice?.tracks ?? [];
  const ofTracks = tracks.flatMap(({ ko, rules: own }) =>
    own.map((rule): WithdrawnRule => ({ part: "rule", rule, track: ko })),
  );
  const bonuses = tracks.flatMap(({ ko, bonus: own = [] }) =>
    own.map((rule): WithdrawnRule => ({ part: "bonus", rule, track: ko })),
  );
  return [
    ...rules.map((rule): WithdrawnRule => ({ part: "rule", rule, track: null })),
    ...(choice ? [{ part: "choice" as const, rule: choice, track: null }] : []),
    ...ofTracks,
    ...bonus.map((rule): WithdrawnRule => ({ part: "bonus", rule, track: null })),
    ...bonuses,
  ];
}

function said(one: WithdrawnRule, printed: ReturnType<typeof printedLines>, locale: Locale): Said {
  const { one: text } = checkRulesWords[locale];
  const { cite, source } = one.rule;
  const common = {
    track: one.track,
    cite,
    source: sourceText(source, locale),
    excerpt: excerptOf(printed, cite, source),
  };
  if (one.part === "rule") {
    const [rule = null] = rulesView({ rules: [one.rule] }, locale);
    return { ...common, kind: text.as[one.rule.as], rule, lines: [] };
  }
  if (one.part === "choice") {
    const names = one.rule.tracks.map((track) => track[locale]);
    return { ...common, kind: text.as.choice, rule: null, lines: [text.choice, ...names] };
  }
  // Of a bonus alone: without a company the day changes nothing.
  const alone = {
    rules: [],
    bonus: [one.rule],
    id: "",
    title: { ko: "", en: "" },
    completeness: "partial",
  } as const;
  const lines = bonusRulesView({ ...alone, rules: [], bonus: [one.rule] }, seoulDay(0), locale).map(
    ({ when, gives }) => [when, text.gives(gives)],
  );
  return { ...common, kind: text.as.bonus, rule: null, lines: lines.flat() };
}
