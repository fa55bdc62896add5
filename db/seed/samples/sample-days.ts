import { Temporal } from "temporal-polyfill";

/** Instants around 'now' in Seoul, so that samples keep their state whenever they are viewed. */
export function sampleDays(now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO("Asia/Seoul").toPlainDate();
  const on = (days: number, hour = 0) =>
    today.add({ days }).toZonedDateTime({ timeZone: "Asia/Seoul", plainTime: { hour } }).toInstant();
  const month = today.toPlainYearMonth();
  const startOfMonth = (months: number) =>
    month.add({ months }).toPlainDate({ day: 1 }).toZonedDateTime("Asia/Seoul").toInstant().toString();
  const nextSix = Temporal.Instant.compare(on(0, 18), now) > 0 ? on(0, 18) : on(1, 18);
  return {
    /** The day that is this many days from today. */
    day: (days: number) => today.add({ days }).toString(),
    /** The instant of an hour of such a day. */
    at: (days: number, hour = 0) => on(days, hour).toString(),
    /** 18:00 today or, after that, tomorrow. */
    nextSix: nextSix.toString(),
    startOfMonth,
    monthName: (months: number) => {
      const { year, month: number } = month.add({ months });
      return `${year}년 ${number}월 중`;
    },
  };
}
