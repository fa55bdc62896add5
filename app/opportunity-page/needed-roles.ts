import type { Locale } from "#app/i18n/locale.ts";
import { type Option, partnerRoles } from "#app/matching/catalogue/vocabulary.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { criteriaOf, leafCriteria } from "#app/matching/walk.ts";

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
