import type { Application } from "#app/confirmation/apply/application.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import type { CaseClock } from "#app/confirmation/procedure/case-clock.ts";
import { isAllowed, isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Following } from "./load-following.server.ts";
import { followWords } from "./words.ts";

/** A submitted case as its applicant sees it. */
export type FollowingView = {
  status: string;
  result: string | null;
  returnedWhy: string | null;
  clock: CaseClock;
  events: readonly { number: number; at: string; told: string }[];
  supplements: readonly SupplementView[];
  messages: readonly { id: number; by: string; at: string; words: string; isOwn: boolean }[];
  submissions: readonly { number: number; label: string }[];
  /** Looks are recorded of sensitive technologies only. */
  hasLooks: boolean;
  canWithdraw: boolean;
};

export type SupplementView = {
  id: number;
  words: string;
  fields: readonly { key: string; label: string }[];
  /** Due, answered or closed, with the date. */
  state: string;
  isOpen: boolean;
  /** Why it was closed without an answer. */
  closedWhy: string | null;
};

export function followingView(application: Application, following: Following, locale: Locale): FollowingView {
  const text = followWords[locale];
  const { clock, events, supplements, messages, submissions, result, returnedWhy } = following;
  const labels = new Map(
    questionsOf(application.form.definition).map(({ key, label }) => [key, label[locale]]),
  );
  return {
    status: statuses[application.status].applicant[locale],
    // For a revoked or expired confirmation, the status alone says so.
    result: result === null || application.status !== "notified" ? null : text.results[result],
    returnedWhy,
    clock,
    events: events.flatMap(({ number, step, at }) => {
      const told = isStep(step) ? stepOf(step).told : null;
      return told === null ? [] : [{ number, at: formatStamp(at, locale), told: told[locale] }];
    }),
    supplements: supplements.map(({ id, words, fields, dueOn, answeredAt, closedAt, closedReason }) => ({
      id,
      words,
      fields: fields.map((key) => ({ key, label: labels.get(key) ?? key })),
      isOpen: answeredAt === null && closedAt === null,
      state: supplementState({ dueOn, answeredAt, closedAt }, locale),
      closedWhy: closedReason,
    })),
    messages: messages.map(({ id, words, at, isFromApplicant, by }) => ({
      id,
      words,
      isOwn: isFromApplicant,
      by: isFromApplicant ? (by ?? text.gone) : text.officer,
      at: formatStamp(at, locale),
    })),
    submissions: submissions.map(({ number, at }) => ({
      number,
      label: text.submission(String(number), formatStamp(at, locale)),
    })),
    hasLooks: application.securityClass === "sensitive",
    canWithdraw: isAllowed("withdraw", application.status, "applicant"),
  };
}

type Times = Pick<Following["supplements"][number], "dueOn" | "answeredAt" | "closedAt">;

function supplementState({ dueOn, answeredAt, closedAt }: Times, locale: Locale): string {
  const { supplement: text } = followWords[locale];
  if (answeredAt !== null) return text.answered(formatStamp(answeredAt, locale));
  if (closedAt !== null) return text.closed(formatStamp(closedAt, locale));
  return text.due(formatDay(dueOn, locale));
}
