import type { Seat, Vote } from "./count-votes.ts";
import type { DeliberateWords } from "./words.ko.ts";

type Say = Pick<DeliberateWords["minutes"], "notEntitled" | "notPresent" | "notVoted"> & {
  votes: Readonly<Record<Vote, string>>;
};

/** What a member said of a case, for the minutes; where they said nothing, why. */
export function saidOf({ isEntitled, isPresent, vote }: Omit<Seat, "presides">, say: Say): string {
  if (!isEntitled) return say.notEntitled;
  if (!isPresent) return say.notPresent;
  return vote === null ? say.notVoted : say.votes[vote];
}
