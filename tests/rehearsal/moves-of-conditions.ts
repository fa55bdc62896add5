import { conditionOutcomes, MOST_CONDITIONS } from "#app/confirmation/conditions/condition.ts";
import { settleCondition } from "#app/confirmation/conditions/settle-condition.server.ts";
import { writeMessage } from "#app/confirmation/follow/write-message.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { holding } from "./cast.ts";
import type { AttachedCondition, Ledger } from "./ledger.ts";
import { ofMinistry } from "./moves-of-ministry.ts";
import { type Move, ofApplicant, origin, sentence, type Turn, type World } from "./world.ts";

/** What a decider attaches to a confirmation; often nothing. */
export function conditionsFor(world: World): readonly AttachedCondition[] {
  const { random } = world;
  if (random.chance(0.4)) return [];
  return Array.from({ length: 1 + random.below(MOST_CONDITIONS) }, () => ({
    words: sentence(world, "조건"),
    evidence: sentence(world, "성적서"),
    shownBy: random.chance(0.3) ? sentence(world, "시험원") : null,
    dueOn: addDays(today(), 1 + random.below(60)),
    outcome: null,
    outcomeWords: null,
  }));
}

/** Attached with the decision; each day of theirs may be told once. */
export function attach({ mails, cast }: World, of: Ledger, conditions: readonly AttachedCondition[]): void {
  of.conditions = conditions.map((each) => ({ ...each }));
  for (const _ of new Set(conditions.map(({ dueOn }) => dueOn))) {
    mails.mayRemindApplicant(of, "condition_reminder");
    for (const { email } of holding(cast, "ministry_officer")) mails.mayRemind(email, "condition_overdue");
  }
}

/** Whether the conditions of a case bind: its applicant was told, and the confirmation is in force. */
export function areBinding({ confirmedAt, isRevoked, isExpired }: Ledger): boolean {
  return confirmedAt !== null && !isRevoked && !isExpired;
}

const openOf = ({ seen, of }: Turn) =>
  seen.conditions.filter(({ words }) =>
    of.conditions.some((each) => each.words === words && each.outcome === null),
  );

/** What becomes of the conditions of a confirmation. */
export const movesOfConditions: readonly Move[] = [
  {
    act: null,
    name: "report on a condition",
    weight: (turn) => (areBinding(turn.of) && openOf(turn).length > 0 ? 0.5 : 0),
    play: (turn) => {
      const { world, of } = turn;
      const viewer = ofApplicant(turn);
      const words = sentence(world, "조건을 이행했습니다");
      const { companyId } = of.applicant;
      return {
        by: viewer,
        actor: "applicant",
        send: () => writeMessage(db, { viewer, words, companyId, applicationId: of.applicationId }),
        note: () => {
          of.given.push({ kind: "message", text: words });
          world.mails.told(of, { kind: "message", to: "centre_officer", by: viewer.id });
        },
      };
    },
  },
  {
    act: "settle_condition",
    name: "settle a condition",
    weight: (turn) => (areBinding(turn.of) ? 2 * openOf(turn).length : 0),
    play: (turn) => {
      const { world, of, seen } = turn;
      const open = openOf(turn);
      const chosen = open.length > 0 ? world.random.pick(open) : seen.conditions[0];
      const outcome = world.random.pick(conditionOutcomes);
      const words = sentence(world, "이행을 보인 자료");
      return ofMinistry(
        turn,
        ({ viewer, applicationId }) =>
          settleCondition(db, {
            viewer,
            applicationId,
            conditionId: chosen?.id ?? 0,
            outcome,
            words,
            origin,
          }),
        () => {
          const settled = of.conditions.find((each) => each.words === chosen?.words);
          if (settled) Object.assign(settled, { outcome, outcomeWords: words });
          world.mails.toApplicant("condition_settled", of);
        },
      );
    },
  },
];
