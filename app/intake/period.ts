import type { Bilingual } from "#app/i18n/locale.ts";
import { isDay } from "#app/matching/calendar.ts";
import type { Window, WindowType } from "#app/opportunities/opportunity.ts";
import { addDays } from "#app/time.ts";

export type ReadPeriod = { ok: true; window: Window } | { ok: false; reason: Bilingual };

/** A day as printed, with its hour where there is one. */
const DATE = /^(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})\.?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;

const WORDS: readonly (readonly [RegExp, WindowType])[] = [
  [/상이|별도|추후|미정|확인|참조|문의/, "unknown"],
  [/소진/, "until_budget"],
  [/(모집|정원|접수|선정)\s*(완료|마감)|마감\s*시|선착순|충원/, "until_filled"],
  [/상시|수시|연중/, "rolling"],
];

/** The type of period that words describe, e.g. '예산 소진시까지'; `unknown` if they describe none. */
export function windowTypeOf(words: string): WindowType {
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? "unknown";
}

/**
 * Reads a period from its two ends as a source prints them: days, days with an hour, or words. Refuses days that do not
 * exist and an end before the beginning. Days without an hour close at the midnight in Seoul that ends them.
 */
export function readPeriod(start: string, end: string): ReadPeriod {
  const opens = readEnd(start);
  const closes = readEnd(end);
  for (const { impossible } of [opens, closes])
    if (impossible !== null) return refused("없는 날짜입니다", "no such day", impossible);
  const opensAt = opens.date?.from ?? null;
  const closesAt = closes.date?.until ?? null;
  if (opensAt !== null && closesAt !== null && Date.parse(opensAt) >= Date.parse(closesAt))
    return refused("마감이 시작보다 빠릅니다", "closes before it opens", `${start.trim()} ~ ${end.trim()}`);
  const words = [opens.words, closes.words].filter((part) => part !== "").join(" ~ ");
  return {
    ok: true,
    window: {
      type: closesAt === null ? windowTypeOf(words) : "fixed",
      announcedOn: null,
      opensAt,
      closesAt,
      hasHour: closes.date?.hasHour ?? opens.date?.hasHour ?? false,
      label: words === "" || closesAt !== null ? null : words.slice(0, 100),
      isEstimate: false,
    },
  };
}

type PrintedDay = { from: string; until: string; hasHour: boolean };
type End = { date: PrintedDay | null; words: string; impossible: string | null };

function readEnd(text: string): End {
  const words = text.trim().replace(/\s+/gu, " ");
  const [, year = "", month = "", day = "", hour, minute] = DATE.exec(words) ?? [];
  if (year === "") return { date: null, words, impossible: null };
  const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isDay(on) || year < "1990" || Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59)
    return { date: null, words: "", impossible: words };
  const midnight = `${on}T00:00:00+09:00`;
  if (hour === undefined)
    return {
      date: { from: midnight, until: `${addDays(on, 1)}T00:00:00+09:00`, hasHour: false },
      words: "",
      impossible: null,
    };
  // '24:00' is how notices print the end of a day.
  const at =
    hour === "24" ? `${addDays(on, 1)}T00:00:00+09:00` : `${on}T${hour.padStart(2, "0")}:${minute}:00+09:00`;
  return { date: { from: at, until: at, hasHour: true }, words: "", impossible: null };
}

function refused(ko: string, en: string, printed: string): ReadPeriod {
  const shown = printed.slice(0, 60);
  return { ok: false, reason: { ko: `${ko}: ${shown}`, en: `${en}: ${shown}` } };
}
