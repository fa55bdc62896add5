import { contentOf } from "#app/confirmation/apply/application.ts";
import { declareApplication } from "#app/confirmation/apply/declare-application.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { submitApplication } from "#app/confirmation/apply/submit-application.server.ts";
import { withdrawApplication } from "#app/confirmation/follow/withdraw-application.server.ts";
import { writeMessage } from "#app/confirmation/follow/write-message.server.ts";
import { lodgeObjection } from "#app/confirmation/object/lodge-objection.server.ts";
import { withdrawObjection } from "#app/confirmation/object/withdraw-objection.server.ts";
import { stateOnRevocation } from "#app/confirmation/revoke/state-on-revocation.server.ts";
import { answerSupplement } from "#app/confirmation/supplement/answer-supplement.server.ts";
import { UNCHANGED } from "#app/confirmation/supplement/words.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import { db } from "#db/client.server.ts";
import { type Move, ofApplicant, origin, sentence, type Turn, weightIf } from "./world.ts";

const isInHand = ({ seen }: Turn) =>
  ["received", "screening", "examination", "deliberation"].includes(seen.status);

const place = ({ of }: Turn) => ({ companyId: of.applicant.companyId, applicationId: of.applicationId });

/** What the applicant does. */
export const movesOfApplicant: readonly Move[] = [
  {
    act: "submit",
    name: "submit",
    weight: ({ seen }) => (seen.status === "draft" ? 12 : 0),
    play: async (turn) => {
      const { world, of } = turn;
      const viewer = ofApplicant(turn);
      const application = await loadApplication(db, place(turn));
      const seen = application === null ? "" : textHash(contentOf(application));
      const answers = Object.values(application?.answers ?? {})
        .map(({ value }) => value)
        // Of a choice its label stands there.
        .filter((value) => value.startsWith("답"));
      const isDeclared = !world.random.chance(0.1);
      return {
        by: viewer,
        actor: "applicant",
        send: async () => {
          if (isDeclared) await declareApplication(db, { viewer, seen, ...place(turn) });
          return submitApplication(db, { viewer, seen, origin, ...place(turn) });
        },
        note: (at) => {
          of.submittedAt = at;
          of.submitters.add(viewer.id);
          for (const text of answers) of.given.push({ kind: "submission", text });
          world.mails.toApplicant("application_received", of);
        },
      };
    },
  },
  {
    act: "withdraw",
    name: "withdraw",
    weight: (turn) => (isInHand(turn) ? 0.05 : 0),
    play: (turn) => {
      const viewer = ofApplicant(turn);
      const request = { viewer, seenRevision: turn.seen.revision, ...place(turn) };
      return {
        by: viewer,
        actor: "applicant",
        send: () => withdrawApplication(db, request),
        note: (at) => {
          turn.of.endedAt = at;
        },
      };
    },
  },
  {
    act: null,
    name: "message of the applicant",
    weight: ({ seen }) => (seen.status === "draft" ? 0 : 0.06),
    play: (turn) => {
      const viewer = ofApplicant(turn);
      const words = sentence(turn.world, "문의드립니다");
      return {
        by: viewer,
        actor: "applicant",
        send: () => writeMessage(db, { viewer, words, ...place(turn) }),
        note: () => {
          turn.of.given.push({ kind: "message", text: words });
          turn.world.mails.told(turn.of, { kind: "message", to: "centre_officer", by: viewer.id });
        },
      };
    },
  },
  {
    act: "answer_supplement",
    name: "answer the supplement request",
    // Late answers and none at all are both common.
    weight: ({ seen }) => (seen.supplement === null ? 0 : 2),
    play: async (turn) => {
      const { world, of, seen } = turn;
      const viewer = ofApplicant(turn);
      const isUnchanged = world.random.chance(0.2);
      const { answers = {} } = (await loadApplication(db, place(turn))) ?? {};
      const words = sentence(world, "보완한 내용");
      const fields = seen.supplement?.fields ?? ["summary"];
      const sent = {
        ...(isUnchanged && { [UNCHANGED]: "yes" }),
        ...Object.fromEntries(fields.map((key) => [key, isUnchanged ? (answers[key]?.value ?? "") : words])),
      };
      const request = { viewer, seenRevision: seen.revision, sent, ...place(turn) };
      return {
        by: viewer,
        actor: "applicant",
        send: () => answerSupplement(db, request),
        note: (at) => {
          of.textVersion += 1;
          of.submitters.add(viewer.id);
          for (const stop of of.stops) if (stop.reason === "supplement") stop.to ??= at;
          if (!isUnchanged) of.given.push({ kind: "submission", text: words });
          world.mails.told(of, { kind: "supplement_answered", to: "centre_officer", by: viewer.id });
        },
      };
    },
  },
  {
    act: "lodge_objection",
    name: "lodge an objection",
    weight: ({ seen }) =>
      seen.contested === null || seen.contested.hasObjection ? 0 : weightIf(!seen.isConfirmed, 2, 0.3),
    play: (turn) => {
      const viewer = ofApplicant(turn);
      const words = sentence(turn.world, "이의의 이유");
      const request = {
        viewer,
        words,
        letterId: turn.seen.contested?.id ?? 0,
        seenRevision: turn.seen.revision,
      };
      return {
        by: viewer,
        actor: "applicant",
        send: () => lodgeObjection(db, { ...request, applicationId: turn.of.applicationId }),
        note: () => {
          turn.of.given.push({ kind: "objection", text: words });
          turn.world.mails.told(turn.of, { kind: "objected", to: "ministry_officer", by: viewer.id });
        },
      };
    },
  },
  {
    act: "withdraw_objection",
    name: "withdraw the objection",
    weight: ({ seen }) => (seen.hasObjection ? 0.5 : 0),
    play: (turn) => {
      const viewer = ofApplicant(turn);
      const request = { viewer, applicationId: turn.of.applicationId, seenRevision: turn.seen.revision };
      return { by: viewer, actor: "applicant", send: () => withdrawObjection(db, request) };
    },
  },
  {
    act: "state_on_revocation",
    name: "speak on the revocation",
    weight: ({ seen }) => (seen.revocation === null || seen.revocation.isHeard ? 0 : 2),
    play: (turn) => {
      const viewer = ofApplicant(turn);
      const words = sentence(turn.world, "취소에 대한 의견");
      const request = {
        viewer,
        words,
        applicationId: turn.of.applicationId,
        seenRevision: turn.seen.revision,
      };
      return {
        by: viewer,
        actor: "applicant",
        send: () => stateOnRevocation(db, request),
        note: () => {
          turn.of.given.push({ kind: "statement", text: words });
          turn.world.mails.told(turn.of, { kind: "statement_given", to: "ministry_officer", by: viewer.id });
        },
      };
    },
  },
];
