import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day, Duration } from "./calendar.ts";
import type { Unit, ValueType } from "./catalogue/fact-types.ts";
import type { ListName } from "./facts.ts";

/**
 * The rule language: the requirements, exclusions and bonus conditions of an opportunity as data.
 * `rule-schema.ts` says what is well formed, `judge.ts` what it means, `sentences.ts` how it reads.
 */

/** 이상 `min`, 초과 `above`, 이하 `max`, 미만 `below`. */
export type Range<T> = { min?: T; above?: T; max?: T; below?: T };

/**
 * The day on which ages and look-backs are measured. `application` is the day of applying; `not_printed` means that the
 * notice does not say: both ends of [announcement, last day to apply] are judged.
 */
export type BaseDate = "announcement" | "deadline" | "application" | "not_printed" | { on: Day };

/**
 * The day on which a state counts: 공고일 현재. A profile has one value for each state, so this is said and shown, and keeps a
 * change after that day from being proposed; it decides nothing.
 */
export type AsOf = { asOf?: Exclude<BaseDate, "not_printed"> };
/** 내외, 중심으로: a limit that the notice itself leaves open never decides. */
export type Soft = { about?: true };

export type FlagTest = { is: boolean } & AsOf;
export type NumberTest = Range<number> & { unit: Unit } & AsOf & Soft;
/**
 * The last n fiscal years closed before the base date, newest first. With `growth` the test is of the percentage by which
 * each of them exceeds the year before it, below zero where it falls; `compound` is the one yearly percentage that leads from
 * the year before them to the last (연평균 성장률).
 */
export type Over = {
  lastClosedYears: number;
  as: "each" | "any" | "average" | "sum" | "compound";
  at: BaseDate;
  growth?: true;
};
export type SeriesTest = NumberTest & { over: Over };
export type SetTest = ({ anyOf: string[] } | { allOf: string[] } | { noneOf: string[] }) & AsOf & Soft;
export type GradeTest = ({ atLeast: string } | { atMost: string }) & AsOf;
/** A printed range of days; the time that has passed at the base date; or 'not over yet at the base date'. */
export type DayTest =
  | { from?: Day; to?: Day }
  | ({ ago: Range<Duration>; at: BaseDate } & Soft)
  | { validAt: BaseDate };
export type Test = FlagTest | NumberTest | SeriesTest | SetTest | GradeTest | DayTest;

/** A question that only this opportunity asks; its answer is stored per company and opportunity. */
export type Ask = Bilingual & { key: string } & ValueType;

export type FactCriterion = { fact: string } & Test;
export type AskCriterion = { ask: Ask } & Test;
/** At least n items (default 1) meet `where`. */
export type SomeCriterion = { some: ListName; where: Criterion; atLeast?: number };
/** The sum of one number over the items that meet `where` (default: all). */
export type TotalCriterion = { total: ListName; of: string; where?: Criterion } & NumberTest;
/** Left to a person's discretion. */
export type ReviewCriterion = { review: Bilingual };

export type LeafCriterion = FactCriterion | AskCriterion | SomeCriterion | TotalCriterion | ReviewCriterion;
export type Criterion = { all: Criterion[] } | { any: Criterion[] } | { not: Criterion } | LeafCriterion;

export type Rule = {
  id: string;
  as: "requirement" | "exclusion";
  test: Criterion;
  onlyIf?: Criterion;
  unless?: Criterion;
  decidedBy: "facts" | "person";
  /** The notice's words. */
  cite: string;
  /** Where they are printed: document, page or address. */
  source: string;
} & Reading;

/**
 * Who has read a rule. A person, and confirmed it (`verified`); a person, but not where it is printed: then it is a check,
 * never a decision; or a machine: then it decides, but a verdict that rests on it says so. What a person has confirmed is no
 * longer machine-read, and nothing else is said of a machine-read rule than that nobody has verified it.
 */
export type Reading = { verified: boolean; readBy?: "machine" };

/** What a preference gives instead of points. */
export type Effect = Bilingual & {
  kind: "separate_limit" | "exemption" | "fee_cut" | "automatic_selection" | "other";
  /** For a fee cut: percentage points, negative. */
  percentPoints?: number;
};

/** No more than `cap`, and where points are taken away no less than `floor`. */
export type PointLimits = { cap?: number; floor?: number };

/** Of a class the best counts, or all of them; and with other classes at most as much as the limits of `within` allow. */
export type BonusGroup = { id: string; take: "best" | "sum" } & PointLimits & {
    within?: { id: string } & PointLimits;
  };

export type BonusRule = Bilingual & {
  id: string;
  /** Absent: everyone selected gets it. */
  when?: Criterion;
  /** Null: the notice states a preference without a number. Negative: a penalty. */
  points: number | null;
  stage: Bilingual | null;
  group?: BonusGroup;
  /** It decides only between applicants with equal points: shown, never added. */
  tieOnly?: true;
  /** Another programme in which it counts; absent: here. */
  appliesTo?: Bilingual;
  effect?: Effect;
  evidence?: Bilingual;
  cite: string;
  source: string;
} & Reading;

/** The first band whose condition is met gives the figure. */
export type Band = { when: Criterion; amount: number };

/** What a company can get: the ceiling in whole won and the share in percent that is paid. */
export type AmountRule = {
  limit: number | null;
  limits?: Band[];
  rate: number | null;
  rates?: Band[];
  /** What comes on top where its condition is met: won of the ceiling, percentage points of the share; and what both can come to at most. */
  limitUplifts?: Band[];
  limitCap?: number;
  rateUplifts?: Band[];
  rateCap?: number;
  /** 내외: the notice does not say it exactly. */
  about?: true;
  /** The question for the amount, in won, already used of the ceiling. */
  used?: Ask;
};

/** One way to apply among several: its rules and bonus come on top of the common ones, its amount in place of the common one. */
export type Track = Bilingual & { id: string; rules: Rule[]; bonus?: BonusRule[]; amount?: AmountRule };

/** 다음 트랙 중 하나를 선택하여 신청. That these are all tracks, and that one may be chosen, is read like a rule. */
export type TrackChoice = { id: string; tracks: Track[]; cite: string; source: string } & Reading;

export type RuleSet = {
  id: string;
  title: Bilingual;
  /** How far the notice's rules were read. `complete` only where a person has read all of them. */
  completeness: "complete" | "partial" | "none";
  /** With a choice of tracks: those that hold whichever is chosen. */
  rules: Rule[];
  bonus: BonusRule[];
  amount?: AmountRule;
  choice?: TrackChoice;
};

export function isMachineRead({ readBy }: Pick<Reading, "readBy">): boolean {
  return readBy === "machine";
}

export function isGroup(criterion: Criterion): criterion is { all: Criterion[] } | { any: Criterion[] } {
  return "all" in criterion || "any" in criterion;
}
