import type { ReviewState } from "#app/confirmation/reviewing/review-state.ts";
import type { Tone } from "#app/ui/text/tone.ts";

/** How the state of a review looks, to staff and to the expert alike. */
export const reviewTones: Record<ReviewState, Tone> = {
  asked: "info",
  open: "info",
  overdue: "caution",
  submitted: "good",
  declined: "plain",
  closed: "plain",
};
