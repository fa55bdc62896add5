import { type LastRoundVerdict, lastRoundVerdict } from "#app/card/last-round-view.ts";
import { titleText } from "#app/card/names.ts";
import {
  type JudgedCompany,
  type JudgedVisitor,
  judgeCatalogue,
} from "#app/catalogue/judge-catalogue.server.ts";
import { judgeByLastRound, lastRoundOf } from "#app/catalogue/last-round.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { cycleWords } from "./words.ts";

/** What the last round says of an expected one. */
export type LastRoundView = {
  title: string;
  lead: string;
  round: { to: string; label: string; title: InLanguage };
  /** Null where nobody is judged. */
  verdict: LastRoundVerdict | null;
};

/** The round whose rules stand in for an expected opportunity, and what they come to; null where there is none. */
export async function findLastRound(
  id: number,
  { asker, now, locale }: { asker: JudgedCompany | JudgedVisitor | null; now: number; locale: Locale },
): Promise<LastRoundView | null> {
  const { catalogue, verdicts } = await judgeCatalogue(asker, now);
  const row = catalogue.rowOf(id);
  const last = row === undefined ? null : lastRoundOf(catalogue, row);
  const entry = last === null ? undefined : catalogue.entries.at(last);
  if (row === undefined || last === null || entry === undefined) return null;
  const judgement = verdicts && judgeByLastRound(catalogue, { row, last }, verdicts.known.knowledge, now);
  const { lastRound: text } = cycleWords[locale];
  return {
    title: text.title,
    lead: text.lead,
    round: { to: `/opportunities/${entry.id}`, label: text.round, title: titleText(entry, locale) },
    verdict: judgement && lastRoundVerdict(judgement, locale),
  };
}
