import { moveClock, now } from "#app/platform/clock.server.ts";
import { checkCase } from "./check-case.ts";
import { checkEnd, checkMorning, checkRound } from "./check-round.ts";
import type { Ledger } from "./ledger.ts";
import { movesOfApplicant } from "./moves-of-application.ts";
import { movesOfCentre } from "./moves-of-centre.ts";
import { movesOfCommittee } from "./moves-of-committee.ts";
import { movesOfConditions } from "./moves-of-conditions.ts";
import { movesOfExperts } from "./moves-of-experts.ts";
import { movesOfMinistry } from "./moves-of-ministry.ts";
import { movesOfOutcome } from "./moves-of-outcome.ts";
import { openRound } from "./open-round.ts";
import { readNews } from "./read-news.ts";
import { readSituation } from "./situation.ts";
import type { Tally } from "./tally.ts";
import { Violation } from "./violation.ts";
import { workJobs, workMorning } from "./work-jobs.ts";
import type { Move, Outcome, Play, Turn, World } from "./world.ts";

const moves: readonly Move[] = [
  ...movesOfApplicant,
  ...movesOfCentre,
  ...movesOfMinistry,
  ...movesOfExperts,
  ...movesOfCommittee,
  ...movesOfOutcome,
  ...movesOfConditions,
];

const mostTurns = 60;
/** How often somebody tries what no page would offer them. */
const wild = 0.05;
const passing = 2;

/** What a round has come to: nothing, or what did not hold, with all that led there. */
export type Rehearsed = { seed: number; world: World; broken: Violation | null };

/** One round, from its opening to the last of its cases, by a walk that the seed decides. */
export async function rehearseRound(seed: number, tally: Tally): Promise<Rehearsed> {
  const world = await openRound(seed, tally);
  tally.rounds += 1;
  tally.cases += world.cases.length;
  try {
    for (let turn = mostTurns * world.cases.length; turn > 0; turn--) {
      const going = world.cases.filter((of) => !isOver(of));
      if (going.length === 0) break;
      await takeTurn(world, world.random.pick(going));
    }
    await workJobs(world);
    await checkRound(world);
    await passDays(world, 100);
    await checkEnd(world);
    return { seed, world, broken: null };
  } catch (error) {
    if (error instanceof Violation) return { seed, world, broken: error };
    throw new Error(`seed ${seed}: ${world.trace.slice(-20).join("\n")}`, { cause: error });
  }
}

/** Nothing more is to come; a case that was notified rests after a while, since it could be objected to for ever. */
function isOver(of: Ledger): boolean {
  const most = of.result === null ? 2 : 20;
  return of.isExpired || of.turns >= mostTurns || (of.endedAt !== null && of.turnsAfterEnd > most);
}

async function takeTurn(world: World, of: Ledger): Promise<void> {
  const { random } = world;
  of.turns += 1;
  if (of.endedAt !== null) of.turnsAfterEnd += 1;
  const turn: Turn = { world, of, seen: await readSituation(of.applicationId) };
  const weights = moves.map((move) => move.weight(turn));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // What waits for others waits for days; where much can be done, less time passes.
  const isLater = random.chance(passing / (passing + total));
  if (isLater) await passDays(world, 1 + random.below(of.endedAt ? 9 : 4));
  const isWild = random.chance(wild);
  const move = isWild ? random.pick(moves) : random.weighed(moves, (one) => weights[moves.indexOf(one)] ?? 0);
  if (move !== undefined)
    await make(move, isLater ? { ...turn, seen: await readSituation(of.applicationId) } : turn);
  if (random.chance(0.6)) {
    await workJobs(world);
    await checkRound(world);
  }
  passMinutes(1 + random.below(90));
}

async function make(move: Move, turn: Turn): Promise<void> {
  const { world, of, seen } = turn;
  const play = await move.play(turn);
  const isBarred =
    of.recused.has(play.by.id) ||
    (play.actor !== "applicant" && play.by.companies.some(({ id }) => id === of.applicant.companyId));
  const at = now().toString({ smallestUnit: "millisecond" });
  const outcome = await play.send();
  const news = await readNews(world);
  world.trace.push(
    `${at} · case ${of.applicationId} (${seen.status}) · ${move.name} · ${play.by.name} · ${saidOf(outcome, news.length)}`,
  );
  if (isBarred && news.length > 0)
    throw new Violation("recusals", `${play.by.name} is barred from this case`);
  if (!outcome.ok) {
    world.tally.count(world.tally.refusals, outcome.reason ?? outcome.because ?? "refused");
    return mustBeUntouched(turn, news.length);
  }
  const known = of.given.length;
  if (move.act === null || news.length > 0 || play.isSilent === true) {
    mustBe(move, play, news);
    if (!(move.act === null && isBarred)) await play.note?.(at);
    await repeat(turn, play);
  }
  await checkCase(world, of, of.given.slice(known));
}

/** The same form once more, a second later: it is answered as before, and nothing is done twice. */
async function repeat({ world }: Turn, play: Play): Promise<void> {
  if (play.isOnce === false || !world.random.chance(0.15)) return;
  moveClock(now().add({ seconds: 1 }).toString());
  const again = await play.send();
  const news = await readNews(world);
  if (!again.ok || news.length > 0)
    throw new Violation("refusals", `the same form sent twice: ${saidOf(again, news.length)}`);
  world.tally.repeated += 1;
}

function mustBe(
  { act, name }: Move,
  { by, actor, isSilent }: Play,
  news: Awaited<ReturnType<typeof readNews>>,
): void {
  const wanted = act === null || isSilent === true ? 0 : 1;
  const [event] = news;
  if (news.length !== wanted)
    throw new Violation("procedure", `${name} has ${news.length} events instead of ${wanted}`);
  if (event === undefined) return;
  const isBy = event.personId === (by.id === "" ? null : by.id) && event.actor === actor;
  if (event.step !== act || !isBy)
    throw new Violation(
      "procedure",
      `${name} by ${by.name} stands as ${event.step} by ${event.personId} as ${event.actor}`,
    );
}

async function mustBeUntouched({ of, seen }: Turn, events: number): Promise<void> {
  const now = await readSituation(of.applicationId);
  if (events > 0 || JSON.stringify(now) !== JSON.stringify(seen))
    throw new Violation("refusals", "what was refused has changed the case");
}

function saidOf(outcome: Outcome, events: number): string {
  if (outcome.ok) return events > 0 ? "done" : "done, no event";
  return `refused: ${outcome.reasons?.map(({ en }) => en).join("; ") || outcome.reason || outcome.because}`;
}

function passMinutes(minutes: number): void {
  moveClock(now().add({ minutes }).toString());
}

/** Until nine in the morning, so many days later; then the jobs of the morning are done. */
async function passDays(world: World, days: number): Promise<void> {
  await workJobs(world);
  const midnight = now().toString().slice(0, 10);
  moveClock(new Date(Date.parse(`${midnight}T00:00:00Z`) + days * 86_400_000).toISOString());
  world.trace.push(`${now()} · ${days} days later`);
  await workMorning(world);
  await readNews(world);
  await workJobs(world);
  await checkMorning(world);
}
