import type { JudgedCompany, JudgedVisitor } from "#app/catalogue/judge-catalogue.server.ts";
import { momentAt } from "#app/catalogue/judging-plan.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { type Amount, amountFor } from "#app/matching/amount.ts";
import { type BonusLedger, bonusLedger } from "#app/matching/bonus.ts";
import { type IfConfirmed, ifConfirmed } from "#app/matching/if-confirmed.ts";
import { type Judgement, judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { termsOf } from "#app/matching/terms.ts";
import { db } from "#db/client.server.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

/** Everything that one opportunity means for one company. */
export type PageJudgement = {
  judgement: Judgement;
  bonus: BonusLedger;
  amount: Amount | null;
  ifConfirmed: IfConfirmed;
  moment: Moment;
};

/** Judges one opportunity for a company, or by a visitor's answers, as both are now; null if no rules may be shown or the company is gone. */
export async function judgeForPage(
  { id, rules, windows }: Pick<OpportunityPage, "id" | "rules" | "windows">,
  asker: JudgedCompany | JudgedVisitor,
  now: number,
): Promise<PageJudgement | null> {
  if (rules === null) return null;
  const moment = momentAt({ windows }, now);
  const company = "knowledge" in asker ? asker.knowledge : await knowledgeFor(asker, id, moment);
  if (company === null) return null;
  const { ruleSet } = rules;
  const judgement = judge(compileRuleSet(ruleSet, moment), company);
  const terms = termsOf(ruleSet, judgement.track);
  return {
    judgement,
    bonus: bonusLedger(terms.bonus, company, moment),
    amount: terms.amount ? amountFor(terms.amount, company, moment) : null,
    ifConfirmed: ifConfirmed(ruleSet, company, moment),
    moment,
  };
}

async function knowledgeFor({ id }: JudgedCompany, opportunityId: number, { today }: Moment) {
  const known = await loadKnowledge(db, id, today);
  return known && { ...known.knowledge, answers: known.answers.get(opportunityId) ?? {} };
}
