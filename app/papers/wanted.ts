import type { Day } from "#app/matching/calendar.ts";
import type { PaperStatement } from "#app/reading/statement.ts";
import { kindsIn } from "./kinds-in-words.ts";
import type { Paper } from "./paper.ts";
import type { PaperKind } from "./paper-kinds.ts";

/** A paper that a notice wants, in its words, and what Naru understands of it. */
export type WantedPaper = {
  text: string;
  /** Empty where no kind was understood. */
  kinds: readonly PaperKind[];
  /** One of the kinds is enough. */
  isChoice: boolean;
  /** Only some applicants hand it in. */
  isConditional: boolean;
  /** A form of the agency, to be filled in. */
  isForm: boolean;
  /** The notice says from when, or until when, it has to be. */
  hasDays: boolean;
};

const CHOICE = /또는|혹은|택\s?[1일]|중\s?(?:1|하나|택|한\s?가지)|\/|\bor\b/iu;
const CONDITIONAL =
  /해당\s?(?:시|자|기업|하는|서류|되는|사항)|(?:경우|한함|한하여|한해|선택|있을\s?시|보유\s?시|시\s?제출|가점|우대|법인(?:만|에|의|인)|개인사업자)|\((?:법인|개인)\)/u;
const FORM =
  /신청서(?!류)|계획서|동의서|서약서|확약서|각서|체크리스트|점검표|진단표|위임장|제안서|요약서|소개서|개요서|조서|명세서|확인표|서식|양식|별지|붙임|첨부\s?\d/u;
const DAYS = /발급|발행|이내|이후|유효|최신/u;

/** What a notice wants, each kind once, and in its own words what it says of the days of papers. */
export function wantedOf(papers: readonly PaperStatement[]): {
  wanted: readonly WantedPaper[];
  notes: readonly string[];
} {
  const notes = papers.filter(({ isNote }) => isNote).map(({ text }) => text);
  const wanted = papers.filter(({ isNote }) => !isNote).map(({ text }) => understood(text, notes.length > 0));
  const keyOf = ({ kinds, text }: WantedPaper) => (kinds.length === 0 ? text : kinds.toSorted().join());
  const first = new Map(wanted.toReversed().map((one) => [keyOf(one), one]));
  return { wanted: wanted.filter((one) => first.get(keyOf(one)) === one), notes };
}

function understood(text: string, hasNotes: boolean): WantedPaper {
  const kinds = kindsIn(text);
  const isLaboratory = kinds.includes("corporate_rnd_center") && kinds.includes("rnd_department");
  return {
    text,
    kinds,
    isChoice: kinds.length > 1 && (isLaboratory || CHOICE.test(text)),
    isConditional: CONDITIONAL.test(text),
    isForm: kinds.length === 0 && FORM.test(text),
    hasDays: hasNotes || DAYS.test(text),
  };
}

/** How a company stands to one kind of paper on the day on which it has to be handed in. */
export type Held =
  | { is: "missing"; paper: null }
  | { is: "there" | "unknown" | "waiting" | "endsBefore" | "expired" | "refused"; paper: Paper };

const order: readonly Held["is"][] = [
  "there",
  "unknown",
  "waiting",
  "endsBefore",
  "expired",
  "refused",
  "missing",
];

/**
 * The best of a company's papers of a kind. `lastDay`: the last day to apply; null where it is not known: today counts then, and a
 * later one would be no news. The last day of a paper counts.
 */
export function heldOn(
  kind: PaperKind,
  papers: readonly Paper[],
  { today, lastDay }: { today: Day; lastDay: Day | null },
): Held {
  const day = lastDay !== null && lastDay > today ? lastDay : today;
  const own = papers.filter((paper) => paper.kind === kind && paper.replacedBy === null);
  const held = own.map((paper): Held => ({ is: stateOn(paper, today, day), paper }));
  const [best] = held.toSorted((one, two) => order.indexOf(one.is) - order.indexOf(two.is));
  return best ?? { is: "missing", paper: null };
}

function stateOn(
  { scan, expiresOn, hasNoExpiry }: Paper,
  today: Day,
  day: Day,
): Exclude<Held["is"], "missing"> {
  if (scan === "waiting" || scan === "refused") return scan;
  if (expiresOn === null) return hasNoExpiry ? "there" : "unknown";
  if (expiresOn < today) return "expired";
  return expiresOn < day ? "endsBefore" : "there";
}
