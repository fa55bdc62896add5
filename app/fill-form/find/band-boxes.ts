import type { KnownFacts } from "../facts/known-facts.ts";
import type { AskedYear } from "../labels/asked-year.ts";
import type { FormFact } from "../labels/form-facts.ts";
import type { Label } from "../labels/parse-label.ts";
import type { Box } from "./boxes.ts";
import { type Why, yearOf } from "./format-value.ts";

/** From one figure to another; an end that is not said is open. */
type Band = { from: number; to: number; isFromIn: boolean; isToIn: boolean };

const times: Readonly<Record<string, number>> = {
  조: 1e12,
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  만: 1e4,
  천: 1e3,
  "": 1,
};
const FIGURE = "(\\d[\\d,]*(?:\\.\\d+)?)(조|억|천만|백만|만|천)?(?:원|명|인|년)?";
const BAND = new RegExp(`^${FIGURE}(이상|초과|부터)?[~∼〜-]?(?:${FIGURE}(미만|이하|까지)?)$`, "u");
const ONE_ENDED = new RegExp(`^${FIGURE}(이상|초과|미만|이하)$`, "u");

/** '10~50억원', '5인 미만', '7년 초과'; null for words that are no band of figures. */
export function bandIn(words: string): Band | null {
  const plain = words.normalize("NFKC").replaceAll(/\s/gu, "");
  const figure = (digits: string, unit: string) => Number(digits.replaceAll(",", "")) * (times[unit] ?? 1);
  const one = ONE_ENDED.exec(plain);
  if (one) {
    const [, digits = "", unit = "", end = ""] = one;
    const at = figure(digits, unit);
    const isLower = end === "이상" || end === "초과";
    return isLower
      ? { from: at, to: Number.POSITIVE_INFINITY, isFromIn: end === "이상", isToIn: true }
      : { from: Number.NEGATIVE_INFINITY, to: at, isFromIn: true, isToIn: end === "이하" };
  }
  if (!/[~∼〜-]|이상|초과|부터/u.test(plain)) return null;
  const [, low = "", lowUnit, lowEnd, high = "", highUnit = "", highEnd] = BAND.exec(plain) ?? [];
  if (low === "" || high === "") return null;
  return {
    from: figure(low, lowUnit ?? highUnit),
    to: figure(high, highUnit),
    isFromIn: lowEnd !== "초과",
    isToIn: highEnd !== "미만",
  };
}

/** The only band in which a figure of the company lies; null where the boxes are no bands, or of no figure that we know. */
export function chooseBand(
  boxes: readonly { box: Box; words: string }[],
  { fact, year, asOf, isOfYears }: Label,
  known: KnownFacts,
): ({ fact: FormFact } & ({ ok: true; boxes: readonly Box[] } | { ok: false; why: Why })) | null {
  const bands = boxes.flatMap(({ box, words }) => {
    const band = bandIn(words);
    return band === null ? [] : [{ box, band }];
  });
  const others = boxes.filter(({ words }) => bandIn(words) === null);
  if (fact === null || bands.length < 2 || others.some(({ words }) => !/^기타/u.test(words))) return null;
  if (asOf !== null || isOfYears) return { fact, ok: false, why: "otherTime" };
  if (year !== null && known.facts[fact]?.value.is !== "series") return { fact, ok: false, why: "otherTime" };
  const figure = figureOf(fact, known, year);
  if (figure === null) return { fact, ok: false, why: "unknown" };
  const fitting = bands.filter(({ band }) => isWithin(figure, band)).map(({ box }) => box);
  return fitting.length === 1 ? { fact, ok: true, boxes: fitting } : { fact, ok: false, why: "ambiguous" };
}

function isWithin(figure: number, { from, to, isFromIn, isToIn }: Band): boolean {
  return (isFromIn ? figure >= from : figure > from) && (isToIn ? figure <= to : figure < to);
}

const DAYS_OF_A_YEAR = 365.2425;

/** In whole won, people, or years with their fraction: seven years and a month are more than seven. */
function figureOf(fact: FormFact, { facts, today }: KnownFacts, year: AskedYear | null): number | null {
  if (fact === "companyAge") {
    const founded = facts.foundedOn?.value;
    if (founded?.is !== "day") return null;
    // On the day itself a company is exactly so many years old.
    if (founded.day.slice(5) === today.slice(5))
      return Number(today.slice(0, 4)) - Number(founded.day.slice(0, 4));
    return (Date.parse(today) - Date.parse(founded.day)) / 86_400_000 / DAYS_OF_A_YEAR;
  }
  const value = facts[fact]?.value;
  if (value?.is === "number" && (value.of === "people" || value.of === "KRW")) return value.number;
  if (value?.is !== "series" || value.of !== "KRW") return null;
  return value.figures[String(yearOf(year ?? { back: 1 }, today))] ?? null;
}
