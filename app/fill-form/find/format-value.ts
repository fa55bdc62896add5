import { certificateKinds } from "#app/matching/catalogue/certificates.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import type { KnownFacts, KnownValue } from "../facts/known-facts.ts";
import type { AskedYear } from "../labels/asked-year.ts";
import type { FormFact } from "../labels/form-facts.ts";
import type { FormUnit } from "../labels/units-of-labels.ts";

/** Why a blank stays empty. */
export type Why =
  /** Nobody said what it is. */
  | "unknown"
  /** It is known, but not for that year or day. */
  | "otherTime"
  /** Its unit is one in which the value is not known, or several are named. */
  | "unit"
  /** The label may mean one thing or another. */
  | "ambiguous"
  /** It is about somebody else. */
  | "others"
  /** No fact that Naru has. */
  | "noFact"
  /** The value does not fit the shape of the blank. */
  | "shape"
  /** A row of a list that has no more items. */
  | "leftOver"
  /** Of a list: it has fewer rows than there are items. */
  | "tooFewRows";

/** How a blank wants its value. */
export type Ask = {
  fact: FormFact;
  isEnglish: boolean;
  units: readonly FormUnit[];
  /** The unit stands behind the blank already. */
  hasUnit: boolean;
  year: AskedYear | null;
  asOf: string | null;
  precision: "year" | "month" | "day";
  shape: "free" | "date" | "digits";
  /** What stands in the blank: '년 월 일' with gaps. */
  template: string;
};

export type Formatted = { ok: true; text: string; year?: number } | { ok: false; why: Why };

const no = (why: Why): Formatted => ({ ok: false, why });
const yes = (text: string, year?: number): Formatted => ({
  ok: true,
  text,
  ...(year !== undefined && { year }),
});

/** A value in the words, the unit and the shape that a blank asks for; else why not. */
export function formatValue(
  value: KnownValue,
  ask: Ask,
  { today }: KnownFacts,
  knownOn: string | undefined,
): Formatted {
  if (ask.shape === "date" && value.is !== "day" && ask.fact !== "companyAge") return no("shape");
  if (ask.shape === "digits" && value.is !== "text") return no("shape");
  if (value.is !== "series" && value.is !== "day" && !isOfTime(ask, knownOn, today)) return no("otherTime");
  switch (value.is) {
    case "text":
      return textValue(value, ask);
    case "day":
      return ask.year === null ? dayValue(value.day, ask) : no("ambiguous");
    case "number":
      return figure(value.number, value.of, ask);
    case "series":
      return seriesValue(value, ask, today);
    case "choice":
      return yes(ask.isEnglish ? value.en : value.ko);
    case "flag":
      return flagValue(value.yes, ask);
    case "certificates":
      return certificateValue(value.held, ask, today);
    case "patents":
      return no("shape");
  }
}

const flagWords: Readonly<
  Partial<Record<FormFact, Readonly<Record<"yes" | "no", readonly [ko: string, en: string]>>>>
> = {
  isListed: { yes: ["상장", "Listed"], no: ["비상장", "Not listed"] },
  hasTaxArrears: { yes: ["있음", "Yes"], no: ["없음", "No"] },
};

function flagValue(isSo: boolean, { fact, isEnglish, units }: Ask): Formatted {
  const words = flagWords[fact]?.[isSo ? "yes" : "no"];
  return words === undefined || units.length > 0 ? no("shape") : yes(words[isEnglish ? 1 : 0]);
}

/** What is known as of a day answers the present, and the end of the year or month in which that day lies. */
function isOfTime({ year, asOf }: Ask, knownOn: string | undefined, today: string): boolean {
  const on = knownOn ?? today;
  if (asOf !== null) {
    const [, asked = "", month] = /^\D?((?:19|20)?\d{2})\D*(\d{1,2})?/u.exec(asOf) ?? [];
    const isYear = on.startsWith(asked.length === 2 ? `20${asked}` : asked);
    return isYear && (month === undefined || Number(month) === Number(on.slice(5, 7)));
  }
  if (year === null) return true;
  return (
    knownOn !== undefined &&
    yearOf(year, today) === Number(knownOn.slice(0, 4)) &&
    knownOn.slice(5, 7) === "12"
  );
}

/** The year that is asked for, seen from the day on which a form is filled. */
export function yearOf(year: AskedYear, today: string): number {
  return "year" in year ? year.year : Number(today.slice(0, 4)) - year.back;
}

function textValue(value: KnownValue & { is: "text" }, ask: Ask): Formatted {
  const text = ask.isEnglish ? (value.en ?? value.ko) : value.ko;
  if (ask.shape === "digits" && !/^[\d-]+$/u.test(text)) return no("shape");
  if (ask.units.length > 0 && ask.hasUnit) return no("unit");
  return yes(text);
}

function dayValue(day: string, { shape, template, precision, isEnglish }: Ask): Formatted {
  const [year = "", month = "", date = ""] = day.split("-");
  if (shape === "date") {
    const parts = [year, String(Number(month)), String(Number(date))];
    let at = 0;
    const gaps = template.match(/[\s_.]*(?:년|월|일)/gu);
    if (gaps) {
      const text = gaps.map((gap) => `${at === 0 ? "" : " "}${parts[at++]}${gap.slice(-1)}`).join("");
      return yes(text);
    }
    return yes([year, month, date].join(template.includes("-") ? "-" : "."));
  }
  if (precision === "year") return yes(isEnglish ? year : `${year}년`);
  if (precision === "month") return yes(isEnglish ? `${year}-${month}` : `${year}년 ${Number(month)}월`);
  return yes(day);
}

function seriesValue(value: KnownValue & { is: "series" }, ask: Ask, today: string): Formatted {
  const last = Number(today.slice(0, 4)) - 1;
  // A figure without a year is that of the last closed one; an older one would pass for it.
  const year = ask.year === null ? last : yearOf(ask.year, today);
  const number = ask.asOf === null ? value.figures[String(year)] : undefined;
  if (number === undefined) return no(Object.keys(value.figures).length > 0 ? "otherTime" : "unknown");
  const written = figure(number, value.of, ask);
  return written.ok ? yes(written.text, year) : written;
}

const ownUnit: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  KRW: ["원", " KRW"],
  USD: [" 달러", " USD"],
  percent: ["%", "%"],
  people: ["명", ""],
  years: ["년", " years"],
  level: ["단계", ""],
};

function figure(number: number, of: string, { units, hasUnit, isEnglish, fact }: Ask): Formatted {
  const fitting = units.filter((unit) => unit.of === of);
  const [unit] = fitting;
  if (units.length > 0 && unit === undefined && of !== "level") return no("unit");
  if (new Set(fitting.map(({ times }) => times)).size > 1) return no("unit");
  const rounded = round(number / (unit?.times ?? 1), of === "percent" || (unit?.times ?? 1) >= 1e7);
  const text = rounded.toLocaleString("en-US", { maximumFractionDigits: 2 });
  if (fact === "trl") return yes(text);
  const [ko, en] = ownUnit[of] ?? ["", ""];
  return yes(hasUnit || unit !== undefined ? text : text + (isEnglish ? en : ko));
}

/** To whole units; finer where little would be left of it, or where the unit is large. */
function round(value: number, isFine: boolean): number {
  return Number(value.toFixed(isFine || Math.abs(value) < 1 ? 2 : 0));
}

const names: Options = certificateKinds;

/** The certificates that are valid on a day, with their last day included. */
export function validCertificates(value: KnownValue & { is: "certificates" }, today: string) {
  return value.held.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
}

function certificateValue(
  held: (KnownValue & { is: "certificates" })["held"],
  ask: Ask,
  today: string,
): Formatted {
  if (ask.units.length > 0 || ask.year !== null) return no("shape");
  const valid = held.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
  if (valid.length === 0) return no("unknown");
  return yes(valid.map(({ kind }) => names[kind]?.[ask.isEnglish ? "en" : "ko"] ?? kind).join(", "));
}
