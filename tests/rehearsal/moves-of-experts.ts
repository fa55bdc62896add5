import { rubric } from "#app/confirmation/form/rubric.ts";
import { closeReview } from "#app/confirmation/review/close-review.server.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import { declareReview, declineReview } from "#app/confirmation/review/declare-review.server.ts";
import { submitReview } from "#app/confirmation/review/submit-review.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import { ofMinistry } from "./moves-of-ministry.ts";
import { type Move, origin, type Play, sentence, type Turn, weightIf } from "./world.ts";

const openOf = ({ seen }: Turn) => seen.reviews.filter(({ isOpen }) => isOpen);

/** A review of this case, mostly one that is open and so far; with its expert. */
function chosen(turn: Turn, isDeclared: boolean): { reviewId: number; viewer: Play["by"] } {
  const { world, seen } = turn;
  const open = openOf(turn).filter(({ declaredAt }) => (declaredAt !== null) === isDeclared);
  const all = open.length > 0 ? open : seen.reviews;
  const experts = holding(world.cast, "expert");
  if (all.length === 0) return { reviewId: 0, viewer: world.random.pick(experts) };
  const review = world.random.pick(all);
  const viewer = experts.find(({ id }) => id === review.expertId) ?? world.random.pick(experts);
  return { reviewId: review.id, viewer };
}

const hasOpen = (isDeclared: boolean) => (turn: Turn) =>
  turn.seen.status === "examination" &&
  openOf(turn).some(({ declaredAt }) => (declaredAt !== null) === isDeclared);

const endOf = (turn: Turn, expertId: string, at: string) => {
  for (const stop of turn.of.stops) if (stop.of === `review of ${expertId}`) stop.to ??= at;
};

/** What experts do, and who commissions them. */
export const movesOfExperts: readonly Move[] = [
  {
    act: "commission_review",
    name: "commission experts",
    weight: ({ seen }) => (seen.status !== "examination" ? 0 : weightIf(seen.reviews.length === 0, 2, 0.2)),
    play: (turn) => {
      const { world, of } = turn;
      const experts = world.random.some(holding(world.cast, "expert"), 1 + world.random.below(3));
      const expertIds = experts.map(({ id }) => id);
      const dueOn = addDays(today(), 3 + world.random.below(15));
      return ofMinistry(
        turn,
        (request) => commissionReview(db, { ...request, expertIds, dueOn, origin }),
        (at) => {
          for (const { id, email } of experts) {
            of.stops.push({ reason: "review", of: `review of ${id}`, from: at, to: null });
            world.mails.to("review_commission", email);
            world.mails.mayRemind(email, "hearing_reminder", "review_overdue");
          }
        },
      );
    },
  },
  {
    act: "declare_review",
    name: "declare no conflict",
    weight: (turn) => (hasOpen(false)(turn) ? 3 : 0),
    play: (turn) => {
      const { viewer, reviewId } = chosen(turn, false);
      return { by: viewer, actor: "expert", send: () => declareReview(db, { viewer, reviewId }) };
    },
  },
  {
    act: "decline_review",
    name: "decline a review",
    weight: (turn) => (hasOpen(false)(turn) || hasOpen(true)(turn) ? 0.5 : 0),
    play: (turn) => {
      const { world, of } = turn;
      const { viewer, reviewId } = chosen(turn, world.random.chance(0.5));
      return {
        by: viewer,
        actor: "expert",
        send: () => declineReview(db, { viewer, reviewId, reason: "지난해 공동 연구를 했습니다" }),
        note: (at) => {
          endOf(turn, viewer.id, at);
          of.recused.add(viewer.id);
          world.mails.told(of, { kind: "review_declined", to: "ministry_officer", by: viewer.id });
        },
      };
    },
  },
  {
    act: "submit_review",
    name: "submit a review",
    weight: (turn) => (hasOpen(true)(turn) ? 2.5 : 0),
    play: (turn) => {
      const { world, of } = turn;
      const { viewer, reviewId } = chosen(turn, true);
      const scores = rubric.map(({ key }) => ({
        key,
        level: world.random.chance(0.1) ? null : 1 + world.random.below(5),
        words: sentence(world, "심사 의견"),
      }));
      return {
        by: viewer,
        actor: "expert",
        send: () => submitReview(db, { viewer, reviewId, scores }),
        note: (at) => {
          endOf(turn, viewer.id, at);
          of.reviewedBy.add(viewer.id);
          of.tookPart.add(viewer.id);
          for (const { words } of scores) of.given.push({ kind: "review", text: words });
          world.mails.told(of, { kind: "review_given", to: "ministry_officer", by: viewer.id });
        },
      };
    },
  },
  {
    act: "close_review",
    name: "end a commission",
    weight: (turn) => (turn.seen.status === "examination" && openOf(turn).length > 0 ? 0.4 : 0),
    play: (turn) => {
      const [review] = openOf(turn);
      return ofMinistry(
        turn,
        (request) => closeReview(db, { ...request, reviewId: review?.id ?? 0, reason: "건강상 사유" }),
        (at) => endOf(turn, review?.expertId ?? "", at),
      );
    },
  },
];
