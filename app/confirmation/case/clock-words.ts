import type { CaseClock } from "#app/confirmation/procedure/case-clock.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** The statutory period as a band and a table, the same for applicant and staff. */
export const clockKo = {
  title: "처리 기간",
  summary: (used: number, limit: number) => `${limit}일 가운데 ${used}일 지남`,
  left: (days: number) => `${days}일 남음`,
  over: (days: number) => `${days}일 넘김`,
  stoppedNow: "지금 멈춤",
  stopped: (days: number) => `멈춘 기간 ${days}일`,
  extended: (days: number) => `${days}일 연장됨`,
  extendedWhy: (reason: string, source: string) => `연장 사유: ${reason} 근거: ${source}.`,
  unverified: "근거를 원문과 대조하지 않음",
  due: (day: string) => `기한 ${day}`,
  dueIfResumed: (day: string) => `오늘 다시 흐르면 기한 ${day}`,
  ended: { notify: "통보로 끝남", withdraw: "취하로 끝남", return: "반려로 끝남" },
  table: "기간별 내역",
  columns: { period: "기간", days: "일수", kind: "구분" },
  running: "흐름",
  reasons: { supplement: "멈춤: 보완", review: "멈춤: 기술 심사" },
  basis: (limit: string, end: string) => `기간: ${limit}. 끝나는 날: ${end}.`,
  from: (from: string, to: string) => `${from} ~ ${to}`,
};

/** The statutory period as a band and a table, the same for applicant and staff. */
export const clockEn: typeof clockKo = {
  title: "Statutory period",
  summary: (used, limit) => `${used} of ${limit} days used`,
  left: (days) => `${days} ${days === 1 ? "day" : "days"} left`,
  over: (days) => `${days} ${days === 1 ? "day" : "days"} over`,
  stoppedNow: "stopped now",
  stopped: (days) => `stopped for ${days} ${days === 1 ? "day" : "days"}`,
  extended: (days) => `extended by ${days} ${days === 1 ? "day" : "days"}`,
  extendedWhy: (reason, source) => `Reason for the extension: ${reason} Basis: ${source}.`,
  unverified: "Basis not checked against the original",
  due: (day) => `due ${day}`,
  dueIfResumed: (day) => `due ${day} if it ran again today`,
  ended: {
    notify: "ended with the letter",
    withdraw: "ended: withdrawn",
    return: "ended: returned",
  },
  table: "Stretches of the period",
  columns: { period: "From – to", days: "Days", kind: "Clock" },
  running: "running",
  reasons: { supplement: "stopped: supplement", review: "stopped: technical review" },
  basis: (limit, end) => `Length: ${limit}. Last day: ${end}.`,
  from: (from, to) => `${from} – ${to}`,
};

/** The clock in words: what the band shows, for those who cannot see it. */
export function clockSentences(
  clock: Omit<CaseClock, "entries">,
  text: typeof clockKo,
  locale: Locale,
): readonly string[] {
  const due = formatDay(clock.dueOn, locale);
  const openEnd = clock.isStopped ? text.dueIfResumed(due) : text.due(due);
  // Nothing is left of a period that has ended.
  const left = clock.endedBy === null ? [text.left(clock.leftDays)] : [];
  return [
    text.summary(clock.usedDays, clock.limitDays),
    ...(clock.leftDays < 0 ? [text.over(-clock.leftDays)] : left),
    ...(clock.stoppedDays > 0 ? [text.stopped(clock.stoppedDays)] : []),
    ...(clock.extension === null ? [] : [text.extended(clock.extension.days)]),
    ...(clock.isStopped ? [text.stoppedNow] : []),
    clock.endedBy === null ? openEnd : text.ended[clock.endedBy],
  ];
}
