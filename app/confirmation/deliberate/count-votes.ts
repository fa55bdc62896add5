import type { CommitteeRules } from "#app/confirmation/procedure/round-rules.ts";

export const votes = ["for", "against", "abstain"] as const;
export type Vote = (typeof votes)[number];

/** A member who was invited, as the count of one case sees them. */
export type Seat = {
  /** They vote on this case: still a member, without a conflict, and nobody who recommended or reviewed it. */
  isEntitled: boolean;
  isPresent: boolean;
  /** Null: has not voted. */
  vote: Vote | null;
  /** Presides over this case. */
  presides: boolean;
};

export type Count = {
  /** Those who are entitled: a recusal lowers it. */
  base: number;
  present: number;
  /** So many must be present. */
  needed: number;
  for: number;
  against: number;
  abstain: number;
  /** Present, and silent when the vote was closed. */
  silent: number;
  outcome: "carried" | "not_carried" | "no_quorum";
  /** The votes were equal, and the vote of whoever presided decided. */
  byChair: boolean;
};

/** How many of the entitled members must be present. */
export function neededOf(base: number, { quorum }: Pick<CommitteeRules, "quorum">): number {
  switch (quorum) {
    case "majority":
      return Math.floor(base / 2) + 1;
    case "two_thirds":
      return Math.max(1, Math.ceil((base * 2) / 3));
    case "all":
      return Math.max(1, base);
  }
}

/**
 * Counts a vote. Only members who are entitled and present count, each once. Without a quorum nothing is carried or lost,
 * however they voted. Pure.
 */
export function countVotes(seats: readonly Seat[], rules: CommitteeRules): Count {
  const entitled = seats.filter(({ isEntitled }) => isEntitled);
  const present = entitled.filter(({ isPresent }) => isPresent);
  const given = (vote: Vote | null) => present.filter((seat) => seat.vote === vote).length;
  const counted = { for: given("for"), against: given("against"), abstain: given("abstain") };
  const needed = neededOf(entitled.length, rules);
  const isTie = counted.for > 0 && counted.for === counted.against;
  const byChair = isTie && rules.majority !== "two_thirds_of_present" && rules.tie === "chair_decides";
  const chairs = present.find(({ presides }) => presides)?.vote ?? null;
  const isCarried = byChair ? chairs === "for" : isEnough(counted, present.length, rules);
  const hasQuorum = present.length >= needed;
  const outcome = isCarried ? "carried" : "not_carried";
  return {
    base: entitled.length,
    present: present.length,
    needed,
    ...counted,
    silent: given(null),
    outcome: hasQuorum ? outcome : "no_quorum",
    byChair: hasQuorum && byChair,
  };
}

function isEnough(
  { for: yes, against }: Pick<Count, "for" | "against">,
  present: number,
  { majority }: Pick<CommitteeRules, "majority">,
): boolean {
  switch (majority) {
    case "of_present":
      return yes * 2 > present;
    case "of_cast":
      return yes > against;
    case "two_thirds_of_present":
      return yes > 0 && yes * 3 >= present * 2;
  }
}
