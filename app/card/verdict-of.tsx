import type { Conclusion, Verdict } from "#app/matching/verdict.ts";
import { VerdictSign } from "#app/ui/sign/sign.tsx";

const shapes = {
  eligible: "check-circle",
  no_obstacle_found: "check-dashed",
  needs_information: "question-dashed",
  probably_not: "bar-dashed",
  not_eligible: "bar-circle",
  not_judged: "hollow-circle",
} as const satisfies Record<Verdict, string>;

/** A dashed square says that a machine has read what the verdict rests on. */
const shapesByMachine = {
  ...shapes,
  no_obstacle_found: "check-square",
  needs_information: "question-square",
  probably_not: "bar-square",
  not_eligible: "bar-square",
} as const;

/** A verdict with its sign and words, the same everywhere. */
export function VerdictOf({
  verdict: { verdict, basis, words },
}: {
  verdict: Conclusion & { words: string };
}) {
  const shape = (basis === "machine" ? shapesByMachine : shapes)[verdict];
  return <VerdictSign shape={shape}>{words}</VerdictSign>;
}
