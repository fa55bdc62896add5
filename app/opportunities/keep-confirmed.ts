import { type BonusRule, isMachineRead, type Rule, type RuleSet } from "#app/matching/rule.ts";

/**
 * A new reading of a machine with the rules that a person has confirmed of the one before: these stay word for word, and
 * what the machine reads to the same effect is left out. A new rule never takes the id of a confirmed one.
 */
export function keepConfirmed(before: RuleSet, reading: RuleSet): RuleSet {
  return {
    ...reading,
    rules: joined(before.rules, reading.rules),
    bonus: joined(before.bonus, reading.bonus),
  };
}

function joined<T extends Rule | BonusRule>(before: readonly T[], read: readonly T[]): T[] {
  const kept = before.filter((rule) => !isMachineRead(rule));
  const meanings = new Set(kept.map(meaningOf));
  const taken = new Set([...kept, ...read].map(({ id }) => id));
  const isKept = (id: string) => kept.some((rule) => rule.id === id);
  const fresh = read
    .filter((rule) => !meanings.has(meaningOf(rule)))
    .map((rule) => (isKept(rule.id) ? { ...rule, id: freeId(rule.id, taken) } : rule));
  return [...kept, ...fresh];
}

/** What a rule demands, without its words and who has read it. */
function meaningOf(rule: Rule | BonusRule): string {
  if ("test" in rule) return JSON.stringify([rule.as, rule.test, rule.onlyIf ?? null, rule.unless ?? null]);
  return JSON.stringify([rule.when ?? null, rule.points, rule.stage?.ko ?? null]);
}

function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}
