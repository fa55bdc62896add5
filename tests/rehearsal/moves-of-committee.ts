import { changeMeeting } from "#app/confirmation/deliberate/change-meeting.server.ts";
import { closeVote } from "#app/confirmation/deliberate/close-vote.server.ts";
import { votes } from "#app/confirmation/deliberate/count-votes.ts";
import { createMeeting } from "#app/confirmation/deliberate/create-meeting.server.ts";
import { declareConflict, declareMember } from "#app/confirmation/deliberate/declare-member.server.ts";
import { endMeeting } from "#app/confirmation/deliberate/end-meeting.server.ts";
import { openVote } from "#app/confirmation/deliberate/open-vote.server.ts";
import { recordAttendance } from "#app/confirmation/deliberate/record-attendance.server.ts";
import { recordVote } from "#app/confirmation/deliberate/record-vote.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import { closeAgenda } from "./count-votes-naively.ts";
import { ofMinistry } from "./moves-of-ministry.ts";
import { type Agenda, type Move, origin, type Play, sentence, type Turn } from "./world.ts";

const agendaOf = ({ world, seen, of }: Turn): Agenda | undefined =>
  world.agendas.find(({ itemId }) => itemId === seen.itemId) ??
  world.agendas.findLast((agenda) => agenda.of === of);

const inHours = (hours: number) => now().add({ hours }).toString({ smallestUnit: "millisecond" });

const isOnAgenda = (turn: Turn) => turn.seen.itemId !== null && turn.seen.status === "deliberation";

const hasBegun = (turn: Turn) =>
  (agendaOf(turn)?.meetsAt.slice(0, 10) ?? "9") <= now().toString().slice(0, 10);

/** How many of those invited have still to do it; those who are barred never will. */
function missing(turn: Turn, what: "present" | "declared"): number {
  const agenda = agendaOf(turn);
  if (agenda === undefined) return 0;
  const able = agenda.invited.filter(({ id }) => !turn.of.recused.has(id));
  return able.filter(({ id }) => !agenda[what].has(id)).length;
}

/** How many of those who can vote have not. */
function unsaid(turn: Turn): number {
  const agenda = agendaOf(turn);
  const able = agenda?.invited.filter(({ id }) => agenda.present.has(id) && agenda.declared.has(id)) ?? [];
  return able.filter(({ id }) => !agenda?.votes.has(id)).length;
}

/** A member of the meeting does something about the case; somebody else, where there is none. */
function ofMember(
  turn: Turn,
  choose: (agenda: Agenda) => readonly Play["by"][],
  send: (
    asked: { viewer: Play["by"]; itemId: number },
    agenda: Agenda | undefined,
  ) => ReturnType<Play["send"]>,
  note?: (viewer: Play["by"], agenda: Agenda | undefined) => unknown,
): Play {
  const agenda = agendaOf(turn);
  const people = agenda === undefined ? [] : choose(agenda);
  const viewer = turn.world.random.pick(people.length > 0 ? people : holding(turn.world.cast, "member"));
  const asked = { viewer, itemId: agenda?.itemId ?? 0 };
  return {
    by: viewer,
    actor: "member",
    send: () => send(asked, agenda),
    ...(note && {
      note: async () => {
        await note(viewer, agenda);
      },
    }),
  };
}

/** Mostly whoever presides: the chair or, where they are not there, the deputy. */
function presiding(turn: Turn): (agenda: Agenda) => readonly Play["by"][] {
  return ({ chair, deputy, invited, present }) => {
    if (turn.world.random.chance(0.1)) return invited;
    const isThere = present.has(chair.id) && !turn.of.recused.has(chair.id);
    return [isThere || deputy === null ? chair : deputy];
  };
}

/** What the committee does. */
export const movesOfCommittee: readonly Move[] = [
  {
    act: "put_on_agenda",
    name: "convene the committee",
    weight: ({ seen }) =>
      seen.status === "deliberation" && seen.itemId === null && !seen.wasCarried ? 5 : 0,
    play: (turn) => {
      const { world, of } = turn;
      const invited = world.random.some(holding(world.cast, "member"), 3 + world.random.below(3));
      const [chair, deputy] = invited;
      if (chair === undefined || deputy === undefined) throw new Error("at least three were invited");
      const meetsAt = inHours(24 * world.random.below(3) + 1);
      const meeting = {
        meetsAt,
        place: sentence(world, "회의실"),
        applicationIds: [of.applicationId],
        memberIds: invited.map(({ id }) => id),
        chairId: chair.id,
        deputyId: deputy.id,
      };
      return ofMinistry(
        turn,
        ({ viewer }) => createMeeting(db, { ...meeting, viewer, origin }),
        async () => {
          for (const { email } of invited) world.mails.to("meeting_invitation", email);
          const item = await db
            .selectFrom("agenda_item")
            .select(["id", "meeting_id"])
            .where("application_id", "=", of.applicationId)
            .where("outcome", "is", null)
            .executeTakeFirstOrThrow();
          world.agendas.push({
            itemId: item.id,
            meetingId: item.meeting_id,
            of,
            meetsAt,
            place: meeting.place,
            moves: 0,
            chair,
            deputy,
            invited,
            present: new Set(),
            declared: new Set(),
            votes: new Map(),
            textVersion: null,
            isClosed: false,
          });
        },
      );
    },
  },
  {
    act: "move_meeting",
    name: "move the meeting",
    weight: (turn) =>
      isOnAgenda(turn) && turn.seen.voteOpenedAt === null && agendaOf(turn)?.present.size === 0 ? 0.6 : 0,
    play: (turn) => {
      const { world, of } = turn;
      const agenda = agendaOf(turn);
      const to = {
        meetsAt: inHours(24 * world.random.below(4) + 2),
        place: sentence(world, "다른 회의실"),
      };
      const moving = { meetingId: agenda?.meetingId ?? 0, ...to, reason: "위원이 모일 수 없음", origin };
      return ofMinistry(
        turn,
        ({ viewer }) => changeMeeting(db, { viewer, ...moving }),
        (_, { id: by }) => {
          if (agenda === undefined) return;
          Object.assign(agenda, to, { moves: agenda.moves + 1 });
          const seats = agenda.invited.map(({ id }) => id);
          const responsible = [...new Set(of.assigned.values())].filter(
            (id) => id !== by && !seats.includes(id) && !of.recused.has(id),
          );
          for (const { id, email } of world.cast.staff)
            if (seats.includes(id) || responsible.includes(id)) world.mails.to("meeting_moved", email);
        },
      );
    },
  },
  {
    act: null,
    name: "record attendance",
    weight: (turn) => (isOnAgenda(turn) && hasBegun(turn) ? 4 * missing(turn, "present") : 0),
    play: (turn) =>
      ofMember(
        turn,
        ({ invited, present }) => invited.filter(({ id }) => !present.has(id)),
        ({ viewer }, agenda) => recordAttendance(db, { viewer, meetingId: agenda?.meetingId ?? 0 }),
        ({ id }, agenda) => agenda?.present.add(id),
      ),
  },
  {
    act: null,
    name: "declare no conflict as a member",
    weight: (turn) => (isOnAgenda(turn) ? 4 * missing(turn, "declared") : 0),
    play: (turn) =>
      ofMember(
        turn,
        ({ invited, declared }) => invited.filter(({ id }) => !declared.has(id)),
        (asked) => declareMember(db, asked),
        ({ id }, agenda) => agenda?.declared.add(id),
      ),
  },
  {
    act: "recuse_member",
    name: "recuse oneself as a member",
    weight: (turn) => (isOnAgenda(turn) ? 0.15 : 0),
    play: (turn) =>
      ofMember(
        turn,
        ({ invited }) => invited,
        (asked) => declareConflict(db, { ...asked, reason: "신청인의 자문을 맡고 있습니다" }),
        ({ id }, agenda) => {
          turn.of.recused.add(id);
          agenda?.votes.delete(id);
        },
      ),
  },
  {
    act: "open_vote",
    name: "open the vote",
    weight: (turn) => (isOnAgenda(turn) && hasBegun(turn) && turn.seen.voteOpenedAt === null ? 1.5 : 0),
    play: (turn) =>
      ofMember(
        turn,
        presiding(turn),
        (asked) => openVote(db, asked),
        (_, agenda) => {
          if (agenda) agenda.textVersion = turn.of.textVersion;
        },
      ),
  },
  {
    act: "cast_vote",
    name: "vote",
    weight: (turn) => (isOnAgenda(turn) && turn.seen.voteOpenedAt !== null ? 3 + 4 * unsaid(turn) : 0),
    play: (turn) => {
      const vote = turn.world.random.pick([...votes, "for", "for"] as const);
      const agenda = agendaOf(turn);
      const play = ofMember(
        turn,
        ({ invited, present, declared, votes: given }) => {
          const able = invited.filter(({ id }) => present.has(id) && declared.has(id));
          const silent = able.filter(({ id }) => !given.has(id));
          return silent.length > 0 ? silent : able;
        },
        (asked) => recordVote(db, { ...asked, vote }),
        ({ id }) => agenda?.votes.set(id, vote),
      );
      return { ...play, isSilent: agenda?.votes.get(play.by.id) === vote };
    },
  },
  {
    act: "close_vote",
    name: "close the vote",
    weight: (turn) => (isOnAgenda(turn) && turn.seen.voteOpenedAt !== null ? 1.5 : 0),
    play: (turn) => {
      const play = ofMember(
        turn,
        presiding(turn),
        (asked) => closeVote(db, asked),
        async ({ id }, agenda) => {
          // Closing it again changes nothing, and nobody is told.
          if (agenda?.isClosed) return;
          if (agenda) await closeAgenda(turn, agenda);
          turn.world.mails.told(turn.of, { kind: "passed_on", to: "decider", by: id });
        },
      );
      return { ...play, isSilent: agendaOf(turn)?.isClosed === true };
    },
  },
  {
    act: null,
    name: "end the meeting",
    weight: (turn) => (isOnAgenda(turn) && hasBegun(turn) && turn.seen.voteOpenedAt === null ? 0.15 : 0),
    play: (turn) =>
      ofMember(
        turn,
        presiding(turn),
        ({ viewer }, agenda) => endMeeting(db, { viewer, meetingId: agenda?.meetingId ?? 0 }),
        (_, agenda) => {
          if (agenda) agenda.isClosed = true;
        },
      ),
  },
];
