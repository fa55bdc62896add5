import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ListedApplication } from "./list-applications.server.ts";
import { type ApplyWords, applyWords } from "./words.ts";

/** An application in the list. */
export type ListedApplicationView = {
  id: number;
  title: string;
  reference: string | null;
  technology: string;
  kind: string;
  status: string;
  tone: "plain" | "info" | "good" | "caution";
  clock: string;
  todo: string;
};

export function listedApplicationView(listed: ListedApplication, locale: Locale): ListedApplicationView {
  const text = applyWords[locale];
  const { id, title, reference, technology, kind, status, hasOpenSupplement } = listed;
  return {
    id,
    title,
    reference,
    technology: technology[locale],
    kind: text.kinds[kind],
    status: statuses[status].applicant[locale],
    tone: hasOpenSupplement ? "caution" : toneOf(status),
    clock: clockText(listed, text, locale),
    todo: todoText(listed, text),
  };
}

function toneOf(status: ListedApplication["status"]): ListedApplicationView["tone"] {
  return status === "draft" ? "plain" : "info";
}

function clockText({ clock }: ListedApplication, { list }: ApplyWords, locale: Locale): string {
  if (clock === null) return list.noClock;
  if (clock.endedBy !== null) return list.clockEnded;
  const left = formatNumber(Math.abs(clock.leftDays));
  if (clock.isOverdue) return list.clockOver(left);
  return clock.isStopped ? list.clockStopped(left) : list.clockLeft(left, formatDay(clock.dueOn, locale));
}

/** The procedure has ended. */
export function isOver(status: ListedApplication["status"]): boolean {
  return ["notified", "withdrawn", "returned", "revoked", "expired"].includes(status);
}

function todoText(
  { status, openParts, securityClass, hasOpenSupplement }: ListedApplication,
  { list: { todo } }: ApplyWords,
): string {
  if (securityClass === "security") return todo.offline;
  if (status === "draft") return openParts === 0 ? todo.check : todo.fill(openParts);
  if (status === "notified") return todo.read;
  if (isOver(status)) return todo.none;
  return hasOpenSupplement ? todo.supplement : todo.wait;
}
