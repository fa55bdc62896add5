import type { Locale } from "#app/i18n/locale.ts";
import type { Amount } from "#app/matching/amount.ts";
import { type ConfirmationEffect, confirmations, favoursConfirmation } from "#app/matching/if-confirmed.ts";
import { criterionText } from "#app/matching/sentences.ts";
import { ceilingText, shareText } from "#app/matching/text/amount-text.ts";
import { bonusLedgerView, givesText } from "#app/matching/text/bonus-ledger-view.ts";
import { outcomeWords, ruleWord } from "#app/matching/text/finding-text.ts";
import { quantity } from "#app/matching/text/value-text.ts";
import { verdictText } from "#app/matching/text/verdict-text.ts";
import { companyWords } from "./company-words.ts";
import type { PageJudgement } from "./judge-for-page.server.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

type Part = { name: string | null; lines: readonly string[] };
type Said = Pick<OpportunityPage, "givesConfirmedBonus" | "rules">;

/** What a confirmation would change here: once, or for each kind where they differ. */
export function confirmedParts(page: Said, judged: PageJudgement, locale: Locale): readonly Part[] {
  const { ifConfirmed: text } = companyWords[locale];
  const effects = judged.ifConfirmed;
  if (effects === null) return [{ name: null, lines: [text.held] }];
  const parts = confirmations.map((kind) => ({
    name: text[kind],
    lines: linesOf(effects[kind], page, judged, locale),
  }));
  const [first, second] = parts;
  const isSame = first && second && first.lines.join("\n") === second.lines.join("\n");
  return isSame ? [{ name: null, lines: first.lines }] : parts;
}

function linesOf(
  { judgement: after, rules, bonus, stages, amount }: ConfirmationEffect,
  page: Said,
  { judgement, bonus: ledger }: PageJudgement,
  locale: Locale,
): readonly string[] {
  const { ifConfirmed: text } = companyWords[locale];
  const changed = (before: string, then: string) =>
    before === then ? text.same(then) : text.change(before, then);
  const totals = bonusLedgerView(ledger, locale).totals;
  const points = (figure: number) => quantity(figure, "points", locale);
  const isPromised = page.givesConfirmedBonus && !(page.rules && favoursConfirmation(page.rules.ruleSet));
  const lines = [
    ...(after.verdict === judgement.verdict
      ? []
      : [text.verdict(verdictText(judgement, locale), verdictText(after, locale))]),
    ...rules.map(({ rule, before, after: then }) =>
      text[rule.as](
        criterionText(rule.test, locale),
        changed(ruleWord(before, rule, locale), ruleWord(then, rule, locale)),
      ),
    ),
    ...bonus.map(({ rule, before, after: then }) =>
      text.bonus(
        rule[locale],
        givesText(rule, locale),
        changed(outcomeWords[before][locale], outcomeWords[then][locale]),
      ),
    ),
    ...stages.map(({ at, before, after: then }) =>
      text.points(totals[at]?.stage ?? "", points(before), points(then)),
    ),
    ...(amount ? [text.amount(amountText(amount.before, locale), amountText(amount.after, locale))] : []),
    ...(isPromised ? [text.promised] : []),
  ];
  return lines.length === 0 ? [text.nothing] : lines;
}

function amountText(amount: Amount, locale: Locale): string {
  const { amount: text } = companyWords[locale];
  const parts = [ceilingText(amount, locale), shareText(amount, locale)];
  return parts.filter((part) => part !== null).join(", ") || text.unknown;
}
