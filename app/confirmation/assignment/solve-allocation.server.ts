import loadHighs from "highs";
import {
  type Allocation,
  brokenRules,
  countTogether,
  type Level,
  type Pair,
  panelsOf,
  scoreOf,
  type Tally,
  tallyOf,
  tallyOfScore,
  togetherKey,
  wantedIn,
  worthOf,
} from "./allocation.ts";
import { spreadPairs } from "./spread-pairs.ts";

/** The pairs, what they are worth, and the best that any allocation can be worth: proven, not estimated. */
export type Solved = { pairs: readonly Pair[]; tally: Tally; bound: Tally; isProven: boolean };

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let highsOnce: ReturnType<typeof loadHighs> | undefined;
type Choice = { applicationId: number; expertId: string; level: Level; worth: number };

/** So many experts of each application are looked at first; the prices say whether others would be better. */
const FIRST_CHOICES = 8;
const MORE_CHOICES = 6;
/** An exact model of the cap on pairs is tried up to so many meetings of two experts, for so long. */
const MOST_MEETINGS = 4_000;
const EXACT_SECONDS = 1;
/** What the solver takes for zero. */
const TOLERANCE = 1e-7;

/**
 * The best allocation by linear programming. Without the cap on pairs its corners are whole numbers, so the first answer is
 * the best one; its prices give a bound that is recomputed here over all pairs, whether or not the solver saw them. Where
 * the cap is broken, pairs are exchanged, and small rounds are solved exactly; what is then still below the bound is told.
 */
export async function solveAllocation(allocation: Allocation): Promise<Solved> {
  const wanted = wantedIn(allocation);
  if (wanted === 0) return finished(allocation, [], 0);
  highsOnce ??= loadHighs();
  const highs = await highsOnce;
  const choices = choicesOf(allocation, wanted);
  const { pairs, bound } = solveWithoutCap(highs, allocation, choices);
  const spread = spreadPairs(allocation, pairs);
  if (scoreOf(tallyOf(allocation, spread), wanted) === bound) return finished(allocation, spread, bound);
  const exact = solveWithCap(highs, allocation, choices);
  if (exact === null) return finished(allocation, spread, bound);
  const isBetter =
    scoreOf(tallyOf(allocation, exact.pairs), wanted) > scoreOf(tallyOf(allocation, spread), wanted);
  return finished(allocation, isBetter ? exact.pairs : spread, Math.min(bound, exact.bound));
}

function finished(allocation: Allocation, pairs: readonly Pair[], bound: number): Solved {
  const broken = brokenRules(allocation, pairs);
  if (broken.length > 0) throw new Error(`an allocation breaks a rule: ${broken[0]}`);
  const wanted = wantedIn(allocation);
  const tally = tallyOf(allocation, pairs);
  const isProven = scoreOf(tally, wanted) >= bound;
  return { pairs, tally, bound: isProven ? tally : tallyOfScore(bound, wanted), isProven };
}

/** All allowed pairs by application, the best first. Equal ones are told apart by their ids alone, less than one point in all. */
function choicesOf({ applications, fits }: Allocation, wanted: number): readonly (readonly Choice[])[] {
  return applications.map(({ id }) =>
    [...(fits.get(id) ?? [])]
      .map(([expertId, level]) => ({
        applicationId: id,
        expertId,
        level,
        worth: worthOf(level, wanted) + share(`${id} ${expertId}`) / (wanted + 1),
      }))
      .sort((one, other) => other.worth - one.worth || (one.expertId < other.expertId ? -1 : 1)),
  );
}

/** A number from 0 to 1 that depends on nothing but the text. */
function share(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

type Prices = { application: (at: number) => number; expert: (id: string) => number };

/** Solves for a part of the pairs and adds those that the prices say are worth it, until there are none. */
function solveWithoutCap(
  highs: Highs,
  { applications, experts }: Allocation,
  choices: readonly (readonly Choice[])[],
): { pairs: readonly Pair[]; bound: number } {
  const expertAt = new Map(experts.map(({ id }, at) => [id, at]));
  const seen = choices.map((of, at) => new Set(of.slice(0, FIRST_CHOICES + (applications[at]?.wanted ?? 0))));
  for (;;) {
    const solution = highs.solve(modelOf(applications, experts, seen, expertAt), { simplex_strategy: 4 });
    const prices = pricesIn(solution, expertAt);
    let bound = experts.reduce((sum, { id, places }) => sum + places * prices.expert(id), 0);
    let added = 0;
    for (const [at, { wanted }] of applications.entries()) {
      const gains = (choices[at] ?? [])
        .map((choice) => ({
          choice,
          gain: choice.worth - prices.application(at) - prices.expert(choice.expertId),
        }))
        .filter(({ gain }) => gain > TOLERANCE);
      bound += gains.reduce((sum, { gain }) => sum + gain, wanted * prices.application(at));
      const better = gains.filter(({ choice }) => seen[at]?.has(choice) === false);
      for (const { choice } of better.slice(0, MORE_CHOICES)) seen[at]?.add(choice);
      added += better.length;
    }
    if (added > 0) continue;
    const pairs = seen.flatMap((of, at) =>
      [...of].filter(({ expertId }) => chosen(solution, `x${at}_${expertAt.get(expertId)}`)).map(pairOf),
    );
    // Worths are whole but for shares that are less than one in all.
    return { pairs: sorted(pairs), bound: Math.floor(bound + 1e-4) };
  }
}

/** What one more place would be worth, at an application and at an expert. Any prices give a bound: none is below zero. */
function pricesIn(solution: Solution, expertAt: ReadonlyMap<string, number>): Prices {
  const prices = new Map<string, number>();
  for (const row of solution.Rows) if ("Dual" in row) prices.set(row.Name, Math.max(0, row.Dual));
  return {
    application: (at) => prices.get(`a${at}`) ?? 0,
    expert: (id) => prices.get(`e${expertAt.get(id)}`) ?? 0,
  };
}

function modelOf(
  applications: Allocation["applications"],
  experts: Allocation["experts"],
  seen: readonly ReadonlySet<Choice>[],
  expertAt: ReadonlyMap<string, number>,
  more: { rows?: readonly string[]; bounds?: readonly string[]; end?: readonly string[] } = {},
): string {
  const goal: string[] = [];
  const ofExpert: string[][] = experts.map(() => []);
  const bounds: string[] = [];
  const rows: string[] = [];
  for (const [at, of] of seen.entries()) {
    const own = [...of].map(({ expertId, worth }) => {
      const name = `x${at}_${expertAt.get(expertId)}`;
      goal.push(`${worth.toFixed(8)} ${name}`);
      ofExpert[expertAt.get(expertId) ?? -1]?.push(name);
      bounds.push(`0 <= ${name} <= 1`);
      return name;
    });
    if (own.length > 0) rows.push(`a${at}: ${own.join("\n+ ")} <= ${applications[at]?.wanted}`);
  }
  for (const [at, own] of ofExpert.entries())
    if (own.length > 0) rows.push(`e${at}: ${own.join("\n+ ")} <= ${experts[at]?.places}`);
  return [
    "Maximize",
    `goal: ${goal.length === 0 ? "0 none" : goal.join("\n+ ")}`,
    "Subject To",
    ...(rows.length === 0 ? ["nothing: none <= 0"] : rows),
    ...(more.rows ?? []),
    "Bounds",
    ...bounds,
    ...(more.bounds ?? []),
    ...(more.end ?? []),
    "End",
  ].join("\n");
}

/** The exact model: two experts meet where both are chosen, and do so at most as often as the cap says. Null: too large. */
function solveWithCap(
  highs: Highs,
  allocation: Allocation,
  choices: readonly (readonly Choice[])[],
): { pairs: readonly Pair[]; bound: number } | null {
  const { applications, experts, pairCap } = allocation;
  const expertAt = new Map(experts.map(({ id }, at) => [id, at]));
  const found = meetingsIn(applications, choices, expertAt);
  if (found === null) return null;
  const { rows, meetings } = found;
  const met = countTogether(panelsOf(allocation, []));
  for (const [key, names] of meetings)
    rows.push(`${names.join("\n+ ")} <= ${Math.max(0, pairCap - (met.get(key) ?? 0))}`);
  const isMeeting = (name: string) => name.startsWith("y");
  const whole = choices.flatMap((of, at) => of.map(({ expertId }) => `x${at}_${expertAt.get(expertId)}`));
  const all = choices.map((of) => new Set(of));
  const more = {
    rows: rows.map((row, at) => `m${at}: ${row}`),
    bounds: [...meetings.values()]
      .flat()
      .filter(isMeeting)
      .map((name) => `0 <= ${name} <= 1`),
    end: ["Binary", ...whole],
  };
  const solution = highs.solve(modelOf(applications, experts, all, expertAt, more), {
    time_limit: EXACT_SECONDS,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    random_seed: 1,
  });
  if (solution.Status !== "Optimal") return null;
  const pairs = choices.flatMap((of, at) =>
    of.filter(({ expertId }) => chosen(solution, `x${at}_${expertAt.get(expertId)}`)).map(pairOf),
  );
  return { pairs: sorted(pairs), bound: scoreOf(tallyOf(allocation, pairs), wantedIn(allocation)) };
}

/** Where two experts would meet, and what makes each meeting one. Null: too many. */
function meetingsIn(
  applications: Allocation["applications"],
  choices: readonly (readonly Choice[])[],
  expertAt: ReadonlyMap<string, number>,
): { rows: string[]; meetings: Map<string, string[]> } | null {
  const meetings = new Map<string, string[]>();
  const rows: string[] = [];
  for (const [at, { present }] of applications.entries()) {
    const own = (choices[at] ?? []).map(({ expertId }) => expertId);
    if (rows.length + (own.length * (own.length - 1)) / 2 > MOST_MEETINGS) return null;
    for (const [first, one] of own.entries()) {
      const name = `x${at}_${expertAt.get(one)}`;
      // With whom they would meet anyway.
      for (const other of present) addTo(meetings, togetherKey(one, other), name);
      for (const other of own.slice(first + 1)) {
        const meeting = `y${at}_${expertAt.get(one)}_${expertAt.get(other)}`;
        rows.push(`${name} + x${at}_${expertAt.get(other)} - ${meeting} <= 1`);
        addTo(meetings, togetherKey(one, other), meeting);
      }
    }
  }
  return { rows, meetings };
}

type Solution = ReturnType<Highs["solve"]>;

function chosen({ Columns }: Solution, name: string): boolean {
  const column = Columns[name];
  return column !== undefined && "Primal" in column && column.Primal > 0.5;
}

function addTo(lists: Map<string, string[]>, key: string, name: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [name]);
  else list.push(name);
}

function pairOf({ applicationId, expertId }: Choice): Pair {
  return { applicationId, expertId };
}

function sorted(pairs: readonly Pair[]): readonly Pair[] {
  return [...pairs].sort(
    (one, other) => one.applicationId - other.applicationId || (one.expertId < other.expertId ? -1 : 1),
  );
}
