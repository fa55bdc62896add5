import { industryCode } from "#app/matching/catalogue/industries.ts";
import { codeNamed, isClassified } from "#app/matching/catalogue/words.ts";
import type { Unit } from "#app/matching/facts.ts";
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
        | "not_a_number"
        | "not_a_day"
        | "not_an_industry";
    }
  | { why: "too_many_decimals" | "not_whole" | "year_not_closed" | "year_missing" | "figure_missing" }
  | { why: "year_shown" | "value_missing" | "security_label" | "nothing_entered" | "ends_before_it_begins" }
  | { why: "too_long"; limit: number }
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
      return readDay(text);
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

const NEGATIVE = new Set(["debtRatio", "interestCoverage"]);
const ranges: Readonly<Record<string, { min: number; max: number }>> = {
  trl: { min: 1, max: 9 },
  koreanOwnership: { min: 0, max: 100 },
  employees: { min: 0, max: 10_000_000 },
};
const WHOLE = new Set<Unit>(["KRW", "USD", "people", "count", "level"]);
const LARGEST = 1e15;

function readNumber(text: string, fact: string, unit: Unit): Read {
  const number = numberIn(text);
  if (number === null) return refuse({ why: "not_a_number" });
  const { min, max } = ranges[fact] ?? { min: NEGATIVE.has(fact) ? -LARGEST : 0, max: LARGEST };
  if (number < min) return refuse({ why: "too_small", limit: min, unit });
  if (number > max) return refuse({ why: "too_large", limit: max, unit });
  if (WHOLE.has(unit) && !Number.isInteger(number)) return refuse({ why: "not_whole" });
  if (!valueSchema({ type: "number", unit }).safeParse(number).success)
    return refuse({ why: "too_many_decimals" });
  return { ok: true, value: number };
}

const myriads = { 조: 1e12, 억: 1e8, 만: 1e4 } as const;

/** A figure as people write it: 1,234.5, 50%, 3억 2,000만 원, USD 50,000. `null` if it is not one. */
function numberIn(typed: string): number | null {
  const text = typed
    .normalize("NFKC")
    .replaceAll(/[\s,]|^(?:USD|KRW|[₩$])|(?:원|달러|미국달러|명|%|USD|KRW)$/gi, "");
  if (/^[-−]?\d{1,20}(?:\.\d{1,20})?$/.test(text)) return Number(text.replace("−", "-"));
  const parts =
    /^(?:(\d{1,8})조)?(?:(\d{1,8}(?:\.\d{1,8})?)억)?(?:(\d{1,8}(?:\.\d{1,4})?)만)?(\d{1,8})?$/.exec(text);
  if (parts === null || text === "") return null;
  const [, trillions = 0, eights = 0, fours = 0, ones = 0] = parts;
  return (
    Number(trillions) * myriads.조 +
    Math.round(Number(eights) * myriads.억) +
    Math.round(Number(fours) * myriads.만) +
    Number(ones)
  );
}

/** A value as shown in its control: reading this text gives the same value. */
export function typedText(value: unknown): string {
  if (value === true) return "yes";
  if (value === false) return "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
