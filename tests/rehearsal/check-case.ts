import * as gazette from "@hyunbinseo/holidays-kr/all";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { loadRecord } from "#app/confirmation/case/load-record.server.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import { loadObjecting } from "#app/confirmation/object/load-objections.server.ts";
import type { StoredEvent } from "#app/confirmation/procedure/event-chain.server.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { loadRevoking } from "#app/confirmation/revoke/load-revocations.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { checkConditions } from "./check-conditions.ts";
import type { GivenKind, Ledger } from "./ledger.ts";
import { Violation } from "./violation.ts";
import type { World } from "./world.ts";

/**
 * Whatever the last step was, this holds of its case. What is lost does not come back: of the texts that were handed in, the
 * new ones are looked for after each step, and all of them at the end.
 */
export async function checkCase(world: World, of: Ledger, texts = of.given): Promise<void> {
  world.tally.checks += 1;
  if (of.submittedAt === null) return;
  await checkClock(world, of);
  const { events, chain } = await loadChain(db, of.applicationId);
  checkChain(of, events, chain.state);
  await checkTexts(of, texts);
  await checkConditions(of);
}

const DAY = 86_400_000;
const dayOf = (instant: string | number) => Math.floor((new Date(instant).getTime() + 9 * 3_600_000) / DAY);
const nameOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

const gazetted = new Set(
  Object.entries(gazette).flatMap(([key, days]) => (/^y\d{4}$/.test(key) ? Object.keys(days) : [])),
);

function isWorkingDay(day: number, closedOn: readonly string[]): boolean {
  const weekday = new Date(day * DAY).getUTCDay();
  return weekday > 0 && weekday < 6 && !gazetted.has(nameOf(day)) && !closedOn.includes(nameOf(day));
}

/** The statutory period, counted day by day from what the rehearsal did. */
export function countClock({ settings, closesAt }: World, of: Ledger) {
  const submitted = of.submittedAt ?? "";
  const start = dayOf(
    settings.startsAt.value === "round_close" && closesAt > submitted ? closesAt : submitted,
  );
  const until = Math.max(start, dayOf(of.endedAt ?? now().epochMilliseconds));
  const isStoppedOn = (day: number) =>
    of.stops.some(
      ({ reason, from, to }) =>
        settings.stopsFor.value.includes(reason) && day > dayOf(from) && (to === null || day <= dayOf(to)),
    );
  const days = Array.from({ length: until - start }, (_, at) => start + 1 + at);
  const run = days.filter((day) => !isStoppedOn(day));
  let due = start;
  for (let left = settings.limitDays.value + of.extraDays; left > 0; ) {
    due++;
    if (due > until || !isStoppedOn(due)) left--;
  }
  while (settings.endsOnWorkingDay.value && !isWorkingDay(due, settings.closedOn)) due++;
  const isStopped = of.endedAt === null && isStoppedOn(until + 1);
  return {
    elapsed: until - start,
    usedDays: run.length,
    stoppedDays: days.length - run.length,
    dueOn: nameOf(due),
    isStopped,
    isOverdue: (isStopped ? (run.at(-1) ?? start) : until) > due,
  };
}

async function checkClock(world: World, of: Ledger): Promise<void> {
  const [viewer] = world.cast.staff;
  const head = viewer && (await loadCase(db, viewer, of.applicationId));
  if (!head) throw new Violation("clock", "the centre does not find the case");
  const { elapsed, ...counted } = countClock(world, of);
  const { clock } = head;
  if (clock.usedDays + clock.stoppedDays !== elapsed)
    throw new Violation(
      "clock",
      `${clock.usedDays} used and ${clock.stoppedDays} stopped are not ${elapsed} days`,
    );
  for (const [name, value] of Object.entries(counted))
    if (clock[name as keyof typeof counted] !== value)
      throw new Violation("clock", `${name} is ${clock[name as keyof typeof counted]}, by hand ${value}`);
}

async function checkTexts({ applicationId }: Ledger, texts: Ledger["given"]): Promise<void> {
  for (const kind of new Set(texts.map((one) => one.kind))) {
    const found = JSON.stringify(await readersOf[kind](applicationId));
    for (const { text } of texts.filter((one) => one.kind === kind))
      if (!found.includes(JSON.stringify(text).slice(1, -1)))
        throw new Violation("nothing lost", `${kind} “${text}” cannot be read any more`);
  }
}

/** By what pages read it. */
const readersOf: Readonly<Record<GivenKind, (applicationId: number) => Promise<unknown>>> = {
  submission: (applicationId) => loadSubmissions(db, applicationId),
  message: async (applicationId) => (await loadRecord(db, applicationId)).messages,
  opinion: (applicationId) => loadConsultations(db, { applicationId }),
  review: async (applicationId) => (await loadReviews(db, { applicationId })).reviews,
  objection: async (applicationId) => (await loadObjecting(db, { applicationId }))?.objections,
  statement: async (applicationId) => (await loadRevoking(db, { applicationId }))?.revocations,
};

function checkChain(of: Ledger, events: readonly StoredEvent[], state: string): void {
  if (state !== "whole") throw new Violation("chain", `the chain is ${state}`);
  for (const [place, event] of events.entries()) {
    const before = events[place - 1];
    if (event.number !== place + 1 || event.previousHash !== (before?.hash ?? "0".repeat(64)))
      throw new Violation("chain", `event ${event.number} does not follow the one before it`);
    if (before && (Date.parse(before.at) > Date.parse(event.at) || before.toStatus !== event.fromStatus))
      throw new Violation("chain", `event ${event.number} begins where the one before it does not end`);
    if (of.hashes[place] !== undefined && of.hashes[place] !== event.hash)
      throw new Violation("chain", `event ${event.number} was rewritten`);
  }
  if (events.length < of.hashes.length) throw new Violation("chain", "an event is gone");
  of.hashes = events.map(({ hash }) => hash);
}
