import type { Locale } from "./locale.ts";

/*
 * The only formatters of numbers, money and dates. They are injective: two different values never read the same,
 * because a limit of 12.35 that is shown as 12.4 makes a finding look wrong. Nothing is rounded or cut.
 * Pure and without React, so that app/matching can use them.
 */

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 100 });

/** A number with thousands separators and every decimal it has. Throws a RangeError if it is not finite or below 1e-80. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value) || (value !== 0 && Math.abs(value) < 1e-80)) {
    throw new RangeError(`Cannot show ${value} as a number`);
  }
  // As text: given a number, Intl would print the binary expansion of 0.1 to its last digit.
  return grouped.format(`${value === 0 ? 0 : value}`);
}

/** An amount of won: '1억 2,345만 원', 'KRW 123.45 million'. Exact in both languages. */
export function formatWon(amount: number, locale: Locale): string {
  return formatMoney(amount, "KRW", locale);
}

/** An amount of any currency (ISO 4217 code): '5만 미국 달러', 'USD 50,000'. Throws a RangeError if not finite. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  if (locale === "en") return `${currency} ${inMillions(amount)}`;
  const number = inMyriads(amount);
  const name = koreanCurrencies[currency] ?? currency;
  return name === "원" && /\d$/.test(number) ? `${number}원` : `${number} ${name}`;
}

// Our own names instead of Intl's: server and browser may have different CLDR versions and then disagree.
const koreanCurrencies: Readonly<Record<string, string>> = {
  KRW: "원",
  USD: "미국 달러",
  EUR: "유로",
  JPY: "일본 엔",
  GBP: "영국 파운드",
  CNY: "중국 위안",
};

const myriads = [
  [1e12, "조"],
  [1e8, "억"],
  [1e4, "만"],
] as const;

function inMyriads(amount: number): string {
  // Above 2^53, and with decimals, a remainder is not exact; plain digits are.
  if (!Number.isSafeInteger(amount)) return formatNumber(amount);
  const parts: string[] = [];
  let rest = Math.abs(amount);
  for (const [size, unit] of myriads) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${formatNumber(count)}${unit}`);
    rest %= size;
  }
  if (rest > 0 || parts.length === 0) parts.push(formatNumber(rest));
  return (amount < 0 ? "-" : "") + parts.join(" ");
}

const shortScale = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

function inMillions(amount: number): string {
  const size = Math.abs(amount);
  for (const [unit, name] of shortScale) {
    // Only where two decimals are exact: 'million' must never hide a won.
    if (size >= unit && Number.isSafeInteger(amount) && size % (unit / 100) === 0) {
      return `${formatNumber(amount / (unit / 100) / 100)} ${name}`;
    }
  }
  return formatNumber(amount);
}

const weekdays = {
  ko: ["일", "월", "화", "수", "목", "금", "토"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A calendar day (YYYY-MM-DD): '2026. 11. 22.(일)', '22 Nov 2026 (Sun)'. Throws a RangeError if there is no such day. */
export function formatDay(isoDay: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay)?.map(Number) ?? [];
  const date = new Date(`${isoDay}T00:00:00Z`);
  if (year === undefined || month === undefined || day === undefined || date.getUTCDate() !== day) {
    throw new RangeError(`Not a day in the form YYYY-MM-DD: ${isoDay}`);
  }
  const weekday = weekdays[locale][date.getUTCDay()];
  if (locale === "en") return `${day} ${months[month - 1]} ${year} (${weekday})`;
  return `${year}. ${month}. ${day}.(${weekday})`;
}

/** The month of a calendar day, for days that were never published: '2026년 11월', 'Nov 2026'. */
export function formatMonth(isoDay: string, locale: Locale): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(isoDay)?.map(Number) ?? [];
  if (year === undefined || month === undefined || months[month - 1] === undefined)
    throw new RangeError(`Not a day in the form YYYY-MM-DD: ${isoDay}`);
  return locale === "en" ? `${months[month - 1]} ${year}` : `${year}년 ${month}월`;
}

const seoul = new Intl.DateTimeFormat("en", {
  timeZone: "Asia/Seoul",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});

/**
 * An instant (ISO 8601 with Z or an offset) as it reads on a clock in Seoul: '2026. 11. 22.(일) 18:00',
 * '22 Nov 2026 (Sun) 18:00 KST'. Seconds appear only if there are any: 23:59:59 is not 23:59.
 * Throws a RangeError if it is not an instant; a time without an offset is not.
 */
export function formatInstant(iso: string, locale: Locale): string {
  const instant = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? new Date(iso) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime()))
    throw new RangeError(`Not an instant in ISO 8601 with an offset: ${iso}`);
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of seoul.formatToParts(instant)) part[type] = value;
  const day = formatDay(`${part.year?.padStart(4, "0")}-${part.month}-${part.day}`, locale);
  const fraction = part.fractionalSecond === "000" ? "" : `.${part.fractionalSecond}`;
  const seconds = part.second === "00" && fraction === "" ? "" : `:${part.second}${fraction}`;
  const time = `${part.hour}:${part.minute}${seconds}`;
  return locale === "en" ? `${day} ${time} KST` : `${day} ${time}`;
}

/**
 * An instant to the minute, for timestamps (sent, signed in) whose seconds do not matter. Never for instants that are
 * compared with others on a page, such as a deadline.
 */
export function formatStamp(iso: string, locale: Locale): string {
  return formatInstant(`${new Date(iso).toISOString().slice(0, 16)}Z`, locale);
}

/** The hour and minute of an instant on a clock in Seoul, for what has just happened: '15:51'. */
export function formatClock(iso: string): string {
  return formatStamp(iso, "ko").slice(-"15:51".length);
}

/**
 * The size of a file, rounded up to a readable figure: '812 KB', '3.4 MB'. Rounded up, so that a file over the limit never
 * looks as if it were within it.
 */
export function formatSize(bytes: number): string {
  if (bytes < 1_048_576) return `${formatNumber(Math.max(1, Math.ceil(bytes / 1_024)))} KB`;
  return `${formatNumber(Math.ceil((bytes / 1_048_576) * 10) / 10)} MB`;
}
