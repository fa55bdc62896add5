import type { LeafFinding } from "#app/matching/explain.ts";
import type { Finding } from "#app/matching/findings.ts";
import { nameOf } from "./labels.ts";
import type { Lexicon } from "./lexicon.ts";
import type { TranslatedRule } from "./translate.ts";
import { subjectsOf } from "./word.ts";

type Leaves = readonly { leaf: LeafFinding["leaf"] }[];

/** A finding with the leaves that it blames or asks about, and those that a label may also name. */
export type Named = { finding: Finding; leaves: Leaves; optional: Leaves };

export type NamesCompared = { unexpected: readonly string[]; lacking: readonly string[] };

/** Names compare as sets; for a group any of its members is enough. */
export function compareNames(
  translated: readonly TranslatedRule[],
  lexicon: Lexicon,
  named: readonly Named[],
  expected: readonly string[],
): NamesCompared {
  const compared = named.map((entry) => compareRule(translated, lexicon, entry, expected));
  const covered = compared.flatMap(({ accepted }) => accepted);
  return {
    unexpected: compared.flatMap(({ unexpected }) => unexpected),
    lacking: expected.filter((name) => !covered.includes(name)),
  };
}

function compareRule(
  translated: readonly TranslatedRule[],
  lexicon: Lexicon,
  { finding, leaves, optional }: Named,
  expected: readonly string[],
): { accepted: readonly string[]; unexpected: readonly string[] } {
  const source = translated.find(({ rule }) => rule.id === finding.rule.id);
  const members = (source?.members ?? []).map(nameOf);
  const among = (named: Leaves) => {
    const subjects = named.flatMap(({ leaf }) => subjectsOf(leaf.criterion));
    return members.filter((name) => subjects.includes(lexicon.word(name).subject));
  };
  const names = among(leaves);
  const may = among(optional);
  if (names.length === 0) return { accepted: [], unexpected: [finding.rule.id] };
  const wanted = [...names, ...may].filter((name) => expected.includes(name));
  if (!source?.isGroup && wanted.length > 0) {
    // Conditions that exclude only together may go by any of their names.
    const isJoint = finding.rule.as === "exclusion";
    const rest = names.filter((name) => !expected.includes(name) && !may.includes(name));
    const unexpected = isJoint ? [] : rest;
    return { accepted: wanted, unexpected };
  }
  // A rule may also go by the name of its first fact, whichever of the others failed.
  const others = source?.isGroup ? members : members.slice(0, 1);
  const accepted = others.filter((name) => expected.includes(name));
  return { accepted, unexpected: accepted.length > 0 ? [] : names };
}
