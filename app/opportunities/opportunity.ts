import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";

export const opportunityKinds = [
  "procurement",
  "rnd",
  "overseas",
  "finance",
  "ip",
  "talent",
  "regional",
  "startup",
  "management",
  "other",
  "providers",
] as const;
/**
 * What an opportunity is about. `other`: support of no particular kind, or of one that could not be read. `providers` is no
 * support: it looks for evaluators, operators, suppliers or staff.
 */
export type OpportunityKind = (typeof opportunityKinds)[number];
/** Where no kind is chosen, lists, counts and matches show these. */
export const supportKinds = opportunityKinds.filter((kind) => kind !== "providers");

/**
 * What says for which regions an opportunity is: a statement of the notice, its title, or only the name of an agency, which
 * may serve more than the region that it is named after.
 */
export const regionBases = ["notice", "title", "agency"] as const;
export type RegionBasis = (typeof regionBases)[number];

/** `closed`: the notice says that it receives no more, whatever dates it prints. */
export const windowTypes = ["fixed", "until_budget", "rolling", "until_filled", "unknown", "closed"] as const;
export type WindowType = (typeof windowTypes)[number];

export const securityClasses = ["general", "sensitive", "security"] as const;
export type SecurityClass = (typeof securityClasses)[number];

/** A period in which applications are received. Instants are ISO 8601 in UTC; days are days in Seoul. */
export type Window = {
  type: WindowType;
  announcedOn: Day | null;
  opensAt: string | null;
  /**
   * From this instant on nothing is received. A day that is printed without an hour closes at the midnight that ends it,
   * so 31 August is `2026-08-31T15:00:00Z` (1 September, 00:00 in Seoul).
   */
  closesAt: string | null;
  /** The notice prints the hour; otherwise only the days of opening and closing are shown. */
  hasHour: boolean;
  /** The words that the notice prints about the period, where they say more than the dates. */
  label: string | null;
  /** Not published, but expected from the yearly cycle. */
  isEstimate: boolean;
  /** It, or a part of it, was read from the words of the notice by a machine. */
  isRead?: true;
};

export const statuses = ["open", "expected", "closed", "unknown"] as const;
/** `expected`: not open yet, or an estimate; `unknown`: the notice prints no period, or one that could not be read. */
export type Status = (typeof statuses)[number];

/** `readBy` of rules that Naru has read by itself. Any other reader is a person. */
export const MACHINE_READER = "naru";

/** How far the rules were read. */
export type Completeness = "complete" | "partial" | "none";

/** What lists, filters and verdicts need of an opportunity; its page loads the rest. */
export type CatalogueEntry = {
  id: number;
  noticeId: number;
  programmeId: string | null;
  title: string;
  lang: "ko" | "en";
  titleEn: string | null;
  track: Bilingual | null;
  kind: OpportunityKind;
  ministryId: string | null;
  operatorId: string | null;
  /** Empty: not known. */
  regions: readonly string[];
  /** Null if the regions are not known. */
  regionBasis: RegionBasis | null;
  /** Fields of the taxonomy in force. */
  fields: readonly string[];
  technologies: readonly string[];
  windows: readonly Window[];
  limitWon: number | null;
  ratePercent: number | null;
  /** The source gives no limit, and a machine has read one from the words; the same for the share. */
  isLimitRead: boolean;
  isRateRead: boolean;
  completeness: Completeness;
  ruleHash: string | null;
  givesConfirmedBonus: boolean;
  securityClass: SecurityClass;
  isEstimate: boolean;
  isSample: boolean;
  publishedOn: Day | null;
  revision: number;
};
