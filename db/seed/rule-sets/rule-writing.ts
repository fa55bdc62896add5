import type { BaseDate, BonusRule, Criterion, Rule } from "#app/matching/rule.ts";

type Terms = Partial<Pick<Rule, "onlyIf" | "unless" | "decidedBy">>;
type BonusTerms = Pick<BonusRule, "ko" | "en" | "points"> &
  Partial<Pick<BonusRule, "when" | "stage" | "group" | "appliesTo" | "effect">>;

/** Helpers to write the rules of one notice. `clause` is 'part: what it says', in our own words. */
export function rulesOf(notice: string) {
  const rule = (as: Rule["as"], id: string, clause: string, test: Criterion, terms: Terms): Rule => ({
    id,
    as,
    test,
    decidedBy: "facts",
    ...terms,
    ...printed(clause),
  });
  const printed = (clause: string) => ({
    cite: clause,
    source: `${notice} ${clause.split(":")[0]}`,
    verified: true,
  });
  return {
    requirement: (id: string, clause: string, test: Criterion, terms: Terms = {}) =>
      rule("requirement", id, clause, test, terms),
    exclusion: (id: string, clause: string, test: Criterion, terms: Terms = {}) =>
      rule("exclusion", id, clause, test, terms),
    bonus: (id: string, clause: string, terms: BonusTerms): BonusRule => ({
      id,
      stage: null,
      ...terms,
      ...printed(clause),
    }),
  };
}

/** A yes-or-no question of this opportunity, and the answer that meets the test. */
export function answered(key: string, ko: string, en: string, is = true): Criterion {
  return { ask: { key, type: "flag", ko, en }, is };
}

/** A ban from public programmes that is in force on the base date. */
export function banInForce(at: BaseDate): Criterion {
  const isBan: Criterion = { fact: "kind", anyOf: ["participation_ban"] };
  return { some: "sanctions", where: { all: [isBan, { fact: "endsOn", validAt: at }] } };
}

export const byPerson: Terms = { decidedBy: "person" };
