/** An hour as printed after a date. */
export type PrintedHour = {
  /** Since the midnight with which the day begins, up to 24:00; null for '자정', which may be either end of a day. */
  seconds: number | null;
  /** With seconds or an offset, or in digits alone, as no person prints an hour. */
  isMachineMade: boolean;
  /** The printed distance from UTC in milliseconds; null if none is printed. */
  offsetMs: number | null;
  /** What follows. */
  rest: string;
};

const CLOCK =
  /^[\sT,(]{0,4}(?<before>오전|오후|낮|밤|저녁|아침|새벽|[ap]\.?m\.?)?\s?(?<hour>\d{1,2})\s?(?:(?::\s?(?<minute>\d{1,2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?|시\s?(?:(?<minutes>\d{1,2})\s?분|(?<half>반(?![가-힣])))?)\s?(?<after>[ap]\.?m\.?(?![a-z]))?|(?<only>[ap]\.?m\.?(?![a-z])))\s?(?<offset>Z(?![a-z])|[+-]\d{2}:?\d{2})?\)?/iu;
/** 1800 or 180000 directly after 20261210, or after one space or T. */
const DIGITS =
  /^[\sT]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?!\d)(?<offset>Z(?![a-z])|[+-]\d{2}:?\d{2})?/iu;
const NOON = /^[\s,(]{0,3}정오\)?/u;
const MIDNIGHT = /^[\s,(]{0,3}자정\)?/u;

/** Reads the hour at the beginning of a text: '18:00', 'T18:00:00.0+09:00', '오후 6시 30분', '24:00', '6 pm'. */
export function readHour(text: string): PrintedHour | "impossible" | null {
  const plain = { isMachineMade: false, offsetMs: null };
  const noon = NOON.exec(text)?.[0];
  if (noon !== undefined) return { ...plain, seconds: 12 * 3_600, rest: text.slice(noon.length) };
  const midnight = MIDNIGHT.exec(text)?.[0];
  if (midnight !== undefined) return { ...plain, seconds: null, rest: text.slice(midnight.length) };
  const found = CLOCK.exec(text) ?? DIGITS.exec(text);
  if (found?.groups === undefined) return null;
  const { hour, minute, minutes, half, second, before, after, only, offset } = found.groups;
  const seconds = secondsOf(
    hourOf(Number(hour), (before ?? after ?? only ?? "").toLowerCase().replaceAll(".", "")),
    half === undefined ? Number(minute ?? minutes ?? 0) : 30,
    Number(second ?? 0),
  );
  if (seconds === null) return "impossible";
  return {
    seconds,
    isMachineMade: second !== undefined || offset !== undefined || !/[:시m]/iu.test(found[0]),
    offsetMs: offset === undefined ? null : offsetOf(offset),
    rest: text.slice(found[0].length),
  };
}

/** The hour from 0 to 24 by the part of the day that is named with it. */
function hourOf(hour: number, part: string): number {
  if (part === "오전" || part === "am") return hour === 12 ? 0 : hour;
  if (part === "밤" && hour === 12) return 24;
  const isAfterNoon = ["오후", "pm", "저녁", "낮"].includes(part) || (part === "밤" && hour >= 6);
  // '낮 11시' is before noon.
  const isMorning = part === "낮" && hour > 6;
  return isAfterNoon && !isMorning && hour < 12 ? hour + 12 : hour;
}

function secondsOf(hour: number, minute: number, second: number): number | null {
  const seconds = hour * 3_600 + minute * 60 + second;
  return minute > 59 || second > 59 || seconds > 86_400 ? null : seconds;
}

function offsetOf(offset: string): number {
  if (/z/iu.test(offset)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3_600_000 + Number(minutes) * 60_000);
}
