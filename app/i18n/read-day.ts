const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whatever is said of the day of the week stays unread: whoever copies a day from a page copies it along. */
const weekday = String.raw`(?:\s*\([^()]{1,3}\))?`;
const numbers = new RegExp(
  String.raw`^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?${weekday}$`,
);
/** Eight digits, as people type the day of founding that stands on a registration. */
const digits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const english = new RegExp(String.raw`^(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})${weekday}$`, "i");

/**
 * A day as somebody types it, or copies it from a page: '2026-12-10', '20261210', '2026. 12. 10.(목)', '2026년 12월 10일',
 * '10 Dec 2026 (Thu)'. Null: no day, or one that the calendar does not have.
 */
export function readDay(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const [, year, month, day] = numbers.exec(text) ?? digits.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return dayOf(year, Number(month), day);
  const [, dayFirst, name, yearLast] = english.exec(text) ?? [];
  if (dayFirst === undefined || name === undefined || yearLast === undefined) return null;
  return dayOf(yearLast, months.indexOf(name.toLowerCase()) + 1, dayFirst);
}

function dayOf(year: string, month: number, day: string): string | null {
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written) ? null : written;
}
