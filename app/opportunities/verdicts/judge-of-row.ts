import type { CompanyKnowledge } from "#app/companies/load-knowledge.server.ts";
import { type Judgement, judge, notJudged } from "#app/matching/judge.ts";
import type { JudgingPlan } from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";

/** Judges rows of a catalogue one by one, with findings: for the few that a page shows. */
export function judgeOfRow(
  { entries }: Pick<Catalogue, "entries">,
  { forms, formOf }: JudgingPlan,
  { knowledge, answers }: Pick<CompanyKnowledge, "knowledge" | "answers">,
): (row: number) => Judgement {
  return (row) => {
    const form = forms[formOf[row] ?? -1];
    if (!form?.ruleSet) return notJudged;
    const compiled = form.compiled ?? compileRuleSet(form.ruleSet, form.moment);
    const own = answers.get(entries.columns.id.at(row));
    return judge(compiled, own ? { ...knowledge, answers: own } : knowledge);
  };
}
