import {
  type BonusRule,
  isMachineRead,
  type Rule,
  type RuleSet,
  type TrackChoice,
} from "#app/matching/rule.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";

/**
 * A new reading of a machine with the rules that a person has confirmed of the one before: these stay word for word, and
 * what the machine reads to the same effect is left out. A new rule never takes the id of a confirmed one. Tracks of which a
 * person has confirmed anything stay as they are, all of them: a rule of one track means nothing without the others.
 */
export function keepConfirmed(before: RuleSet, reading: RuleSet): RuleSet {
  const { choice: read, ...common } = reading;
  const kept = before.choice && isConfirmed(before.choice) ? before.choice : undefined;
  const rules = before.rules.filter((rule) => !isMachineRead(rule));
  const bonus = before.bonus.filter((rule) => !isMachineRead(rule));
  const ofTracks = { rules: [], bonus: [], ...(kept && { choice: kept }) };
  const merge = {
    rules: merger([...rules, ...rulesOf(ofTracks)], rulesOf(reading)),
    bonus: merger([...bonus, ...bonusOf(ofTracks)], bonusOf(reading)),
  };
  const choice = kept ?? (read && withMerged(read, merge));
  return {
    ...common,
    rules: [...rules, ...merge.rules(reading.rules)],
    bonus: [...bonus, ...merge.bonus(reading.bonus)],
    ...(choice && { choice }),
  };
}

type Merge = { rules: (read: readonly Rule[]) => Rule[]; bonus: (read: readonly BonusRule[]) => BonusRule[] };

function withMerged(choice: TrackChoice, merge: Merge): TrackChoice {
  const tracks = choice.tracks.map((track) => ({
    ...track,
    rules: merge.rules(track.rules),
    ...(track.bonus && { bonus: merge.bonus(track.bonus) }),
  }));
  return { ...choice, tracks };
}

function isConfirmed(choice: TrackChoice): boolean {
  const parts = { rules: [], bonus: [], choice };
  return ![choice, ...rulesOf(parts), ...bonusOf(parts)].every(isMachineRead);
}

/** Leaves out what is kept anyway, and gives what is new an id of its own. */
function merger<T extends Rule | BonusRule>(kept: readonly T[], all: readonly T[]) {
  const meanings = new Set(kept.map(meaningOf));
  const taken = new Set([...kept, ...all].map(({ id }) => id));
  const isKept = (id: string) => kept.some((rule) => rule.id === id);
  return (read: readonly T[]): T[] =>
    read
      .filter((rule) => !meanings.has(meaningOf(rule)))
      .map((rule) => (isKept(rule.id) ? { ...rule, id: freeId(rule.id, taken) } : rule));
}

/** What a rule demands, without its words and who has read it. */
export function meaningOf(rule: Rule | BonusRule): string {
  if ("test" in rule) return JSON.stringify([rule.as, rule.test, rule.onlyIf ?? null, rule.unless ?? null]);
  return JSON.stringify([rule.when ?? null, rule.points, rule.stage?.ko ?? null]);
}

/** An id that nothing has yet. */
export function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}
