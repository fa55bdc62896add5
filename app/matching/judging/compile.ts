import { isMachineRead, type Rule, type RuleSet, type Track, type TrackChoice } from "../rule.ts";
import type { Moment } from "./leaf-test.ts";
import { compile, type Node } from "./node.ts";

export type CompiledRule = {
  rule: Rule;
  /** See `isDecisive`: worked out once, because every verdict asks every rule. */
  decides: boolean;
  test: Node;
  notOnlyIf: Node | null;
  unless: Node | null;
};

/** The rules that count together where one applies in this way, also by who has read them. */
export type Way = {
  /** Null where the notice has no tracks. */
  track: Track | null;
  rules: readonly CompiledRule[];
  byPerson: readonly CompiledRule[];
  byMachine: readonly CompiledRule[];
  /** Whether a machine has read any of it, be it only that there is this track. */
  isMachineRead: boolean;
};

/**
 * A rule set whose base dates are resolved for one window and one day. It is the only way to apply, unless it has tracks: its
 * rules are then the common ones with those of every track.
 */
export type CompiledRuleSet = Way & {
  ruleSet: RuleSet;
  moment: Moment;
  /** With a choice of tracks one way for each of them, otherwise null. */
  tracks: readonly Way[] | null;
  /** With tracks: the ways that are left without what a machine has read; null where it has read nothing. */
  waysByPerson: readonly Way[] | null;
};

/** The ways to apply: one, or with a choice of tracks one for each of them. */
export function waysOf(compiled: CompiledRuleSet): readonly Way[] {
  return compiled.tracks ?? [compiled];
}

export function compileRuleSet(ruleSet: RuleSet, moment: Moment): CompiledRuleSet {
  const rules = ruleSet.rules.map((rule) => compileRule(rule, moment));
  if (ruleSet.choice) return withTracks({ ruleSet, moment, rules }, ruleSet.choice);
  return { ruleSet, moment, ...wayOf(null, rules), tracks: null, waysByPerson: null };
}

/** Of a choice that a machine has read, every track is machine-read, whoever has confirmed a rule of it. */
function withTracks(
  { ruleSet, moment, rules: common }: Pick<CompiledRuleSet, "ruleSet" | "moment" | "rules">,
  choice: TrackChoice,
): CompiledRuleSet {
  const isByMachine = isMachineRead(choice);
  // What a person wrote and nobody has verified never decides.
  const mayDecide = choice.verified || isByMachine;
  const tracks = choice.tracks.map((track) => ({
    track,
    own: track.rules.map((rule) => compileRule(rule, moment, mayDecide)),
  }));
  const ways = tracks.map(({ track, own }) =>
    isByMachine ? machineWay(track, common, own) : wayOf(track, [...common, ...own]),
  );
  const commonByPerson = common.filter(({ rule }) => !isMachineRead(rule));
  const left = isByMachine
    ? [wayOf(null, commonByPerson)]
    : ways.map(({ track, byPerson }) => wayOf(track, byPerson));
  const isPartlyByMachine = ways.some((way) => way.isMachineRead);
  const all = wayOf(null, [...common, ...tracks.flatMap(({ own }) => own)]);
  return { ruleSet, moment, ...all, tracks: ways, waysByPerson: isPartlyByMachine ? left : null };
}

function wayOf(track: Track | null, rules: readonly CompiledRule[]): Way {
  if (!rules.some(({ rule }) => isMachineRead(rule)))
    return { track, rules, byPerson: rules, byMachine: none, isMachineRead: false };
  return {
    track,
    rules,
    byPerson: rules.filter(({ rule }) => !isMachineRead(rule)),
    byMachine: rules.filter(({ rule }) => isMachineRead(rule)),
    isMachineRead: true,
  };
}

function machineWay(track: Track, common: readonly CompiledRule[], own: readonly CompiledRule[]): Way {
  const { byPerson, byMachine } = wayOf(null, common);
  return {
    track,
    rules: [...common, ...own],
    byPerson,
    byMachine: [...byMachine, ...own],
    isMachineRead: true,
  };
}

const none: readonly CompiledRule[] = [];

/** Rules that a person decides, and rules that a person wrote but nobody verified, never decide by themselves. */
export function isDecisive({ decidedBy, verified, readBy }: Rule): boolean {
  return decidedBy === "facts" && (verified || readBy === "machine");
}

/**
 * A rule holds if it does not apply (`onlyIf` fails), an exemption applies (`unless` is met), or its test is met. The
 * test of an exclusion is met when what it excludes is not the case.
 */
function compileRule(rule: Rule, moment: Moment, mayDecide = true): CompiledRule {
  const base = { moment, scope: "company", mayPresume: false } as const;
  const isNegated = rule.as === "exclusion";
  return {
    rule,
    decides: mayDecide && isDecisive(rule),
    test: compile(rule.test, { ...base, isNegated, mayPresume: true, path: "test" }),
    notOnlyIf: rule.onlyIf ? compile(rule.onlyIf, { ...base, isNegated: true, path: "onlyIf" }) : null,
    unless: rule.unless ? compile(rule.unless, { ...base, isNegated: false, path: "unless" }) : null,
  };
}
