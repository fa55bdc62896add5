import type { FactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { isFactName } from "#app/companies/profile-tables.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import {
  companyFacts,
  type Fact,
  isListName,
  type List,
  listOf,
  type ProfileStep,
} from "#app/matching/facts.ts";
import { factValue, type Knowledge } from "#app/matching/knowledge.ts";
import { factsOfStep, listsOfStep } from "./form/cells.ts";
import { companyContradictions, itemContradictions } from "./form/contradictions.ts";
import { profileSteps } from "./form/steps.ts";
import { type DecidingOrder, inDecidingOrder } from "./in-deciding-order.ts";
import type { Profile } from "./profile.ts";
import { labelText, savedBy, whyText } from "./wording.ts";
import { profileWords } from "./words.ts";

export type OverviewView = {
  steps: readonly {
    step: ProfileStep;
    name: string;
    filled: string;
    toCheck: string | null;
    saved: string;
  }[];
  bar: { answered: number; all: number; text: string } | null;
  missing: readonly { label: string; why: string; step: ProfileStep; anchor: string }[];
  isUntouched: boolean;
};

const SHOWN_MISSING = 5;

/** The profile at a glance: what is entered, what is missing for verdicts, what contradicts itself. */
export function overviewView(
  profile: Profile,
  knowledge: Knowledge,
  { uses, order, locale, today }: { uses: FactUses; order: DecidingOrder; locale: Locale; today: Day },
): OverviewView {
  const { overview } = profileWords[locale];
  const { opportunities, answered, missing } = completenessOf(knowledge, uses);
  return {
    steps: profileSteps.map((step) => stepStateView(profile, step, today, locale)),
    bar:
      opportunities === 0
        ? null
        : {
            answered,
            all: opportunities,
            text: overview.bar(formatNumber(answered), formatNumber(opportunities)),
          },
    missing: inDecidingOrder(missing, ({ name }) => name, { order, uses })
      .slice(0, SHOWN_MISSING)
      .flatMap(({ name }) => {
        const named = namedBy(name);
        if (named === null) return [];
        return [
          {
            label: labelText(named, locale),
            why: whyText(name, uses, locale),
            step: named.step,
            anchor: `about-${name}`,
          },
        ];
      }),
    isUntouched: profileSteps.every((step) => filledIn(profile, step) === 0),
  };
}

function namedBy(name: string): Fact | List | null {
  if (isListName(name)) return listOf(name);
  return isFactName(name) ? companyFacts[name] : null;
}

function stepStateView(profile: Profile, step: ProfileStep, today: Day, locale: Locale) {
  const text = profileWords[locale];
  const facts = factsOfStep(step);
  const lists = listsOfStep(step);
  const toCheck = contradictionsIn(profile, step, today);
  const saved = profile.saved[step];
  return {
    step,
    name: text.steps[step],
    filled: text.overview.filled(filledIn(profile, step), facts.length + lists.length),
    toCheck: toCheck > 0 ? text.overview.toCheck(toCheck) : null,
    saved: saved ? savedBy(saved, locale) : text.overview.never,
  };
}

function filledIn({ facts, lists, complete }: Profile, step: ProfileStep): number {
  const known = factsOfStep(step).filter((fact) => facts[fact] !== undefined);
  return known.length + listsOfStep(step).filter((list) => lists[list].length > 0 || complete[list]).length;
}

function contradictionsIn(profile: Profile, step: ProfileStep, today: Day): number {
  const names: readonly string[] = factsOfStep(step);
  const ofFacts = companyContradictions(profile.facts, {}, today).filter(({ at }) =>
    names.includes(at.split(".")[0] ?? ""),
  );
  const ofItems = listsOfStep(step).flatMap((list) =>
    profile.lists[list].flatMap(({ facts }) => itemContradictions(list, facts, profile.facts, today)),
  );
  return ofFacts.length + ofItems.length;
}

type Completeness = {
  /** Open or expected opportunities whose rules were read, and how many of those need nothing more from the profile. */
  opportunities: number;
  answered: number;
  /** Facts and lists that are not entered, most requested first. */
  missing: readonly { name: string; decides: number }[];
};

/**
 * Counts decisions, not fields: how many opportunities find everything that their rules ask of the profile. A fact
 * presumed in the company's favour while it is unknown (no arrears) is not asked for. A list counts once it has an item
 * or is declared complete. Questions specific to one opportunity are not part of the profile and not counted.
 */
export function completenessOf({ facts, lists }: Knowledge, { asked, byName }: FactUses): Completeness {
  const isEntered = (name: string) => {
    if (isFactName(name)) return factValue(name, facts) !== undefined || "presumed" in companyFacts[name];
    if (!isListName(name)) return true;
    const list = lists[name];
    return (list?.items.length ?? 0) > 0 || list?.complete === true || listOf(name).presumedComplete === true;
  };
  const answered = asked.filter(({ names }) => names.every(isEntered));
  const missing = [...byName].flatMap(([name, { decides }]) =>
    decides > 0 && !name.includes(".") && !isEntered(name) ? [{ name, decides }] : [],
  );
  return {
    opportunities: sum(asked.map(({ count }) => count)),
    answered: sum(answered.map(({ count }) => count)),
    missing: missing.sort((a, b) => b.decides - a.decides),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
