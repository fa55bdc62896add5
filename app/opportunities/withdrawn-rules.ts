import {
  type BonusRule,
  isMachineRead,
  type Rule,
  type RuleSet,
  type Track,
  type TrackChoice,
} from "#app/matching/rule.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";
import { freeId, meaningOf } from "./keep-confirmed.ts";

/** What a machine has read and a person holds for wrong; `track`: the Korean name of the track to which it belongs. */
export type WithdrawnRule = { track: string | null } & (
  | { part: "rule"; rule: Rule }
  | { part: "bonus"; rule: BonusRule }
  | { part: "choice"; rule: TrackChoice }
);

/** The rule set without a machine-read rule, bonus or choice, and what it was; null where there is none of this id. */
export function takeOut(ruleSet: RuleSet, id: string): { ruleSet: RuleSet; withdrawn: WithdrawnRule } | null {
  const { choice, ...common } = ruleSet;
  if (choice?.id === id)
    return isMachineRead(choice)
      ? { ruleSet: common, withdrawn: { part: "choice", rule: choice, track: null } }
      : null;
  const parts: readonly { track: Track | null; rules: readonly Rule[]; bonus: readonly BonusRule[] }[] = [
    { track: null, rules: ruleSet.rules, bonus: ruleSet.bonus },
    ...(choice?.tracks ?? []).map((track) => ({ track, rules: track.rules, bonus: track.bonus ?? [] })),
  ];
  for (const { track, rules, bonus } of parts) {
    const name = track?.ko ?? null;
    const rule = rules.find((one) => one.id === id && isMachineRead(one));
    const preference = bonus.find((one) => one.id === id && isMachineRead(one));
    const left = () => without(ruleSet, (one, of) => one.id !== id || of !== name);
    if (rule) return { ruleSet: left(), withdrawn: { part: "rule", rule, track: name } };
    if (preference) return { ruleSet: left(), withdrawn: { part: "bonus", rule: preference, track: name } };
  }
  return null;
}

/** A new reading without what a person has withdrawn, by what it demands: other words of the same are no other rule. */
export function withoutWithdrawn(reading: RuleSet, withdrawn: readonly WithdrawnRule[]): RuleSet {
  if (withdrawn.length === 0) return reading;
  const isOut = (one: Rule | BonusRule, track: string | null) =>
    withdrawn.some(
      (other) =>
        other.part !== "choice" &&
        (other.track === null || other.track === track) &&
        meaningOf(other.rule) === meaningOf(one),
    );
  const isChoiceOut = withdrawn.some(
    ({ part, rule }) => part === "choice" && reading.choice && tracksOf(rule) === tracksOf(reading.choice),
  );
  const { choice: _, ...common } = reading;
  return without(isChoiceOut ? common : reading, (one, track) => !isOut(one, track));
}

/** The rule set with what was withdrawn from it; null where its place is gone or something says the same. */
export function putBack(ruleSet: RuleSet, { part, rule, track }: WithdrawnRule): RuleSet | null {
  if (part === "choice") return ruleSet.choice ? null : { ...ruleSet, choice: rule };
  const said = [...rulesOf(ruleSet), ...bonusOf(ruleSet)];
  const ids = new Set([...said.map(({ id }) => id), ...(ruleSet.choice ? [ruleSet.choice.id] : [])]);
  const back = ids.has(rule.id) ? { ...rule, id: freeId(rule.id, ids) } : rule;
  const add = <T extends Pick<Track, "rules" | "bonus">>(to: T): T =>
    "test" in back
      ? { ...to, rules: [...to.rules, back] }
      : { ...to, bonus: [...(to.bonus ?? []), back as BonusRule] };
  const { choice } = ruleSet;
  const place = track === null ? ruleSet : choice?.tracks.find(({ ko }) => ko === track);
  if (place === undefined) return null;
  const beside = [...place.rules, ...(place.bonus ?? [])];
  if (beside.some((one) => meaningOf(one) === meaningOf(back))) return null;
  if (track === null || choice === undefined) return add(ruleSet);
  return {
    ...ruleSet,
    choice: { ...choice, tracks: choice.tracks.map((one) => (one === place ? add(one) : one)) },
  };
}

function without(
  ruleSet: RuleSet,
  isKept: (one: Rule | BonusRule, track: string | null) => boolean,
): RuleSet {
  const { choice } = ruleSet;
  const tracks = choice?.tracks.map((track) => ({
    ...track,
    rules: track.rules.filter((one) => isKept(one, track.ko)),
    ...(track.bonus && { bonus: track.bonus.filter((one) => isKept(one, track.ko)) }),
  }));
  return {
    ...ruleSet,
    rules: ruleSet.rules.filter((one) => isKept(one, null)),
    bonus: ruleSet.bonus.filter((one) => isKept(one, null)),
    ...(choice && tracks && { choice: { ...choice, tracks } }),
  };
}

/** What a choice says: which tracks there are, and what each demands. */
function tracksOf({ tracks }: TrackChoice): string {
  return JSON.stringify(tracks.map(({ ko, rules }) => [ko, rules.map(meaningOf)]));
}
