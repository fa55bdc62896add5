import { isDueDate } from "#app/confirmation/case/step-schema.ts";
import { writeMessage } from "#app/confirmation/case/write-message.server.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { recordArrival } from "#app/confirmation/letters/record-arrival.server.ts";
import { assignCases } from "#app/confirmation/queue/assign-cases.server.ts";
import { beginScreening } from "#app/confirmation/screen/begin-screening.server.ts";
import { hashOfChecks, loadScreening } from "#app/confirmation/screen/load-screening.server.ts";
import { passScreening } from "#app/confirmation/screen/pass-screening.server.ts";
import { returnApplication } from "#app/confirmation/screen/return-application.server.ts";
import { saveChecks } from "#app/confirmation/screen/save-checks.server.ts";
import { closeSupplement } from "#app/confirmation/supplement/close-supplement.server.ts";
import { requestSupplement } from "#app/confirmation/supplement/request-supplement.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import { type Move, origin, type Play, sentence, somebody, type Turn, weightIf } from "./world.ts";

type Request = { viewer: Play["by"]; applicationId: number; seenRevision: number };

/** A step of the centre whose form holds so much. */
function ofCentre(
  turn: Turn,
  send: (request: Request) => ReturnType<Play["send"]>,
  note?: (at: string, viewer: Play["by"]) => void,
): Play {
  const viewer = somebody(turn, holding(turn.world.cast, "centre_officer"));
  const request = { viewer, applicationId: turn.of.applicationId, seenRevision: turn.seen.revision };
  return {
    by: viewer,
    actor: "centre_officer",
    send: () => send(request),
    ...(note && { note: (at) => note(at, viewer) }),
  };
}

/** What the officers of the centre do. */
export const movesOfCentre: readonly Move[] = [
  {
    act: "begin_screening",
    name: "begin screening",
    weight: ({ seen }) => (seen.status === "received" ? 5 : 0),
    play: (turn) => ofCentre(turn, (request) => beginScreening(db, request)),
  },
  {
    act: "save_checks",
    name: "save the checklist",
    weight: ({ seen }) => (seen.status === "screening" && seen.checksLeft > 0 ? 5 : 0),
    play: async (turn) => {
      const { checks, stored } = await loadScreening(db, turn.of.applicationId);
      const isWhole = turn.world.random.chance(0.8);
      const found = checks.map(({ key }, place) => ({
        key,
        isMet: isWhole || place > 0,
        note: isWhole || place > 0 ? null : "증빙이 없음",
      }));
      const seen = hashOfChecks(stored.map(({ key, isMet, note }) => ({ key, isMet, note })));
      const play = ofCentre(turn, ({ viewer, applicationId }) =>
        saveChecks(db, { viewer, applicationId, seen, checks: found }),
      );
      // The second time, the page is out of date by what it has saved itself.
      return { ...play, isOnce: false };
    },
  },
  {
    act: "pass_screening",
    name: "pass the screening",
    weight: ({ seen }) =>
      seen.status === "screening" && seen.checksLeft === 0 && seen.supplement === null ? 6 : 0,
    play: (turn) =>
      ofCentre(
        turn,
        (request) => passScreening(db, request),
        (_, { id }) => turn.world.mails.told(turn.of, { kind: "passed_on", to: "ministry_officer", by: id }),
      ),
  },
  {
    act: "return",
    name: "return the application",
    weight: ({ seen, world }) =>
      seen.status === "screening" && world.settings.return !== undefined ? 0.25 : 0,
    play: (turn) =>
      ofCentre(
        turn,
        (request) => returnApplication(db, { ...request, origin, reason: "규정에 따라 반려합니다" }),
        (at) => {
          turn.of.endedAt = at;
          turn.world.mails.toApplicant("application_returned", turn.of);
        },
      ),
  },
  {
    act: "request_supplement",
    name: "request a supplement",
    weight: ({ seen }) =>
      ["screening", "examination", "deliberation"].includes(seen.status) && seen.supplement === null
        ? weightIf(seen.status === "screening" && seen.checksLeft > 0, 2, 0.15)
        : 0,
    play: (turn) => {
      const { world, of } = turn;
      const dueOn = addDays(today(), 3 + world.random.below(14));
      if (!isDueDate(dueOn, today())) throw new Error("a due date lies ahead");
      const fields = world.random.some(["summary", "content", "uses"], 1 + world.random.below(2));
      const words = sentence(world, "보완해 주십시오");
      const key = `supplement ${of.stops.length}`;
      return ofCentre(
        turn,
        (request) => requestSupplement(db, { ...request, fields, words, dueOn }),
        (at) => {
          of.stops.push({ reason: "supplement", of: key, from: at, to: null });
          world.mails.letter(of);
          world.mails.mayRemindApplicant(of, "supplement_reminder");
          for (const { email } of holding(world.cast, "centre_officer"))
            world.mails.mayRemind(email, "supplement_overdue");
        },
      );
    },
  },
  {
    act: "close_supplement",
    name: "close the supplement request",
    weight: ({ seen }) => (seen.supplement === null ? 0 : weightIf(seen.supplement.dueOn < today(), 2, 0.1)),
    play: (turn) =>
      ofCentre(
        turn,
        (request) => closeSupplement(db, { ...request, origin, reason: "기한까지 답이 없었습니다" }),
        (at) => {
          for (const stop of turn.of.stops) if (stop.reason === "supplement") stop.to ??= at;
          turn.world.mails.toApplicant("supplement_closed", turn.of);
        },
      ),
  },
  {
    act: "notify",
    name: "notify the applicant",
    weight: ({ seen }) => (seen.status === "decided" ? 4 : 0),
    play: (turn) =>
      ofCentre(
        turn,
        (request) => notifyApplicant(db, request),
        (at) => {
          turn.of.endedAt = at;
          if (turn.of.result === "confirmed") turn.of.confirmedAt = at;
          turn.world.mails.letter(turn.of);
        },
      ),
  },
  {
    act: "record_arrival",
    name: "record the arrival of a letter",
    weight: ({ seen }) => (seen.lettersOnTheWay.length > 0 ? 1 : 0),
    play: (turn) => {
      const letterId = turn.seen.lettersOnTheWay[0]?.id ?? 0;
      const isFuture = turn.world.random.chance(0.05);
      const arrivedAt = `${now()
        .add({ hours: isFuture ? 3 : 0 })
        .toString()
        .slice(0, 16)}:00Z`;
      return ofCentre(turn, (request) => recordArrival(db, { ...request, letterId, arrivedAt }));
    },
  },
  {
    act: "assign",
    name: "assign officials",
    weight: ({ seen }) =>
      ["received", "screening", "examination", "deliberation", "decided"].includes(seen.status) ? 0.15 : 0,
    play: (turn) => {
      const { world, of } = turn;
      const role = world.random.pick(["centre_officer", "ministry_officer", "decider"] as const);
      const person = somebody(turn, holding(world.cast, role));
      const people = [{ role, personId: person.id }];
      const before = of.assigned.get(role);
      const play = ofCentre(
        turn,
        ({ viewer, applicationId }) => assignCases(db, { viewer, applicationIds: [applicationId], people }),
        (_, viewer) => {
          of.assigned.set(role, person.id);
          if (before !== person.id)
            world.mails.told(of, { kind: "assigned", to: role, by: viewer.id, appointed: person.id });
        },
      );
      return { ...play, isSilent: before === person.id };
    },
  },
  {
    act: null,
    name: "message of the centre",
    weight: ({ seen }) => (seen.status === "draft" ? 0 : 0.06),
    play: (turn) => {
      const words = sentence(turn.world, "안내드립니다");
      const audience = turn.world.random.pick(["applicant", "note"] as const);
      return ofCentre(
        turn,
        ({ viewer, applicationId }) => writeMessage(db, { viewer, applicationId, audience, words, origin }),
        () => {
          turn.of.given.push({ kind: "message", text: words });
          if (audience === "applicant") turn.world.mails.toApplicant("case_message", turn.of);
        },
      );
    },
  },
];
