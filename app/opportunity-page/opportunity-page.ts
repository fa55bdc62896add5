import type { CardTrack, Name, Named } from "#app/catalogue/search-result.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import type {
  Completeness,
  OpportunityKind,
  RegionBasis,
  SecurityClass,
  Status,
  Window,
} from "#app/opportunities/opportunity.ts";
import type { ReadTerms } from "#app/opportunities/read-terms.ts";
import type { SaidElsewhere } from "./find-said-elsewhere.server.ts";

/** Everything that the page of one opportunity shows; the result of `loadOpportunity(id)`. */
export type OpportunityPage = CardTrack & {
  noticeId: number;
  title: string;
  lang: "ko" | "en";
  titleEn: string | null;
  kind: OpportunityKind;
  ministry: Named | null;
  operator: Named | null;
  programme: { id: string; name: Name } | null;
  publishedOn: Day | null;
  summary: { ko: string | null; en: string | null } | null;
  benefit: { ko: string | null; en: string | null } | null;
  /** The first lines of the text that the source prints. */
  opening: readonly string[];
  applyUrl: string | null;
  /** There is a text of the notice to show. */
  hasText: boolean;
  securityClass: SecurityClass;
  regions: readonly Named[];
  regionBasis: RegionBasis | null;
  fields: readonly Named[];
  technologies: readonly Named[];
  /** What a machine has read of period and amount, whether it is shown or not; null if nothing or withheld. */
  readTerms: ReadTerms | null;
  /** All windows, first to last, each with its status. */
  windows: readonly (Window & { status: Status })[];
  completeness: Completeness;
  /** Null if no rule was read. */
  rules: { ruleSet: RuleSet; readBy: string; readOn: Day; readFrom: string } | null;
  givesConfirmedBonus: boolean;
  isEstimate: boolean;
  isSample: boolean;
  /** The portals that print it, that of the notice first. */
  sources: readonly { source: string; sourceId: string; url: string | null; checkedAt: string }[];
  /** What other portals say of the same call. */
  saidElsewhere: readonly SaidElsewhere[];
  /** Newest first. `changed` names the parts; empty for the first one. */
  revisions: readonly { number: number; at: string; byWhom: string; changed: readonly string[] }[];
  /** The other tracks of the notice. */
  otherTracks: readonly CardTrack[];
  /** Other notices of the same programme, newest first: last year's, and the one expected next. */
  rounds: readonly (CardTrack & {
    title: string;
    lang: "ko" | "en";
    titleEn: string | null;
    isEstimate: boolean;
  })[];
};
