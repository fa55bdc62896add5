import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ListedApplication } from "./list-applications.server.ts";
import { type ApplyingWords, applyingWords } from "./words.ts";

/** An application as a row of the list. */
export type ListedRow = {
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

export function listedRow(listed: ListedApplication, locale: Locale): ListedRow {
  const text = applyingWords[locale];
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

function toneOf(status: ListedApplication["status"]): ListedRow["tone"] {
  return status === "draft" ? "plain" : "info";
}

function clockText({ clock, status }: ListedApplication, { list }: ApplyingWords, locale: Locale): string {
  if (clock === null) return list.noClock;
  if (isOver(status)) return list.clockEnded;
  const left = formatNumber(Math.abs(clock.leftDays));
  if (clock.isOverdue) return list.clockOver(left);
  return clock.isStopped ? list.clockStopped(left) : list.clockLeft(left, formatDay(clock.dueOn, locale));
}

/** Nothing is owed to the applicant any more. */
function isOver(status: ListedApplication["status"]): boolean {
  return ["notified", "withdrawn", "returned", "revoked", "expired"].includes(status);
}

function todoText(
  { status, openParts, securityClass, hasOpenSupplement }: ListedApplication,
  { list: { todo } }: ApplyingWords,
): string {
  if (securityClass === "security") return todo.offline;
  if (status === "draft") return openParts === 0 ? todo.check : todo.fill(openParts);
  if (status === "notified") return todo.read;
  if (isOver(status)) return todo.none;
  return hasOpenSupplement ? todo.supplement : todo.wait;
}
