import { isDay } from "#app/matching/calendar.ts";
import type { Line } from "./line.ts";
import type { ReadPeriod } from "./statement.ts";

type Moment = { day: string | null; hour: string | null; start: number; end: number };

const DATE =
  /(?:['‘’`´]?(?<year>20\d{2}|\d{2})\s?(?:[.년/-]|년도)\s{0,2})?(?<month>\d{1,2})\s?[.월/-]\s{0,2}(?<day>\d{1,2})(?![\d:%]|\s?[.]\s?\d{1,2}(?![\d:시]|\s?[:시]))\s?(?:일|\.)?/gu;
const HOUR =
  /^[\s,.)]{0,3}(?:\(?\s?[월화수목금토일](?:요일)?\s?\)?)?(?:\s?까지(?=\s?\d))?[\s,.]{0,3}\(?(?:(?<half>오전|오후|낮|밤)\s?)?(?<hour>\d{1,2})\s?(?::\s?(?<minute>\d{2})|시(?:\s?(?<minutes>\d{1,2})\s?분)?)/u;
const UNTIL = /[~∼～〜〰]|부터|에서|(?<=\)|\.|일)\s?[-–—―]\s?(?=\S)/u;
const BUDGET =
  /(?:예산|자금|사업비|재원|지원금|기금|한도|보조금|물량|재고)\s?(?:의\s?)?(?:액\s?)?(?:조기\s?|범위\s?내\s?)?소진/u;
const ROLLING = /상시|수시|연중/u;
const FILLED =
  /(?:모집|선정|선발|충원|인원|정원|참가|목표)\s?(?:기업|인원|업체|물량|규모|건수)?\s?(?:이|의|가)?\s?(?:완료|충족|마감|달성|충원)\s?(?:시|될\s?때|까지)|(?:인원|팀|개사|업체)\s?(?:수\s?)?초과\s?시|선착순|마감\s?시까지|모집\s?시까지|입주\s?완료/u;
const ANNOUNCED = /^(?:공고일|공고\s?시|공고\s?후|공고\s?즉시|즉시|현재|공고\s?게시일)/u;

/** Names of a period, the surest first: an announcement may stand longer than applications are taken. */
const NAMES = [/신청|접수|응모/u, /모집|공모|제출|참가/u, /공고/u];

/** Reads until when one can apply. Where several rounds are named, it is the one that closes last. */
export function readPeriod(lines: readonly Line[]): ReadPeriod {
  const announced = announcementDay(lines);
  const useful = lines.filter(({ section }) => section === null || !SILENT.includes(section));
  return (
    namedPeriod(useful, announced) ?? mentionedPeriod(useful, announced) ?? endlessPeriod(useful) ?? UNKNOWN
  );
}

const SILENT: readonly Line["section"][] = ["form", "documents", "contact"];
const UNKNOWN: ReadPeriod = { type: "unknown", opensOn: null, closesOn: null, closesAt: null, quote: null };
/** How many lines apart rounds of one period stand. */
const NEAR = 6;

/** What stands under the name of a period. */
function namedPeriod(lines: readonly Line[], announced: string | null): ReadPeriod | null {
  const found = lines
    .flatMap((line, order) => {
      const period = line.section === "period" ? periodIn(line.text, announced, true) : null;
      const rank = NAMES.findIndex((name) => name.test(line.name));
      return period === null ? [] : [{ period, rank: rank < 0 ? NAMES.length : rank, order }];
    })
    .toSorted((a, b) => weight(b.period) - weight(a.period) || a.rank - b.rank || a.order - b.order);
  const [best] = found;
  if (best === undefined) return null;
  const near = found
    .filter(
      ({ rank, order, period }) =>
        rank === best.rank && Math.abs(order - best.order) <= NEAR && period.type === best.period.type,
    )
    .map(({ period }) => period);
  // A note that the budget may end it sooner is about all of it.
  const ends = found.find(({ period }) => period.type === "until_budget");
  const last = near.reduce((one, next) => ((next.closesOn ?? "") > (one.closesOn ?? "") ? next : one));
  // Printed again with its hour.
  const hour = found.find(({ period }) => period.closesOn === last.closesOn && period.closesAt !== null);
  const timed =
    last.closesAt === null && last.closesOn !== null && hour ? hour.period.closesAt : last.closesAt;
  const rounds = roundsIn(near);
  const whole = {
    ...last,
    closesAt: timed,
    ...(ends && last.type === "fixed" && { type: ends.period.type }),
  };
  return rounds.length > 1 ? { ...whole, rounds } : whole;
}

/** Periods with both ends that follow one another, first to last; those that overlap are tracks or a correction. */
function roundsIn(periods: readonly ReadPeriod[]): ReadPeriod[] {
  const whole = periods.filter(({ opensOn, closesOn }) => opensOn !== null && closesOn !== null);
  const ordered = whole.toSorted((a, b) => (a.opensOn ?? "").localeCompare(b.opensOn ?? ""));
  const areRounds =
    whole.length === periods.length &&
    ordered.every((one, at) => at === 0 || (ordered[at - 1]?.closesOn ?? "") < (one.opensOn ?? ""));
  return areRounds ? ordered : [];
}

/** Two days on a line that speaks of applying. */
function mentionedPeriod(lines: readonly Line[], announced: string | null): ReadPeriod | null {
  for (const line of lines) {
    if (!/신청|접수|모집|공모/u.test(`${line.name} ${line.text}`)) continue;
    const period = periodIn(line.text, announced);
    if (period?.type === "fixed" && period.opensOn !== null && period.closesOn !== null) return period;
  }
  return null;
}

function endlessPeriod(lines: readonly Line[]): ReadPeriod | null {
  for (const { text, name, section } of lines) {
    const isAlways =
      TAKEN_ALWAYS.test(text) ||
      (section !== "notes" && /신청|접수/u.test(name) && /^(?:상시|수시|연중)(?!\s?마감)/u.test(text));
    if (UNTIL_BUDGET.test(text)) return { ...UNKNOWN, type: "until_budget", quote: text };
    if (isAlways) return { ...UNKNOWN, type: "rolling", quote: text };
  }
  return null;
}

const UNTIL_BUDGET = /(?:예산|자금|사업비|재원|지원금|기금|한도)\s?(?:의\s?)?(?:조기\s?)?소진\s?시\s?까지/u;
const TAKEN_ALWAYS =
  /(?:상시|수시|연중)\s?(?:접수|신청|모집)|(?:접수|신청|모집)\s?[:(]?\s?(?:연중\s?)?(?:상시|수시)/u;

/** A printed end or a word that says there is none is worth more than a beginning alone. */
function weight({ type, closesOn, opensOn }: ReadPeriod): number {
  const days = Number(opensOn !== null) + Number(closesOn !== null);
  if (type !== "fixed") return days === 0 ? 2 : 3;
  return closesOn === null ? 0 : 1 + days;
}

/** What a line says about a period; null if it names neither a date nor an end. */
function periodIn(printed: string, announced: string | null, isNamed = false): ReadPeriod | null {
  // '(기존) … (변경) …': the later one holds.
  const text = printed.slice(Math.max(0, printed.search(/(?:변경|연장)\s?\)?\s?[:：]?(?=[^가-힣]{0,4}\d)/u)));
  const type = typeOf(text);
  // Under the name of a period a day without a year is one after the announcement.
  const [first, second] = momentsIn(text, isNamed ? announced : null);
  const until = UNTIL.exec(text);
  const fromNotice = ANNOUNCED.test(text) ? announced : null;
  if (first === undefined) {
    return type === "fixed" ? null : { ...UNKNOWN, type, opensOn: fromNotice, quote: text };
  }
  const isEnd = until === null ? second === undefined && type === "fixed" : until.index < first.start;
  // '9시 이후 접수된 신청서': a beginning.
  if (second === undefined && until === null && BEGINS.test(text.slice(first.end))) return null;
  const close = isEnd ? first : second;
  return {
    type,
    opensOn: isEnd ? until && fromNotice : first.day,
    closesOn: close?.day ?? null,
    closesAt: close?.hour ?? null,
    quote: text,
  };
}

const BEGINS = /^.{0,24}?이후\s?(?:에\s)?(?:접수|신청|제출|도착)/u;

/** The budget ends a period before any day does, and 'always' means until it is withdrawn. */
function typeOf(text: string): ReadPeriod["type"] {
  if (BUDGET.test(text)) return "until_budget";
  if (ROLLING.test(text)) return "rolling";
  return FILLED.test(text) ? "until_filled" : "fixed";
}

function momentsIn(text: string, after: string | null): Moment[] {
  const moments: Moment[] = [];
  let lastYear: string | null = after?.slice(0, 4) ?? null;
  // '4. 13.(월) ~ 27.(월)': the second day lies in the month of the first.
  const whole = text.replace(
    /(\d{1,2})(\s?[.월]\s?)(\d{1,2}\s?[.일]?\s?(?:\([^)]{1,4}\))?\s?[~∼～]\s?)(?=\d{1,2}\s?[.일]?\s?(?:\(\s?[월화수목금토일]\s?\)|까지))/u,
    "$1$2$3$1$2",
  );
  for (const found of whole.matchAll(DATE)) {
    const { year, month = "", day = "" } = found.groups ?? {};
    const full: string | null = year === undefined ? lastYear : year.padStart(4, "20");
    if (full === null) continue;
    const end = found.index + found[0].length;
    const date: string = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (!isDay(date)) continue;
    const last = moments.at(-1)?.day ?? after;
    // '12. 1. ~ 1. 31.' runs into the next year.
    const next: string =
      last && year === undefined && date < last ? `${Number(full) + 1}${date.slice(4)}` : date;
    lastYear = next.slice(0, 4);
    moments.push({ day: next, hour: hourAfter(whole.slice(end, end + 24)), start: found.index, end });
  }
  return moments;
}

function hourAfter(text: string): string | null {
  const found = HOUR.exec(text)?.groups;
  if (found === undefined) return null;
  const half = found.half ?? "";
  const hour =
    Number(found.hour) +
    ((half === "오후" || half === "밤" || half === "낮") && Number(found.hour) < 12 ? 12 : 0);
  const minute = Number(found.minute ?? found.minutes ?? 0);
  if (hour > 24 || minute > 59) return null;
  // The last minute of a day is how a portal prints its end.
  return hour === 24 ? "23:59" : `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const DAY_LINE =
  /^['‘’]?(20\d{2}|\d{2})\s?[.년]\s?(\d{1,2})\s?[.월]\s?(\d{1,2})\s?[.일]?(?:\s?\([월화수목금토일]\))?(?=\s|$)/u;

/** The day of the notice: a date that stands alone near its beginning, or before the name of who publishes it. */
function announcementDay(lines: readonly Line[]): string | null {
  for (const { text, section } of lines) {
    if (section === "form" || text.length > 60) continue;
    const [whole = "", year = "", month = "", day = ""] = DAY_LINE.exec(text) ?? [];
    const rest = text.slice(whole.length).trim();
    if (
      whole === "" ||
      (rest !== "" &&
        !/장(?:관|\s|$)|원장|청장|사장|대표|공고|이사|소장|센터|협회|재단|공사|공단|기관|\([재사]\)|㈜|시장|군수|구청/u.test(
          rest,
        ))
    )
      continue;
    const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isDay(date)) return date;
  }
  return null;
}
