import type { CompanyKnowledge } from "#app/companies/load-knowledge.server.ts";
import { type Judgement, judge, notJudged } from "#app/matching/judge.ts";
import { type JudgingPlan, verdictsFor } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import { type Conclusion, conclusions, isOpen } from "#app/matching/verdict.ts";
import type { Catalogue, FacetColumn } from "./catalogue.ts";
import { type Chance, chances } from "./search-state.ts";

function chancesOf({ verdict, basis }: Conclusion): readonly Chance[] {
  const isMachine = basis === "machine";
  if (verdict === "not_eligible") return isMachine ? ["unlikely"] : [];
  return isOpen(verdict) ? [isMachine ? "likely" : "open", "possible"] : ["possible"];
}

/** The name of a conclusion as a value of the facet. */
export function conclusionName({ verdict, basis }: Conclusion): string {
  return basis === "machine" ? `${verdict} by machine` : verdict;
}

/** The conclusions, and the choices by them: a notice with two tracks counts once for each value. */
const values = [...conclusions.map(conclusionName), ...chances, "all"];
const valuesOf = conclusions.map((conclusion) =>
  [conclusionName(conclusion), ...chancesOf(conclusion), "all"].map((value) => values.indexOf(value)),
);

/** The verdicts of one company as a facet; its categories are positions in `conclusions`. */
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
