import type { Tone } from "#app/ui/text/tone.ts";
import type { ReviewState } from "./review-state.ts";

/** How the state of a review looks, to staff and to the expert alike. */
export const reviewTones: Record<ReviewState, Tone> = {
  asked: "info",
  open: "info",
  overdue: "caution",
  submitted: "good",
  declined: "plain",
  closed: "plain",
};
