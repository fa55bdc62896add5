import { addDays } from "#app/time.ts";

/** A document attached to an invented notice; the end of its name says its form. Lines that begin with '|' are a table. */
export type InventedPaper = { name: `${string}.${"pdf" | "hwp" | "hwpx" | "docx" | "xlsx"}`; text: string };

type Named = {
  title: string;
  agency: string;
  /** Days from the Monday of this week. */
  opens: number;
};

/** An invented call of 기업마당: what the portal prints of it, and what its agency attaches. */
export type InventedCall = Named & {
  heading: "금융" | "기술" | "인력" | "수출" | "내수" | "창업" | "경영" | "기타";
  target: "중소기업" | "소상공인" | "창업벤처" | "사회적기업";
  tags: string;
  /** A day from Monday, or the portal's words where there is none. */
  closes: number | string;
  /** One paragraph a line. */
  summary: string;
  papers?: readonly InventedPaper[];
};

/** An invented call of K-Startup. */
export type InventedStartupCall = Named & {
  heading: string;
  region: string;
  closes: number;
  years: string;
  applicants: string;
  ages?: string;
  summary: string;
  who: string;
  excluded?: string;
  preferred?: string;
};

/** An invented call of NTIS. */
export type InventedResearchCall = Named & {
  ministry: string;
  closes: number;
  budget: number;
  targets: readonly string[];
  trl: readonly [number, number];
  description: string;
};

/** An invented call of 중소벤처기업부. */
export type InventedMinistryCall = Omit<Named, "agency"> & {
  closes: number;
  text: string;
  papers?: readonly InventedPaper[];
};

/** A bid of 나라장터; `order` above 0 is a later state of the bid with the same number. */
export type InventedBid = {
  number: string;
  order: number;
  state: "등록공고" | "변경공고" | "취소공고";
  title: string;
  buyer: string;
  closes: number;
  won: string;
  region?: string;
  papers?: readonly InventedPaper[];
};

/** A specification that a buyer shows before the bid. */
export type InventedSpecification = {
  number: string;
  title: string;
  buyer: string;
  closes: number;
  won: string;
  papers: readonly InventedPaper[];
};

const WEEKDAYS = "일월화수목금토";

/**
 * Fills the days into a text: {opens} and {closes} of its notice, {+12} so many days from Monday, each as notices print them, and
 * {year}.
 */
export function fillDays(
  text: string,
  monday: string,
  { opens, closes }: { opens: number; closes: unknown },
): string {
  return text.replace(/\{(opens|closes|year|[+-]\d+)\}/gu, (_all, name: string) => {
    if (name === "year") return addDays(monday, 30).slice(0, 4);
    const days = { opens, closes: Number(closes) }[name] ?? Number(name);
    return printed(workingDay(monday, days));
  });
}

/** '2026. 12. 7.(월)' */
function printed(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}. ${month}. ${date}.(${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]})`;
}

/** So many days from a Monday; the Friday before where that is a weekend: no agency closes on one. */
export function workingDay(monday: string, days: number): string {
  const weekday = ((days % 7) + 7) % 7;
  return addDays(monday, weekday < 5 ? days : days - (weekday - 4));
}

/** The Monday of the week of a day: what is invented moves with the weeks, so that it stays open and changes rarely. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
