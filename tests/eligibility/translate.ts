import type { Criterion, Rule } from "#app/matching/rule.ts";
import type { LabelFile, LabelLogic, LabelRule } from "./labels.ts";
import { nameOf } from "./labels.ts";
import { type Lexicon, membersOf, partsOf } from "./lexicon.ts";

/** A labelled rule in the rule language, and the labelled facts that it is about. */
export type TranslatedRule = { rule: Rule; members: readonly LabelRule[]; isGroup: boolean };

/**
 * The place of a labelled rule, with its own conditions, inside a larger one. A `demand` that does not apply is met. A
 * `ground` (of an exclusion, a bonus, a condition, an exemption) that does not apply is no ground. An `alternative` that
 * does not apply cannot satisfy its group, but one from which the company is exempt can.
 */
type Place = "demand" | "ground" | "alternative";

export function rulesOf(label: LabelFile, lexicon: Lexicon): TranslatedRule[] {
  const seen = new Set<string>();
  const requirements = label.requirements.flatMap((rule, at): TranslatedRule[] => {
    if (!isAlternative(rule)) return [ruleOf(rule, "requirement", at, lexicon)];
    if (seen.has(rule.group)) return [];
    seen.add(rule.group);
    const members = label.requirements.filter((other) => isAlternative(other) && other.group === rule.group);
    return [groupOf(members, at, lexicon)];
  });
  const exclusions = label.exclusions.map((rule, at) => ruleOf(rule, "exclusion", at, lexicon));
  return [...requirements, ...exclusions];
}

function isAlternative(rule: LabelRule): rule is LabelRule & { group: string } {
  return rule.strength === "alternative" && rule.group !== undefined;
}

function ruleOf(label: LabelRule, as: Rule["as"], at: number, lexicon: Lexicon): TranslatedRule {
  const { onlyIf, unless } = label;
  const conditions = allOf(onlyIf.map((part) => whole(part, lexicon, "ground")));
  const exemptions = anyOf(unless.map((part) => whole(part, lexicon, "ground")));
  const rule: Rule = {
    id: `${as}-${at}`,
    as,
    test: core(label, lexicon, as === "requirement" ? "demand" : "ground"),
    ...(conditions && { onlyIf: conditions }),
    ...(exemptions && { unless: exemptions }),
    decidedBy: isForPerson(label) ? "person" : "facts",
    ...printed(label),
  };
  return { rule, members: namedMembers(label), isGroup: label.logic !== null && label.logic !== undefined };
}

/** Alternatives form one rule; the conditions of each stay with it. */
function groupOf(labels: readonly LabelRule[], at: number, lexicon: Lexicon): TranslatedRule {
  const [first] = labels;
  const rule: Rule = {
    id: `requirement-${at}`,
    as: "requirement",
    test: anyOf(labels.map((label) => whole(label, lexicon, "alternative"))) ?? {
      review: { ko: "대안 없음", en: "no alternative" },
    },
    decidedBy: "facts",
    ...printed(first),
  };
  return { rule, members: labels.flatMap(namedMembers), isGroup: true };
}

/** A rule with nested logic has a name of its own, which labels may use instead of those of its parts. */
function namedMembers(label: LabelRule): LabelRule[] {
  return label.logic ? [label, ...membersOf(label)] : membersOf(label);
}

function isForPerson({ strength }: LabelRule): boolean {
  return strength === "needs_human_check";
}

function printed(label: LabelRule | undefined) {
  return { cite: lineOf(label?.evidence ?? "", 2_000) || "공고문", source: "공고문", verified: true };
}

/** Text in the form that the schema accepts: one line, trimmed, not too long. */
export function lineOf(text: string, length: number): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, length)
    .trim();
}

/** The rule itself, together with its `and` conditions. */
function core(label: LabelRule, lexicon: Lexicon, place: Place): Criterion {
  const own = label.logic ? logicOf(label.logic, lexicon, place) : leafOf(label, lexicon);
  const beside = place === "alternative" ? "demand" : place;
  return allOf([own, ...label.and.map((part) => whole(part, lexicon, beside))]) ?? own;
}

/** The same with its own conditions and exemptions folded in, for a place where a rule cannot stand. */
export function whole(label: LabelRule, lexicon: Lexicon, place: Place): Criterion {
  const conditions = allOf(label.onlyIf.map((part) => whole(part, lexicon, "ground")));
  const exemptions = anyOf(label.unless.map((part) => whole(part, lexicon, "ground")));
  // What a person decides is also left to a person inside a larger rule.
  const own = isForPerson(label) && place !== "ground" ? reviewOf(label) : core(label, lexicon, place);
  if (place === "ground") {
    const free = exemptions && { not: exemptions };
    return allOf([own, conditions, free].filter((part) => part !== null)) ?? own;
  }
  const isConjoined = place === "alternative" && conditions !== null;
  const applied = isConjoined ? (allOf([conditions, own]) ?? own) : own;
  const unlessApplied = place === "demand" && conditions ? { not: conditions } : null;
  return anyOf([unlessApplied, exemptions, applied].filter((part) => part !== null)) ?? applied;
}

function leafOf(label: LabelRule, lexicon: Lexicon): Criterion {
  const criterion = "text" in label.test ? null : lexicon.word(nameOf(label)).criterion(label.test);
  return criterion ?? reviewOf(label);
}

function reviewOf(label: LabelRule): Criterion {
  const text = lineOf(`${nameOf(label)}: ${label.evidence ?? ""}`, 400);
  return { review: { ko: text, en: text } };
}

function logicOf(logic: LabelLogic, lexicon: Lexicon, place: Place): Criterion {
  const translated = (parts: readonly LabelLogic[], at: Place) => parts.map((p) => logicOf(p, lexicon, at));
  // Negation reverses the place of its part.
  if ("not" in logic) return { not: logicOf(logic.not, lexicon, turned(place)) };
  if ("fact" in logic) return whole(logic, lexicon, place);
  const parts = partsOf(logic);
  if ("noneOf" in logic) return { not: { any: translated(parts, turned(place)) } };
  if ("allOf" in logic) return { all: translated(parts, place === "alternative" ? "demand" : place) };
  return { any: translated(parts, place === "demand" ? "alternative" : place) };
}

function turned(place: Place): Place {
  return place === "ground" ? "demand" : "ground";
}

export function allOf(parts: readonly Criterion[]): Criterion | null {
  return parts.length > 1 ? { all: [...parts] } : (parts[0] ?? null);
}

function anyOf(parts: readonly Criterion[]): Criterion | null {
  return parts.length > 1 ? { any: [...parts] } : (parts[0] ?? null);
}
