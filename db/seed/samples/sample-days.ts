import { Temporal } from "temporal-polyfill";

/** Instants around 'now' in Seoul, for samples whose state is to stay the same whenever they are looked at. */
export function sampleDays(now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO("Asia/Seoul").toPlainDate();
  const on = (days: number, hour = 0) =>
    today.add({ days }).toZonedDateTime({ timeZone: "Asia/Seoul", plainTime: { hour } }).toInstant();
  const month = today.toPlainYearMonth();
  const startOfMonth = (months: number) =>
    month.add({ months }).toPlainDate({ day: 1 }).toZonedDateTime("Asia/Seoul").toInstant().toString();
  const nextSix = Temporal.Instant.compare(on(0, 18), now) > 0 ? on(0, 18) : on(1, 18);
  return {
    /** A day so many days from today. */
    day: (days: number) => today.add({ days }).toString(),
    /** The instant of an hour of such a day. */
    at: (days: number, hour = 0) => on(days, hour).toString(),
    /** 18:00 of today or, once that is over, of tomorrow. */
    nextSix: nextSix.toString(),
    startOfMonth,
    monthName: (months: number) => {
      const { year, month: number } = month.add({ months });
      return `${year}년 ${number}월 중`;
    },
  };
}
