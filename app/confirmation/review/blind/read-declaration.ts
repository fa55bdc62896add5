type SentDeclaration = {
  shown: readonly number[];
  conflicts: readonly number[];
  /** What was chosen, by applicant, to show it again. */
  chosen: Readonly<Record<number, "yes" | "no">>;
  /** Something was said of everybody who was shown. */
  isWhole: boolean;
};

const MOST_SHOWN = 2_000;

/**
 * What a form says of the applicants that it showed. By 'none' there is a conflict with nobody, unless one was chosen, which
 * contradicts it; otherwise whoever was left out is neither yes nor no.
 */
export function readDeclaration(form: FormData, intent: string): SentDeclaration {
  const shown = [...new Set(form.getAll("shown").map(Number))]
    .filter((id) => Number.isSafeInteger(id) && id > 0)
    .slice(0, MOST_SHOWN);
  const chosen: Record<number, "yes" | "no"> = {};
  for (const id of shown) {
    const typed = form.get(`conflict-${id}`);
    const said = intent === "none" ? (typed ?? "no") : typed;
    if (said === "yes" || said === "no") chosen[id] = said;
  }
  return {
    shown,
    chosen,
    conflicts: shown.filter((id) => chosen[id] === "yes"),
    isWhole:
      (intent === "each" && shown.every((id) => chosen[id] !== undefined)) ||
      (intent === "none" && shown.every((id) => chosen[id] === "no")),
  };
}
