import type { Verdict } from "#app/matching/judge.ts";
import { VerdictSign } from "#app/ui/sign/sign.tsx";

const shapes = {
  eligible: "check-circle",
  no_obstacle_found: "check-dashed",
  needs_information: "question-dashed",
  probably_not: "bar-dashed",
  not_eligible: "bar-circle",
  not_judged: "hollow-circle",
} as const satisfies Record<Verdict, string>;

/** A verdict with its sign and words, the same everywhere. */
export function VerdictOf({ verdict: { verdict, words } }: { verdict: { verdict: Verdict; words: string } }) {
  return <VerdictSign shape={shapes[verdict]}>{words}</VerdictSign>;
}
