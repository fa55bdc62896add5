import { answerConsultation, recordAnswer } from "#app/confirmation/consult/answer-consultation.server.ts";
import { closeConsultation } from "#app/confirmation/consult/close-consultation.server.ts";
import { opinions } from "#app/confirmation/consult/consultation.ts";
import { openLink } from "#app/confirmation/consult/open-link.server.ts";
import { requestConsultation } from "#app/confirmation/consult/request-consultation.server.ts";
import { recommendApplication } from "#app/confirmation/decide/recommend-application.server.ts";
import { referToDeliberation } from "#app/confirmation/decide/refer-to-deliberation.server.ts";
import { extendPeriod } from "#app/confirmation/extend/extend-period.server.ts";
import { rubric } from "#app/confirmation/form/rubric.ts";
import { today } from "#app/platform/clock.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import {
  type Move,
  type Outcome,
  origin,
  type Play,
  sentence,
  somebody,
  type Turn,
  type World,
  weightIf,
} from "./world.ts";

type Request = { viewer: Play["by"]; applicationId: number; seenRevision: number };

/** A step of the ministry whose form holds so much. */
export function ofMinistry(
  turn: Turn,
  send: (request: Request) => ReturnType<Play["send"]>,
  note?: (at: string, viewer: Play["by"]) => void,
): Play {
  const viewer = somebody(turn, holding(turn.world.cast, "ministry_officer"));
  const request = { viewer, applicationId: turn.of.applicationId, seenRevision: turn.seen.revision };
  return {
    by: viewer,
    actor: "ministry_officer",
    send: () => send(request),
    ...(note && { note: (at) => note(at, viewer) }),
  };
}

/** Reasons per criterion, as a form sends them. */
export function reasonsOf(world: World) {
  return rubric.map(({ key }) => ({ key, level: 1 + world.random.below(5), words: sentence(world, "근거") }));
}

const agencies = ["motir", "mss"] as const;
const isExamined = ({ seen }: Turn) => ["examination", "deliberation"].includes(seen.status);

/** What the ministry's officers do, and the ministries that they ask. */
export const movesOfMinistry: readonly Move[] = [
  {
    act: "request_consultation",
    name: "ask a ministry",
    weight: ({ seen }) => (seen.status !== "examination" ? 0 : weightIf(seen.consultations === 0, 5, 0.3)),
    play: (turn) => {
      const { world, of } = turn;
      const agencyId = world.random.pick(agencies);
      const channel = world.random.pick(["account", "document", "link"] as const);
      const words = sentence(world, "의견을 주십시오");
      const dueOn = addDays(today(), 3 + world.random.below(15));
      const email = channel === "link" ? `desk-${world.random.below(1_000_000)}@${agencyId}.test` : null;
      return ofMinistry(
        turn,
        (request) =>
          requestConsultation(db, {
            ...request,
            agencyId,
            words,
            dueOn,
            channel,
            email,
            locale: "ko",
            origin,
          }),
        () => {
          if (email !== null) {
            world.mails.to("consultation_link", email);
            world.mails.mayRemind(email, "hearing_reminder", "consultation_overdue");
          }
          if (channel !== "account") return;
          const asked = holding(world.cast, "ministry_respondent").filter(
            ({ id, staff }) => !of.recused.has(id) && staff.some((office) => office.agencyId === agencyId),
          );
          for (const { email: address } of asked) {
            world.mails.to("consultation_asked", address);
            world.mails.mayRemind(address, "hearing_reminder", "consultation_overdue");
          }
        },
      );
    },
  },
  {
    act: "answer_consultation",
    name: "answer a consultation",
    weight: (turn) => (isExamined(turn) && turn.seen.openConsultations.length > 0 ? 2.5 : 0),
    play: (turn) => answering(turn),
  },
  {
    act: "close_consultation",
    name: "close a consultation",
    weight: (turn) => {
      const [first] = turn.seen.openConsultations;
      if (!isExamined(turn) || first === undefined) return 0;
      return first.dueOn < today() ? 2 : 0.1;
    },
    play: (turn) => {
      const consultationId = turn.seen.openConsultations[0]?.id ?? 0;
      return ofMinistry(turn, (request) =>
        closeConsultation(db, { ...request, consultationId, reason: "두 차례 독촉했습니다" }),
      );
    },
  },
  {
    act: "recommend",
    name: "recommend",
    weight: (turn) => {
      const { seen } = turn;
      if (!isExamined(turn) || seen.openConsultations.length > 0 || seen.consultations === 0) return 0;
      if (seen.supplement !== null || seen.reviews.some(({ isOpen }) => isOpen)) return 0;
      if (seen.recommendation === null) return 4;
      return weightIf(seen.status === "deliberation" && seen.itemId === null && !seen.wasCarried, 0.8, 0.1);
    },
    play: (turn) => {
      const { world, of } = turn;
      const result = world.random.chance(0.65) ? "confirmed" : "not_confirmed";
      const reasons = reasonsOf(world);
      return ofMinistry(
        turn,
        (request) => recommendApplication(db, { ...request, result, reasons }),
        (_, { id }) => {
          of.textVersion += 1;
          of.recommendedBy.add(id);
          of.tookPart.add(id);
          world.mails.told(of, { kind: "passed_on", to: "decider", by: id });
        },
      );
    },
  },
  {
    act: "begin_deliberation",
    name: "refer to the committee",
    weight: ({ seen, world }) =>
      seen.status === "examination" &&
      seen.recommendation !== null &&
      seen.supplement === null &&
      world.settings.hasDeliberation.value
        ? 4
        : 0,
    play: (turn) => ofMinistry(turn, (request) => referToDeliberation(db, request)),
  },
  {
    act: "extend_period",
    name: "extend the period",
    weight: ({ seen, world }) =>
      ["received", "screening", "examination", "deliberation"].includes(seen.status) &&
      !seen.isExtended &&
      world.settings.extension !== undefined
        ? 0.25
        : 0,
    play: (turn) => {
      const { world, of } = turn;
      return ofMinistry(
        turn,
        (request) => extendPeriod(db, { ...request, origin, reason: "시험 성적을 다시 확인합니다" }),
        () => {
          of.extraDays = world.settings.extension?.days ?? 0;
          world.mails.toApplicant("period_extended", of);
        },
      );
    },
  },
];

/** By the way in which the ministry was asked; or by another one, which is refused or entered by the officer. */
function answering(turn: Turn): Play {
  const { world, of, seen } = turn;
  const asked = seen.openConsultations[0];
  const consultationId = asked?.id ?? 0;
  const place = { applicationId: of.applicationId, consultationId };
  const answer = { opinion: world.random.pick(opinions), words: sentence(world, "소관 의견") };
  const note = (by: string | null) => () => {
    of.given.push({ kind: "opinion", text: answer.words });
    world.mails.told(of, { kind: "opinion_given", to: "ministry_officer", by });
  };
  if (asked?.channel === "account") {
    const viewer = world.random.pick(
      holding(world.cast, "ministry_respondent").filter(({ staff }) =>
        staff.some(({ agencyId }) => agencyId === asked.agencyId),
      ),
    );
    return {
      by: viewer,
      actor: "ministry_respondent",
      send: () => answerConsultation(db, { asked: place, by: { viewer }, answer }),
      note: note(viewer.id),
    };
  }
  if (asked?.channel === "link" && asked.email !== null) {
    const { email } = asked;
    const stranger = { ...of.applicant.owner, id: "", name: email, staff: [], companies: [] };
    return {
      by: stranger,
      actor: "ministry_respondent",
      send: () => answerByLink(email, answer),
      note: note(null),
      isOnce: false,
    };
  }
  const play = ofMinistry(turn, (request) =>
    recordAnswer(db, { ...request, ...place, ...answer, source: "산업기술과-123" }),
  );
  return { ...play, note: note(play.by.id) };
}

type Answer = Parameters<typeof answerConsultation>[1]["answer"];

/** Opens the link of the mail, as its page does, and answers. */
async function answerByLink(email: string, answer: Answer): Promise<Outcome> {
  const mail = await db
    .selectFrom("mail_message")
    .select("text_body")
    .where("to_address", "=", email)
    .where("template", "=", "consultation_link")
    .executeTakeFirstOrThrow();
  const [, token = ""] = /\/consultation\/([\w.-]+)/.exec(mail.text_body) ?? [];
  const link = await openLink(db, { token });
  if (link?.state !== "asks") return { ok: false, because: `link ${link?.state}` };
  const { applicationId, consultationId, linkHash } = link;
  return answerConsultation(db, {
    asked: { applicationId, consultationId },
    by: { email, linkHash },
    answer,
  });
}
