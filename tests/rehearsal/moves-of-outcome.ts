import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { sendBackApplication } from "#app/confirmation/decide/send-back-application.server.ts";
import { decideObjection } from "#app/confirmation/object/decide-objection.server.ts";
import { enterObjection } from "#app/confirmation/object/lodge-objection.server.ts";
import { lodgedAs } from "#app/confirmation/object/objection-period.ts";
import { dropRevocation } from "#app/confirmation/revoke/drop-revocation.server.ts";
import { proposeRevocation } from "#app/confirmation/revoke/propose-revocation.server.ts";
import { revokeApplication } from "#app/confirmation/revoke/revoke-application.server.ts";
import { enterStatement } from "#app/confirmation/revoke/state-on-revocation.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import { attach, conditionsFor } from "./moves-of-conditions.ts";
import { ofMinistry, reasonsOf } from "./moves-of-ministry.ts";
import { type Move, origin, type Play, sentence, somebody, type Turn, weightIf } from "./world.ts";

type Request = { viewer: Play["by"]; applicationId: number; seenRevision: number };

function ofDecider(
  turn: Turn,
  send: (request: Request) => ReturnType<Play["send"]>,
  note?: (at: string, viewer: Play["by"]) => void,
  people = holding(turn.world.cast, "decider"),
): Play {
  const viewer = somebody(turn, people);
  const request = { viewer, applicationId: turn.of.applicationId, seenRevision: turn.seen.revision };
  return {
    by: viewer,
    actor: "decider",
    send: () => send(request),
    ...(note && { note: (at) => note(at, viewer) }),
  };
}

const otherThan = (result: "confirmed" | "not_confirmed") =>
  result === "confirmed" ? "not_confirmed" : "confirmed";

const isExamined = (status: string) => status === "examination" || status === "deliberation";

/** Mostly those who took no part, where there are any. */
function deciders({ world, of }: Turn): readonly Play["by"][] {
  const all = holding(world.cast, "decider");
  const apart = all.filter(({ id }) => !of.tookPart.has(id));
  return apart.length > 0 && world.random.chance(0.85) ? apart : all;
}

const outcomes = [
  ["uphold_decision", "upheld"],
  ["change_decision", "changed"],
  ["refuse_objection", "refused"],
] as const;

/** Deciding, and what comes after it. */
export const movesOfOutcome: readonly Move[] = [
  {
    act: "send_back",
    name: "send back",
    weight: ({ seen }) =>
      isExamined(seen.status) && seen.recommendation !== null && seen.itemId === null ? 0.3 : 0,
    play: (turn) =>
      ofDecider(
        turn,
        (request) => sendBackApplication(db, { ...request, reason: "수치의 출처를 확인하십시오" }),
        (_, { id }) => {
          turn.of.textVersion += 1;
          turn.world.mails.told(turn.of, { kind: "sent_back", to: "ministry_officer", by: id });
        },
      ),
  },
  {
    act: "decide",
    name: "decide",
    weight: ({ seen, world }) =>
      isExamined(seen.status) &&
      seen.recommendation !== null &&
      (seen.wasCarried || !world.settings.hasDeliberation.value)
        ? 4
        : 0,
    play: (turn) => {
      const { world, of, seen } = turn;
      const given = seen.recommendation?.result ?? "confirmed";
      const result = world.random.chance(0.1) ? otherThan(given) : given;
      const reasons = reasonsOf(world);
      // Now and then somebody tries to refuse on conditions.
      const conditions = result === "confirmed" || world.random.chance(0.1) ? conditionsFor(world) : [];
      return ofDecider(
        turn,
        (request) => decideApplication(db, { ...request, result, reasons, conditions }),
        (_, { id }) => {
          of.result = result;
          attach(world, of, conditions);
          of.tookPart.add(id);
          world.mails.told(of, { kind: "passed_on", to: "centre_officer", by: id });
        },
      );
    },
  },
  {
    act: "enter_objection",
    name: "enter an objection from paper",
    weight: ({ seen }) =>
      seen.contested === null || seen.contested.hasObjection ? 0 : weightIf(!seen.isConfirmed, 0.7, 0.1),
    play: (turn) => {
      const { world, of, seen } = turn;
      const words = sentence(world, "서면 이의");
      const lodgedAt = `${now().toString().slice(0, 16)}:00Z`;
      const letterId = seen.contested?.id ?? 0;
      const who = world.random.pick([...lodgedAs, "applicant"] as const);
      return ofMinistry(
        turn,
        (request) => enterObjection(db, { ...request, letterId, lodgedAt, lodgedAs: who, words }),
        () => of.given.push({ kind: "objection", text: words }),
      );
    },
  },
  ...outcomes.map(
    ([act, outcome]): Move => ({
      act,
      name: outcome === "refused" ? "refuse the objection" : `objection: ${outcome}`,
      weight: ({ seen }) => (seen.hasObjection ? weightIf(outcome === "refused", 0.6, 2) : 0),
      play: (turn) => {
        const { world, of } = turn;
        const reason = sentence(world, "다시 검토한 이유");
        const decide: Parameters<typeof ofDecider>[1] = (request) =>
          decideObjection(db, { ...request, outcome, reason });
        const note = (at: string) => {
          world.mails.letter(of);
          if (outcome !== "changed") return;
          of.result = "confirmed";
          of.confirmedAt = at;
          of.isRevoked = false;
        };
        return ofDecider(turn, decide, note, deciders(turn));
      },
    }),
  ),
  {
    act: "propose_revocation",
    name: "propose a revocation",
    weight: ({ seen }) =>
      seen.status === "notified" && seen.isConfirmed && seen.revocation === null ? 0.35 : 0,
    play: (turn) => {
      const { world, of } = turn;
      const hearsUntil = addDays(today(), world.settings.hearingDays.value + world.random.below(10));
      return ofMinistry(
        turn,
        (request) => proposeRevocation(db, { ...request, hearsUntil, reason: "거짓 자료가 밝혀짐" }),
        (_, { id }) => {
          of.tookPart.add(id);
          world.mails.letter(of);
          world.mails.told(of, { kind: "passed_on", to: "decider", by: id });
        },
      );
    },
  },
  {
    act: "enter_statement",
    name: "enter a statement from paper",
    weight: ({ seen }) => (seen.revocation === null || seen.revocation.isHeard ? 0 : 0.5),
    play: (turn) => {
      const words = sentence(turn.world, "말로 한 의견");
      return ofMinistry(
        turn,
        (request) => enterStatement(db, { ...request, words }),
        () => turn.of.given.push({ kind: "statement", text: words }),
      );
    },
  },
  {
    act: "drop_revocation",
    name: "drop the revocation",
    weight: ({ seen }) => (seen.revocation === null ? 0 : 0.6),
    play: (turn) => {
      const act = turn.world.random.chance(0.5) ? ofDecider : ofMinistry;
      const play = act(
        turn,
        (request) => dropRevocation(db, { ...request, origin, reason: "의견이 옳았습니다" }),
        () => turn.world.mails.toApplicant("revocation_dropped", turn.of),
      );
      // Whoever holds both offices acts in the first of them.
      const isOfMinistry = play.by.staff.some(({ role }) => role === "ministry_officer");
      return { ...play, actor: isOfMinistry ? "ministry_officer" : "decider" };
    },
  },
  {
    act: "revoke",
    name: "revoke",
    weight: ({ seen }) => {
      if (seen.revocation === null) return 0;
      return seen.revocation.isHeard || seen.revocation.hearsUntil < today() ? 2.5 : 0.1;
    },
    play: (turn) => {
      const { of, world } = turn;
      return ofDecider(
        turn,
        (request) => revokeApplication(db, { ...request, reason: "의견을 들은 뒤의 이유" }),
        (_, { id }) => {
          of.isRevoked = true;
          of.tookPart.add(id);
          world.mails.letter(of);
        },
      );
    },
  },
];
