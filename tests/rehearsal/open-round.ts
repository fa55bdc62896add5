import { randomUUID } from "node:crypto";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { savePart } from "#app/confirmation/apply/save-part.server.ts";
import { startApplication } from "#app/confirmation/apply/start-application.server.ts";
import type { Question } from "#app/confirmation/form/form-definition.ts";
import { majorities, quorums, ties } from "#app/confirmation/procedure/round-rules.ts";
import { defaultRoundSettings, type RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { planRound } from "#app/confirmation/rounds/plan-round.server.ts";
import { settleChange } from "#app/confirmation/rounds/settle-change.server.ts";
import { moveClock } from "#app/platform/clock.server.ts";
import { addDays, endOfDay, startOfDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { addFile } from "#tests/support/confirmation/a-draft.ts";
import { type Applicant, enterCast, holding } from "./cast.ts";
import { ExpectedMails } from "./expected-mails.ts";
import type { Ledger } from "./ledger.ts";
import { type Random, randomFrom } from "./random.ts";
import { emptyDatabase } from "./rehearsal-database.ts";
import type { Tally } from "./tally.ts";
import { sentence, type World } from "./world.ts";

const technologies = ["ai-semiconductor", "ai-reasoning"] as const;
const minute = (instant: number) => new Date(instant).toISOString();

/** A database without cases, a round that two people have opened, companies that have begun to apply. */
export async function openRound(seed: number, tally: Tally): Promise<World> {
  await emptyDatabase();
  const random = randomFrom(seed);
  // Within the years whose gazetted holidays are known, so that everything ends within them.
  const begins = addDays("2022-01-03", random.below(1_500));
  moveClock(minute(startOfDay(begins) + 9 * 3_600_000));
  const cast = await enterCast(random.pick([1, 1, 1, 2, 3]));
  const settings = settingsFor(random, begins);
  const closesOn = addDays(begins, 12 + random.below(10));
  const plan = {
    nameKo: `리허설 ${seed}`,
    nameEn: `Rehearsal ${seed}`,
    opensAt: minute(startOfDay(begins)),
    closesAt: minute(endOfDay(closesOn) - 6 * 3_600_000),
    versionId: "nst2023",
    holdingFormId: "holding-1",
    developingFormId: "developing-1",
    settings,
  };
  const [planner, taker] = holding(cast, "ministry_officer");
  if (planner === undefined || taker === undefined) throw new Error("the ministry has two officers");
  const planned = await planRound(db, { viewer: planner, roundId: null, plan, reason: "리허설" });
  if (!planned.ok) throw new Error(`the round was not planned: ${planned.reason}`);
  const change = await db.selectFrom("round_change").select("id").executeTakeFirstOrThrow();
  const taken = await settleChange(db, { viewer: taker, changeId: change.id, how: "take", note: null });
  if (!taken.ok || taken.roundId === null) throw new Error("the round was not opened");
  const world: World = {
    random,
    cast,
    roundId: taken.roundId,
    settings,
    closesAt: plan.closesAt,
    cases: [],
    agendas: [],
    mails: new ExpectedMails(cast),
    tally,
    trace: [],
  };
  for (const applicant of cast.applicants)
    for (let count = random.chance(0.3) ? 2 : 1; count > 0; count--)
      world.cases.push(await begin(world, applicant));
  return world;
}

function settingsFor(random: Random, begins: string): RoundSettings {
  const rule = <Value>(value: Value) => ({ value, source: "리허설", isVerified: false });
  const source = { source: "리허설", isVerified: false };
  return {
    ...defaultRoundSettings,
    limitDays: rule(random.pick([10, 30, 30, 45])),
    startsAt: rule(random.pick(["receipt", "receipt", "round_close"])),
    stopsFor: rule(random.pick([["supplement", "review"], ["supplement"]] as const).slice()),
    endsOnWorkingDay: rule(random.chance(0.8)),
    hasDeliberation: rule(random.chance(0.6)),
    quorum: rule(random.pick(quorums)),
    majority: rule(random.pick(majorities)),
    tie: rule(random.pick(ties)),
    objectionDays: rule(random.pick([7, 30])),
    validityMonths: rule(random.pick([null, 2, 3])),
    ...(random.chance(0.5) && { return: source }),
    ...(random.chance(0.7) && { extension: { days: 5 + random.below(20), ...source } }),
    closedOn: random.chance(0.3) ? [addDays(begins, 20 + random.below(30))] : [],
  };
}

async function begin(world: World, applicant: Applicant): Promise<Ledger> {
  const { random } = world;
  const { companyId, owner: viewer } = applicant;
  const isGeneral = random.chance(0.75);
  const technology = random.pick(technologies);
  const kind = random.pick(["holding", "developing"] as const);
  const title = sentence(world, "기술");
  const start = { technology, kind, title, securityClass: isGeneral ? "general" : "sensitive" } as const;
  const started = await startApplication(db, { viewer, companyId, startKey: randomUUID(), ...start });
  if (!started.ok) throw new Error(`not begun: ${started.reason}`);
  const { applicationId } = started;
  const application = await loadApplication(db, { companyId, applicationId });
  if (application === null) throw new Error("a draft that was begun is there");
  for (const { key: part, questions } of application.form.definition.parts) {
    for (const { type, key } of questions) if (type === "files") await addFile(companyId, applicationId, key);
    const open = questions.filter(({ key }) => application.answers[key] === undefined);
    const sent = Object.fromEntries(open.flatMap((question) => answer(world, question)));
    const saved = await savePart(db, { viewer, companyId, applicationId, part, sent });
    if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  }
  return {
    applicationId,
    applicant,
    technology,
    kind,
    submittedAt: null,
    submitters: new Set(),
    stops: [],
    endedAt: null,
    extraDays: 0,
    hashes: [],
    given: [],
    recused: new Set(),
    tookPart: new Set(),
    assigned: new Map(),
    recommendedBy: new Set(),
    reviewedBy: new Set(),
    conditions: [],
    textVersion: 0,
    result: null,
    confirmedAt: null,
    isRevoked: false,
    isExpired: false,
    events: 0,
    turns: 0,
    turnsAfterEnd: 0,
  };
}

function answer(world: World, question: Question): [string, string][] {
  if (question.type === "files") return [];
  if (question.type === "choice") return [[question.key, question.options[0]?.value ?? ""]];
  return [[question.key, sentence(world, "답").slice(0, question.longest)]];
}
