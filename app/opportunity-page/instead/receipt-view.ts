import { companyName } from "#app/accounts/company-name.ts";
import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { titleText } from "#app/card/names.ts";
import { type VerdictView, verdictView } from "#app/card/verdict-view.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { judgementView, type PartView } from "#app/matching/text/judgement-view.ts";
import { rulesOf } from "#app/matching/walk.ts";
import { MACHINE_READER } from "#app/opportunities/opportunity.ts";
import { sourceText } from "#app/opportunities/read-from.ts";
import { sourceNameOf } from "#app/opportunities/source-names.ts";
import type { PageJudgement } from "../judge-for-page.server.ts";
import type { OpportunityPage } from "../opportunity-page.ts";
import { insteadWords } from "./words.ts";

/** The record of one verdict: what was judged, when, by which rules, from which facts; to print or to copy. */
export type ReceiptView = {
  title: InLanguage;
  terms: readonly { term: string; value: string; to?: string }[];
  /** Null where no rules were read. */
  verdict: VerdictView | null;
  rules: readonly ReceiptRule[];
  presumptions: readonly string[];
  questions: readonly string[];
};

export type ReceiptRule = {
  id: string;
  word: string;
  sentence: string;
  /** The company's values and the days at which they count. */
  facts: readonly string[];
  cite: string;
  source: InLanguage;
  isMachineRead: boolean;
};

type For = { company: ViewerCompany; now: string; locale: Locale };

export function receiptView(
  page: OpportunityPage,
  judged: PageJudgement | null,
  { company, now, locale }: For,
): ReceiptView {
  const { receipt: text } = insteadWords[locale];
  const { rules: read } = page;
  const view = judged && judgementView(judged.judgement, locale);
  const [latest] = page.revisions;
  return {
    title: titleText(page, locale),
    terms: [
      ...page.sources.map(({ source, sourceId, url }) => ({
        term: text.source,
        value: `${sourceNameOf(source, locale)} ${sourceId}`,
        ...(url !== null && { to: url }),
      })),
      { term: text.company, value: companyName(company, locale) },
      { term: text.judgedAt, value: formatStamp(now, locale) },
      { term: text.versions, value: text.version(company.revision, latest?.number ?? 1) },
      ...(read
        ? [
            {
              term: text.readBy,
              value: `${read.readBy === MACHINE_READER ? text.byMachine : read.readBy}, ${formatDay(read.readOn, locale)}`,
            },
          ]
        : []),
    ],
    verdict: judged && verdictView(judged.judgement, locale),
    rules: [view ?? [], view?.tracks ?? []]
      .flat()
      .flatMap((part) => part.rules)
      .flatMap(({ id, word, sentence, parts }) => {
        const rule = read && rulesOf(read.ruleSet).find((one) => one.id === id);
        if (!rule) return [];
        const source = sourceText(rule.source, locale);
        const isMachineRead = rule.readBy === "machine";
        return [
          { id, word, sentence, facts: factsOf(parts, locale), cite: rule.cite, source, isMachineRead },
        ];
      }),
    presumptions: view?.presumptions ?? [],
    questions: view?.questions ?? [],
  };
}

function factsOf(parts: readonly PartView[], locale: Locale): string[] {
  const { receipt: text } = insteadWords[locale];
  const said = parts.flatMap(({ companyValue, base, cause, parts: below }) => [
    ...(companyValue === null ? [] : [`${text.value}: ${companyValue}`]),
    ...(base === null ? [] : [`${text.base}: ${base}`]),
    ...(cause === null ? [] : [cause]),
    ...factsOf(below, locale),
  ]);
  return [...new Set(said)];
}
