import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import type { OpportunityKind } from "#app/opportunities/opportunity.ts";
import type { WindowSeed } from "./window-seed.ts";

/**
 * How well a programme's facts are known: read in a notice or law; read in the press; only title, agency and dates read
 * in a list; not read at all.
 */
export type Mark = "verified" | "press" | "title_only" | "unverified";

/** A permanent scheme with its known rounds. */
export type ProgrammeSeed = Bilingual & {
  id: string;
  kind: OpportunityKind;
  ministry: string | null;
  operator: string | null;
  mark: Mark;
  /** Where the facts were read. */
  source: string;
  /** A description in our own words; absent where only a title was read. */
  about?: Bilingual;
  fields?: readonly string[];
  technologies?: readonly string[];
  regions?: readonly string[];
  /** A source says that a confirmed company gets a bonus; the points are not published anywhere. */
  givesConfirmedBonus?: true;
  /** The rounds recur every year, so that the next one can be expected. */
  isYearly: boolean;
  /** A notice without a surveyed permanent scheme: an opportunity, but not a programme. */
  isOneOff?: true;
  rounds: readonly [RoundSeed, ...RoundSeed[]];
};

/** One notice of the programme. */
export type RoundSeed = {
  id: string;
  name: Bilingual | null;
  /** The day, or only the month where a source states no day. */
  announced?: Day | `${number}-${number}`;
  url?: string;
  windows: readonly WindowSeed[];
  tracks: readonly TrackSeed[];
};

export type TrackSeed = {
  name?: Bilingual;
  benefit?: Bilingual;
  limitWon?: number;
  ratePercent?: number;
  rules?: RuleSet;
};

const bizinfo = "https://www.bizinfo.go.kr/sii/siia/selectSIIA200Detail.do?pblancId=PBLN_000000000";
const kstartup = "https://www.k-startup.go.kr/web/contents/bizpbanc-ongoing.do?schM=view&pbancSn=";

/** The page of a notice in 기업마당, by the last six digits of its number. */
export const atBizinfo = (number: number) => `${bizinfo}${number}`;
/** The page of a notice in K-Startup. */
export const atKstartup = (number: number) => `${kstartup}${number}`;
/** How a source names a notice of 기업마당. */
export const notice = (...numbers: number[]) => numbers.map((number) => `PBLN_000000000${number}`).join(", ");
