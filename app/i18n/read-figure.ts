/*
 * The only reader of figures that people write, in forms and in notices: the opposite of `format.ts`, and whatever that
 * shows is read back as the same value.
 */

/** What a figure says it counts. */
export type FigureUnit =
  | "KRW"
  | "USD"
  | "percent"
  | "people"
  | "count"
  | "years"
  | "months"
  | "points"
  | "level";

/** `badly_grouped`: '12,5', '1,00,000'. `ambiguous`: '1억 5천', which may mean 5,000 or 50 million. */
export type FigureProblem = "not_a_number" | "badly_grouped" | "ambiguous";

export type ReadFigure =
  | { ok: true; value: number; unit: FigureUnit | null }
  | { ok: false; why: FigureProblem };

/** A figure inside of a text; `value` is null where it is badly grouped or ambiguous. */
export type FigureFound = { value: number | null; start: number; end: number; why: FigureProblem | null };

const smallPowers: Readonly<Record<string, number>> = { 십: 1, 백: 2, 천: 3 };
const largePowers: Readonly<Record<string, number>> = { 만: 4, 억: 8, 조: 12 };
const myriad = 4;
const ambiguousFrom = 8;

/** Digits with their commas and decimals; then the powers of ten in Korean, at most one space before them. */
const TERM = /(\d+(?:,\d+)*(?:\.\d+)?)?(?: ?([십백천]))?(?: ?([만억조]))?/y;
const GROUPED = /^(?:\d{1,20}|\d{1,3}(?:,\d{3}){1,5})(?:\.\d{1,20})?$/;

/** A number with its powers of ten; `large` ends what is counted before it, too: 2천 5백 + 만. */
type Term = { digits: string; small: number; large: number; end: number };

/** Terms whose powers of ten decrease, with at most a space between them: '3억 2천5백만'. */
function termsAt(text: string, start: number): readonly Term[] {
  const terms: Term[] = [];
  let at = start;
  let lastSmall = myriad;
  let lastLarge = Number.POSITIVE_INFINITY;
  for (;;) {
    const term = termAt(text, at);
    if (term === null || term.small >= lastSmall || term.large >= lastLarge) return terms;
    terms.push(term);
    // Ones end a figure.
    if (term.small === 0 && term.large === 0) return terms;
    lastSmall = term.large > 0 ? myriad : term.small;
    if (term.large > 0) lastLarge = term.large;
    at = text[term.end] === " " ? term.end + 1 : term.end;
  }
}

function termAt(text: string, at: number): Term | null {
  TERM.lastIndex = at;
  const [whole = "", digits, small = "", large = ""] = TERM.exec(text) ?? [];
  if (digits === undefined && small === "") return null;
  return {
    digits: digits ?? "1",
    small: smallPowers[small] ?? 0,
    large: largePowers[large] ?? 0,
    end: at + whole.length,
  };
}

/** The longest figure that begins at a place; null if none does. Takes time in proportion to its length. */
function figureAt(text: string, start: number): FigureFound | null {
  const terms = termsAt(text, start);
  const last = terms.at(-1);
  if (last === undefined) return null;
  const why = problemOf(terms);
  let value = 0;
  let large = 0;
  for (const term of terms.toReversed()) {
    large = term.large || large;
    // As text, because 1.1 × 10^8 is not 110,000,000 in binary.
    value += Number(`${term.digits.replaceAll(",", "")}e${term.small + large}`);
  }
  return { value: why === null ? value : null, start, end: last.end, why };
}

function problemOf(terms: readonly Term[]): FigureProblem | null {
  if (terms.some(({ digits }) => !GROUPED.test(digits))) return "badly_grouped";
  const last = terms.at(-1);
  const isBare = last !== undefined && last.large === 0 && last.small > 0;
  const isAfterLarge = terms.findLast(({ large }) => large > 0)?.large;
  return isBare && isAfterLarge !== undefined && isAfterLarge >= ambiguousFrom ? "ambiguous" : null;
}

/** Full-width digits and signs as ordinary ones, character by character, so that positions stay. */
function narrow(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** All figures in a text, in order: from a digit, or from a power of ten that stands alone ('천만원'). */
export function figuresIn(text: string): readonly FigureFound[] {
  const plain = narrow(text);
  const found: FigureFound[] = [];
  const START = /\d|(?<![\p{L}\d])[십백천](?=[십백천만억원])/gu;
  for (let match = START.exec(plain); match !== null; match = START.exec(plain)) {
    const figure = figureAt(plain, match.index);
    if (figure === null) continue;
    found.push(figure);
    START.lastIndex = figure.end;
  }
  return found;
}

const signs: Readonly<Record<FigureUnit, string>> = {
  KRW: "₩|KRW|원정?|won",
  USD: "US\\$|\\$|USD|(?:미국?\\s?)?달러|불|dollars?",
  percent: "%p?|퍼센트|프로|percent",
  people: "명|인|people|persons?",
  count: "건|개|곳|items?",
  years: "년|years?",
  months: "개월|months?",
  points: "점|points?",
  level: "단계|TRL|level",
};
const sign = Object.values(signs).join("|");
/** '금 오천만원정', as contracts and statements write it. */
const SPELLED = /^(?=.*[십백천만억조])[일이삼사오육칠팔구십백천만억조 ]+(?:원정?)?$/;
const spelledDigits = "일이삼사오육칠팔구";
const scales: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** 'about', minus (△ in Korean accounts), a unit before the figure or behind it, an English power of ten. */
const WRITTEN = new RegExp(
  `^(?:약|대략|about)?\\s*([-−–△▲+]?)\\s*(${sign})?\\s*([-−–△▲+]?)\\s*(.*?)\\s*(thousand|million|billion|trillion)?\\s*(${sign})?$`,
  "i",
);

function unitOf(written: string): FigureUnit | null {
  const named = Object.entries(signs).find(([, pattern]) =>
    new RegExp(`^(?:${pattern})$`, "i").test(written),
  );
  return named ? (named[0] as FigureUnit) : null;
}

/**
 * A figure as people write it: 1,234.5 · 5천만원 · 3억 2천만 원 · 1.5억 · 2백만 · ３억 · 5,000천원 · 약 12% · △3.5 ·
 * USD 1.5 million.
 *
 * @returns the value in the unit itself (whole won, not thousands), and what it says it counts
 */
export function readFigure(written: string): ReadFigure {
  const refused = { ok: false, why: "not_a_number" } as const;
  const printed = written
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(?:일금|금) ?(?=.*원)/, "");
  const text = SPELLED.test(printed)
    ? printed.replaceAll(/[일이삼사오육칠팔구]/g, (letter) => String(spelledDigits.indexOf(letter) + 1))
    : printed;
  const [, outer = "", before = "", inner = "", digits = "", scale = "", after = ""] =
    WRITTEN.exec(text) ?? [];
  const units = new Set([before, after].filter((unit) => unit !== "").map(unitOf));
  if (units.size > 1 || (outer !== "" && inner !== "")) return refused;
  // Groups of three may have spaces between them.
  const plain = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(" ", "") : digits;
  const figure = figureAt(plain, 0);
  if (figure === null || figure.end !== plain.length) return refused;
  if (figure.value === null) return { ok: false, why: figure.why ?? "not_a_number" };
  const value = scale === "" ? figure.value : Number(`${figure.value}e${scales[scale.toLowerCase()]}`);
  const isNegative = value !== 0 && /[-−–△▲]/.test(outer + inner);
  const [unit = null] = units;
  return { ok: true, value: isNegative ? -value : value, unit };
}
