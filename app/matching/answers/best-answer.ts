import type { Answer } from "./answer.ts";
import { type Candidate, type Candidates, compare, type Position } from "./candidates.ts";
import { together } from "./list-answers.ts";

/** How one asking rule set responds to the answers to a question. */
type Outlook<T extends Asking> = { of: T; candidates: Candidates; opensWith(answer: Answer): boolean };
type Asking = { weight: number };

export type Best<T extends Asking> = {
  answer: Answer;
  opened: readonly T[];
  /** Those that some answer opens. */
  openable: readonly T[];
};

type Found<T extends Asking> = Omit<Best<T>, "openable">;

/** The most answers about a list that are tried: those that open most rule sets by themselves. */
const mostLists = 12;

/** The one answer that opens most; null if none opens anything. */
export function bestAnswer<T extends Asking>(outlooks: readonly Outlook<T>[]): Best<T> | null {
  const reactions = outlooks.map((outlook) => ({ outlook, opens: opensByPosition(outlook) }));
  const open = reactions.filter(({ opens }) => [...opens.values()].includes(true));
  const [first] = open;
  if (!first) return null;
  const isOrdered = open.every(({ outlook }) => outlook.candidates.isOrdered);
  const best = isOrdered ? bestInOrder(open) : bestOfAll(open);
  return best && { ...best, openable: open.map(({ outlook }) => outlook.of) };
}

type Reaction<T extends Asking> = { outlook: Outlook<T>; opens: ReadonlyMap<Position, boolean> };

function opensByPosition({ candidates, opensWith }: Outlook<Asking>): ReadonlyMap<Position, boolean> {
  return new Map(candidates.all.map(({ at, answer }) => [at, opensWith(answer)]));
}

/** Tries every candidate of every rule set on all of them. */
function bestOfAll<T extends Asking>(reactions: readonly Reaction<T>[]): Found<T> | null {
  let best: Found<T> | null = null;
  let most = 0;
  for (const candidate of candidatesOf(reactions)) {
    const opened = reactions.filter((one) => opensAt(one, candidate)).map(({ outlook }) => outlook.of);
    const weight = weightOf(opened);
    if (weight <= most) continue;
    best = { answer: candidate.answer, opened };
    most = weight;
  }
  return best;
}

function weightOf(askers: readonly Asking[]): number {
  return askers.reduce((sum, { weight }) => sum + weight, 0);
}

function opensAt({ outlook, opens }: Reaction<Asking>, { at, answer }: Candidate): boolean {
  const { outside } = outlook.candidates;
  return opens.get(at) ?? (outside === null ? undefined : opens.get(outside)) ?? outlook.opensWith(answer);
}

function candidatesOf(reactions: readonly Reaction<Asking>[]): readonly Candidate[] {
  const weights = new Map<Position, { candidate: Candidate; weight: number }>();
  for (const { outlook, opens } of reactions) {
    for (const candidate of outlook.candidates.all) {
      if (!opens.get(candidate.at)) continue;
      const weight = (weights.get(candidate.at)?.weight ?? 0) + outlook.of.weight;
      weights.set(candidate.at, { candidate, weight });
    }
  }
  const all = [...weights.values()].toSorted((a, b) => b.weight - a.weight).map(({ candidate }) => candidate);
  const lists = all.slice(0, mostLists).flatMap(({ answer }) => ("list" in answer ? [answer] : []));
  const [list] = lists;
  if (!list) return all;
  const present = Math.max(...reactions.map(({ outlook }) => outlook.candidates.present));
  const known = together(
    lists.map((answer) => answer.known),
    present,
  );
  return [...lists.map(asCandidate), asCandidate({ ...list, known })];
}

function asCandidate(answer: Extract<Answer, { list: string }>): Candidate {
  return { at: JSON.stringify(answer.known.items), answer };
}

/** For figures and days an outlook changes only at its own candidates, so one pass over all candidates counts exactly. */
function bestInOrder<T extends Asking>(reactions: readonly Reaction<T>[]): Found<T> | null {
  const answers = new Map<Position, Answer>();
  const changes = new Map<Position, number>();
  let weight = 0;
  for (const reaction of reactions) {
    for (const { at, answer } of reaction.outlook.candidates.all) answers.set(at, answer);
    // Everything below the least candidate behaves like it.
    weight += reaction.opens.values().next().value ? reaction.outlook.of.weight : 0;
    for (const [at, change] of changesOf(reaction)) changes.set(at, (changes.get(at) ?? 0) + change);
  }
  let best: { answer: Answer; at: Position; weight: number } | null = null;
  for (const [at, answer] of [...answers].toSorted(([a], [b]) => compare(a, b))) {
    weight += changes.get(at) ?? 0;
    if (weight > (best?.weight ?? 0)) best = { answer, at, weight };
  }
  if (!best) return null;
  const { answer, at } = best;
  const opened = reactions.filter((one) => opensAround(one, at)).map(({ outlook }) => outlook);
  return { answer: ofAllYears(answer, at, opened), opened: opened.map(({ of }) => of) };
}

/** Where a rule set starts or stops opening, beyond its least candidate. */
function changesOf({ outlook, opens }: Reaction<Asking>): readonly (readonly [Position, number])[] {
  const steps = [...opens];
  return steps.flatMap(([at, isOpen], nth) => {
    const before = steps[nth - 1]?.[1] ?? isOpen;
    if (before === isOpen) return [];
    return [[at, isOpen ? outlook.of.weight : -outlook.of.weight] as const];
  });
}

function opensAround({ outlook, opens }: Reaction<Asking>, position: Position): boolean {
  const { all } = outlook.candidates;
  const own = all.findLast(({ at }) => compare(at, position) <= 0) ?? all[0];
  return own !== undefined && (opens.get(own.at) ?? false);
}

/** Rule sets ask for different years of a series: answers for all years that any of them needs. */
function ofAllYears(answer: Answer, figure: Position, opened: readonly Outlook<Asking>[]): Answer {
  const years = opened.flatMap(({ candidates }) => candidates.years);
  if (!("value" in answer) || typeof answer.value !== "object" || typeof figure !== "number") return answer;
  return {
    ...answer,
    value: { ...answer.value, ...Object.fromEntries(years.map((year) => [year, figure])) },
  };
}
