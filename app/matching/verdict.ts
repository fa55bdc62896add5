/*
 * What judging comes to: the vocabulary of verdicts. How they come about is in `judge.ts`.
 */

/**
 * `probably_not`: a person decides, and the facts speak against it. `needs_information`: also where nothing that is known
 * settles any rule, so that all of them wait for a person or an answer.
 */
export type Verdict =
  | "eligible"
  | "no_obstacle_found"
  | "needs_information"
  | "probably_not"
  | "not_eligible"
  | "not_judged";

/** Whether a company may apply, as far as the rules were read: the only verdicts that are called open, or likely open. */
export function isOpen(verdict: Verdict): boolean {
  return verdict === "eligible" || verdict === "no_obstacle_found";
}

/**
 * Who has read the rules that a verdict rests on. `machine`: without rules that no person has confirmed it would be another
 * verdict, or nothing would be open, so it is said as a likelihood.
 */
export const bases = ["person", "machine"] as const;
export type Basis = (typeof bases)[number];

/** What a judgement comes to. What was not judged has no basis. */
export type Conclusion = { verdict: Verdict; basis: Basis | null };

/** In the order of their positions in a verdict column. */
export const verdicts: readonly Verdict[] = [
  "eligible",
  "no_obstacle_found",
  "needs_information",
  "probably_not",
  "not_eligible",
  "not_judged",
];

export const unjudged: Conclusion = { verdict: "not_judged", basis: null };

/** One object for each conclusion: they are compared millions of times. Nobody is eligible by what a machine has read. */
export const conclusionsBy: Readonly<Record<Basis, Readonly<Record<Verdict, Conclusion>>>> = {
  person: conclusionsOn("person"),
  machine: conclusionsOn("machine"),
};

function conclusionsOn(basis: Basis): Readonly<Record<Verdict, Conclusion>> {
  return {
    eligible: { verdict: "eligible", basis },
    no_obstacle_found: { verdict: "no_obstacle_found", basis },
    needs_information: { verdict: "needs_information", basis },
    probably_not: { verdict: "probably_not", basis },
    not_eligible: { verdict: "not_eligible", basis },
    not_judged: unjudged,
  };
}

/** In the order of their positions in a verdict column: those on a person's reading stand where their verdict does. */
export const conclusions: readonly Conclusion[] = [
  ...verdicts.map((verdict) => conclusionsBy.person[verdict]),
  ...verdicts
    .filter((verdict) => verdict !== "eligible" && verdict !== "not_judged")
    .map((verdict) => conclusionsBy.machine[verdict]),
];

/** From good to bad. What is not judged is better than a refusal: it could be anything. */
const fromBestToWorst: readonly Verdict[] = [
  "eligible",
  "no_obstacle_found",
  "needs_information",
  "not_judged",
  "probably_not",
  "not_eligible",
];

/** The best of several conclusions: of equal verdicts the one on a person's reading. */
export function bestOf(all: readonly Conclusion[]): Conclusion {
  return all.reduce((best, one) => {
    const isBetter = fromBestToWorst.indexOf(one.verdict) - fromBestToWorst.indexOf(best.verdict);
    return isBetter < 0 || (isBetter === 0 && best.basis === "machine") ? one : best;
  });
}
