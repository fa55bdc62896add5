import { seoulDay } from "#app/time.ts";
import type { Guard } from "./guard-reasons.ts";

/** What the guards ask of a case; read in one query, in the transaction of the step. */
export type CaseFacts = {
  round: {
    opensAt: string;
    closesAt: string;
    /** Whether it takes applications of this kind. */
    takesKind: boolean;
    hasDeliberation: boolean;
    returnSource: string | null;
    extensionSource: string | null;
    validityMonths: number | null;
  };
  /** Whether the statutory period was extended already. */
  isExtended: boolean;
  hasVerifiedNumber: boolean;
  unansweredRequired: number;
  hasDeclared: boolean;
  uncleanFiles: number;
  openChecks: number;
  openSupplements: number;
  consultations: number;
  openConsultations: number;
  openReviews: number;
  /** Who made the recommendation that is in force; null: there is none. */
  recommendedBy: string | null;
  /** The committee agreed to the recommendation in force, on what is submitted now. */
  wasDeliberated: boolean;
  /** Written, and not known to have arrived. */
  lettersOnTheWay: number;
  isConfirmed: boolean;
  /** The newest decision or revocation that was sent: whether it can be objected to, and whom it went against. */
  contested: { hasObjection: boolean; isAgainstApplicant: boolean } | null;
  /** The revocation that is proposed; null: none is. */
  revocation: { proposedBy: string | null; hearsUntil: string; isHeard: boolean } | null;
  openObjections: number;
  /** Who recommended, decided, reviewed or revoked. */
  tookPart: readonly string[];
};

/** Who takes the step, and when: an instant in ISO 8601. */
export type Taker = { personId: string | null; at: string };

const holds: Record<Guard, (facts: CaseFacts, taker: Taker) => boolean> = {
  // At the closing instant nothing is received any more.
  round_is_open: ({ round }, { at }) => isWithin(at, round),
  round_takes_kind: ({ round }) => round.takesKind,
  number_is_verified: ({ hasVerifiedNumber }) => hasVerifiedNumber,
  answers_are_complete: ({ unansweredRequired }) => unansweredRequired === 0,
  declaration_is_made: ({ hasDeclared }) => hasDeclared,
  files_are_clean: ({ uncleanFiles }) => uncleanFiles === 0,
  checklist_is_whole: ({ openChecks }) => openChecks === 0,
  no_open_supplement: ({ openSupplements }) => openSupplements === 0,
  an_open_supplement: ({ openSupplements }) => openSupplements > 0,
  a_consultation: ({ consultations }) => consultations > 0,
  no_open_consultation: ({ openConsultations }) => openConsultations === 0,
  no_open_review: ({ openReviews }) => openReviews === 0,
  a_recommendation: ({ recommendedBy }) => recommendedBy !== null,
  not_the_recommender: ({ recommendedBy }, { personId }) => personId !== null && recommendedBy !== personId,
  deliberated_if_asked: ({ round, wasDeliberated }) => !round.hasDeliberation || wasDeliberated,
  round_deliberates: ({ round }) => round.hasDeliberation,
  return_has_a_source: ({ round }) => round.returnSource !== null,
  extension_has_a_source: ({ round }) => round.extensionSource !== null,
  not_extended_yet: ({ isExtended }) => !isExtended,
  a_letter_on_its_way: ({ lettersOnTheWay }) => lettersOnTheWay > 0,
  a_contestable_letter: ({ contested }) => contested !== null && !contested.hasObjection,
  against_the_applicant: ({ contested }) => contested?.isAgainstApplicant === true,
  an_open_objection: ({ openObjections }) => openObjections > 0,
  took_no_part: ({ tookPart }, { personId }) => personId !== null && !tookPart.includes(personId),
  no_open_revocation: ({ revocation }) => revocation === null,
  an_open_revocation: ({ revocation }) => revocation !== null,
  not_the_proposer: ({ revocation }, { personId }) =>
    personId !== null && revocation !== null && revocation.proposedBy !== personId,
  no_statement_yet: ({ revocation }) => revocation?.isHeard !== true,
  was_heard: ({ revocation }, { at }) =>
    revocation !== null && (revocation.isHeard || seoulDay(at) > revocation.hearsUntil),
  was_confirmed: ({ isConfirmed }) => isConfirmed,
  certificate_expires: ({ round }) => round.validityMonths !== null,
};

function isWithin(at: string, { opensAt, closesAt }: CaseFacts["round"]): boolean {
  const instant = Date.parse(at);
  return instant >= Date.parse(opensAt) && instant < Date.parse(closesAt);
}

/** The guards that do not hold, in the order in which the table names them. */
export function failedGuards(guards: readonly Guard[], facts: CaseFacts, taker: Taker): readonly Guard[] {
  return guards.filter((guard) => !holds[guard](facts, taker));
}
