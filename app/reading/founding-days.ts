import { isDay } from "#app/matching/calendar.ts";
import type { Found } from "./found.ts";
import type { Bounds } from "./statement.ts";

const DAY = "['’‘]?((?:20)?\\d{2})\\s?[.년/-]\\s?(\\d{1,2})\\s?[.월/-]\\s?(\\d{1,2})\\s?[.일]?";
const RANGE = new RegExp(`${DAY}\\s?(?:부터|[~∼～〜–-])\\s?${DAY}`, "u");
const SINCE = new RegExp(`${DAY}\\s?(이후|이전)`, "u");
const FOUNDED = /업력|설립|창업(?!일로부터)|개업|사업\s?개시|사업자\s?등록/u;
/** Days of something else on the same line. */
const OTHER_DAY =
  /발행|발급|폐업|체결|수료|접수|모집|전입|간주|소재|주소|유지|변경|출원|지원받은|[이가]\s?가능|예정|신규/u;

/** A printed range of days on which a company must have been founded; it says the age more exactly than years do. */
export function foundingDaysIn(text: string): Found[] {
  if (!FOUNDED.test(text) || OTHER_DAY.test(text)) return [];
  const range = RANGE.exec(text);
  if (range !== null) {
    const [from, to] = [dayOf(range.slice(1, 4)), dayOf(range.slice(4, 7))];
    return from === null || to === null || from > to
      ? []
      : [{ fact: "companyAgeYears", test: yearsBetween(from, to), ...placeOf(range) }];
  }
  const since = SINCE.exec(text);
  const day = since && dayOf(since.slice(1, 4));
  if (since === null || day === null) return [];
  const test: Bounds = /이후/u.test(since[4] ?? "") ? { from: day } : { to: day };
  return [{ fact: "companyAgeYears", test, ...placeOf(since) }];
}

const placeOf = ({ index, 0: words }: RegExpExecArray) => ({ start: index, end: index + words.length });

function dayOf([year = "", month = "", day = ""]: readonly string[]): string | null {
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : null;
}

/** The years are said as well where the range is a whole number of them: '2019.3.2. ~ 2026.3.1.' is seven. */
function yearsBetween(from: string, to: string): Bounds {
  const years = (Date.parse(to) - Date.parse(from)) / 86_400_000 / 365.25;
  const whole = Math.round(years);
  return Math.abs(years - whole) < 0.01 && whole > 0
    ? { max: whole, maxInclusive: true, from, to }
    : { from, to };
}
