import { type FigureProblem, readFigure } from "#app/i18n/read-figure.ts";
import { NEVER } from "#app/matching/calendar.ts";
import { industryCode } from "#app/matching/catalogue/industries.ts";
import { codeNamed, isClassified } from "#app/matching/catalogue/words.ts";
import { factsOf, listNames, type Unit } from "#app/matching/facts.ts";
import { valueSchema } from "#app/matching/knowledge.ts";
import type { Cell } from "./cells.ts";

/** What one control can contain. */
export type Entered = string | number | boolean;

/** Why the input is not a value; the number is the limit it exceeds, the unit what it counts. */
export type Refusal =
  | {
      why:
        | "not_text"
        | "control_characters"
        | "not_an_option"
        | "own_words_missing"
        | FigureProblem
        | "not_a_day"
        | "not_a_partial_day"
        | "not_an_industry";
    }
  | { why: "too_many_decimals" | "not_whole" | "year_not_closed" | "year_missing" | "figure_missing" }
  | { why: "year_shown" | "value_missing" | "security_label" | "nothing_entered" | "ends_before_it_begins" }
  | { why: "too_long"; limit: number }
  | { why: "other_unit"; unit: Unit }
  | { why: "too_small" | "too_large"; limit: number; unit: Unit };

export type Read = { ok: true; value: Entered | null } | { ok: false; refusal: Refusal };

const unknown: Read = { ok: true, value: null };
const refuse = (refusal: Refusal): Read => ({ ok: false, refusal });

/** The typed value, or why it is not one; an empty input means 'not known', never an error. */
export function readTyped(typed: string, cell: Cell): Read {
  const text = typed.normalize("NFC").trim();
  if (text === "") return unknown;
  const { value } = cell;
  switch (value.type) {
    case "flag":
      if (text !== "yes" && text !== "no") return refuse({ why: "not_an_option" });
      return { ok: true, value: text === "yes" };
    case "day":
      if (value.isPartial) return readPartialDay(text.normalize("NFKC"));
      return text === NEVER && hasNever(cell) ? { ok: true, value: text } : readDay(text.normalize("NFKC"));
    case "number":
      return readNumber(text, cell.fact, value.unit);
    case "words":
      return readWords(text, value.length);
    case "grade":
      return readChoice(text, value);
    case "choice":
      if (isClassified(value)) return readIndustry(text);
      return value.open ? readWords(codeNamed(text, value.options) ?? text, 80) : readChoice(text, value);
  }
}

/** Whether 'there is no such day' is an answer. */
function hasNever({ fact, part }: Cell): boolean {
  if (part !== "value") return false;
  return listNames.some((list) => factsOf(list)[fact]?.never !== undefined);
}

function readChoice(text: string, value: Parameters<typeof valueSchema>[0]): Read {
  if (!valueSchema(value).safeParse(text).success) return refuse({ why: "not_an_option" });
  return { ok: true, value: text };
}

function readIndustry(text: string): Read {
  const code = industryCode(text);
  return code === null ? refuse({ why: "not_an_industry" }) : { ok: true, value: code };
}

function readWords(text: string, length: number): Read {
  if (/\p{Cc}/u.test(text)) return refuse({ why: "control_characters" });
  // Counted in code points, as the database does: an emoji is one.
  return [...text].length > length ? refuse({ why: "too_long", limit: length }) : { ok: true, value: text };
}

const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2100-12-31";

/** `2022-03-02`, as a date control sends it, or as people write it: 2022. 3. 2., 2022/3/2, 20220302. */
function readDay(text: string): Read {
  const written = /^(\d{4})(?:[-./년]\s*(\d{1,2})[-./월]\s*(\d{1,2})[.일]?|(\d{2})(\d{2}))$/.exec(text);
  const [, year = "", month = "", date = "", shortMonth = "", shortDate = ""] = written ?? [];
  const day = `${year}-${(month || shortMonth).padStart(2, "0")}-${(date || shortDate).padStart(2, "0")}`;
  const exists = valueSchema({ type: "day" }).safeParse(day).success;
  return exists && FIRST_DAY <= day && day <= LAST_DAY
    ? { ok: true, value: day }
    : refuse({ why: "not_a_day" });
}

/** A day, or its month or year: `1988`, `1988-05`, 1988년 5월. */
function readPartialDay(text: string): Read {
  const [, year = "", month = ""] = /^(\d{4})\s*년?\s*(?:[-./]?\s*(\d{1,2})[.월]?)?$/.exec(text) ?? [];
  const partial = month === "" ? year : `${year}-${month.padStart(2, "0")}`;
  const exists = valueSchema({ type: "day", isPartial: true }).safeParse(partial).success;
  if (exists && FIRST_DAY.slice(0, 4) <= year && partial <= LAST_DAY) return { ok: true, value: partial };
  const day = readDay(text);
  return day.ok ? day : refuse({ why: "not_a_partial_day" });
}

const NEGATIVE = new Set(["debtRatio", "interestCoverage"]);
const ranges: Readonly<Record<string, { min: number; max: number }>> = {
  trl: { min: 1, max: 9 },
  koreanOwnership: { min: 0, max: 100 },
  employees: { min: 0, max: 10_000_000 },
};
const WHOLE = new Set<Unit>(["KRW", "USD", "people", "count", "level"]);
const LARGEST = 1e15;

function readNumber(text: string, fact: string, unit: Unit): Read {
  const read = readFigure(text);
  if (!read.ok) return refuse({ why: read.why });
  const number = read.value;
  if (read.unit !== null && read.unit !== unit) return refuse({ why: "other_unit", unit });
  const { min, max } = ranges[fact] ?? { min: NEGATIVE.has(fact) ? -LARGEST : 0, max: LARGEST };
  if (number < min) return refuse({ why: "too_small", limit: min, unit });
  if (number > max) return refuse({ why: "too_large", limit: max, unit });
  if (WHOLE.has(unit) && !Number.isInteger(number)) return refuse({ why: "not_whole" });
  if (!valueSchema({ type: "number", unit }).safeParse(number).success)
    return refuse({ why: "too_many_decimals" });
  return { ok: true, value: number };
}

/** A value as shown in its control: reading this text gives the same value. */
export function typedText(value: unknown): string {
  if (value === true) return "yes";
  if (value === false) return "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
