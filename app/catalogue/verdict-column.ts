import type { CompanyKnowledge } from "#app/companies/load-knowledge.server.ts";
import { type Judgement, judge, notJudged, type Verdict } from "#app/matching/judge.ts";
import { type JudgingPlan, verdicts, verdictsFor } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import type { Catalogue, FacetColumn } from "./catalogue.ts";
import { type Chance, chances } from "./search-state.ts";

const chancesOf: Readonly<Record<Verdict, readonly Chance[]>> = {
  eligible: ["open", "possible"],
  no_obstacle_found: ["open", "possible"],
  needs_information: ["possible"],
  probably_not: ["possible"],
  not_eligible: [],
  not_judged: ["possible"],
};

/** The verdicts, and the choices by verdict: a notice with two tracks counts once for each value. */
const values = [...verdicts, ...chances, "all"];
const valuesOf = verdicts.map((verdict) =>
  [verdict, ...chancesOf[verdict], "all"].map((value) => values.indexOf(value)),
);

/** The verdicts of one company as a facet; its categories are positions in `verdicts`. */
export function verdictColumn(
  { rowOf }: Pick<Catalogue, "rowOf">,
  plan: JudgingPlan,
  company: Pick<Knowledge, "facts" | "lists">,
  answers: ReadonlyMap<number, Facts>,
): FacetColumn {
  const answersByRow = new Map<number, Facts>();
  for (const [id, given] of answers) {
    const row = rowOf(id);
    if (row !== undefined) answersByRow.set(row, given);
  }
  return { values, valuesOf, categoryOf: verdictsFor(plan, company, answersByRow) };
}

/** Without a company: nothing to choose, nothing to count. */
export const noVerdicts: FacetColumn = { values: [], valuesOf: [], categoryOf: new Uint32Array(0) };

/** Judges single rows, with findings: for the few that a page shows. */
export function judgeOfRow(
  { entries }: Pick<Catalogue, "entries">,
  { forms, formOf }: JudgingPlan,
  { knowledge, answers }: Pick<CompanyKnowledge, "knowledge" | "answers">,
): (row: number) => Judgement {
  return (row) => {
    const form = forms[formOf[row] ?? -1];
    if (!form?.ruleSet) return notJudged;
    const compiled = form.compiled ?? compileRuleSet(form.ruleSet, form.moment);
    const answersHere = answers.get(entries.columns.id.at(row));
    return judge(compiled, answersHere ? { ...knowledge, answers: answersHere } : knowledge);
  };
}
