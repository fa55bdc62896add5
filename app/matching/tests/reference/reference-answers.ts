/** The four answers in their order, written a second time. */
const order = ["not_met", "unknown", "to_check", "met"] as const;
export type Answer = (typeof order)[number];

export const least = (answers: readonly Answer[]): Answer =>
  order.find((answer) => answers.includes(answer)) ?? "met";
export const greatest = (answers: readonly Answer[]): Answer =>
  order.findLast((answer) => answers.includes(answer)) ?? "not_met";
export const yes = (holds: boolean): Answer => (holds ? "met" : "not_met");

const opposites = { met: "not_met", not_met: "met", unknown: "unknown", to_check: "to_check" } as const;
export const not = (answer: Answer): Answer => opposites[answer];

/** What all of them say; unknown if they differ, or if nobody says anything. */
export function agreed(answers: readonly Answer[]): Answer {
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : "unknown";
}
