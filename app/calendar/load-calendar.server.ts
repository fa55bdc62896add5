import type { Temporal } from "temporal-polyfill";
import { cardsOf } from "#app/catalogue/cards.ts";
import {
  type CompanyVerdicts,
  type JudgedCatalogue,
  type JudgedCompany,
  type JudgedVisitor,
  judgeCatalogue,
} from "#app/catalogue/judge-catalogue.server.ts";
import { judgeByLastRound, lastRoundOf } from "#app/catalogue/last-round.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { conclusions, isOpen } from "#app/matching/verdict.ts";
import { saidIn, type VisitorAnswers } from "#app/quick-check/visitor-answers.ts";
import { quickCheckWords } from "#app/quick-check/words.ts";
import { seoulDay } from "#app/time.ts";
import { type CalendarView, calendarView, type ShownEvent } from "./calendar-view.ts";
import { eventsOfMonth } from "./events-of-month.ts";
import { monthFrom } from "./month.ts";

type Looking = {
  /** Of a visitor: what was answered. */
  answers: VisitorAnswers;
  asker: JudgedCompany | JudgedVisitor | null;
  now: Temporal.Instant;
  locale: Locale;
};

/** Beyond this a list is for searching, not for reading. */
const MOST_SHOWN = 120;

/** What opens, closes and is expected in the month that an address names. @throws only if the database is away */
export async function loadCalendar(
  search: URLSearchParams,
  { asker, answers, now: instant, locale }: Looking,
): Promise<CalendarView> {
  const now = instant.epochMilliseconds;
  const today = seoulDay(instant);
  const month = monthFrom(search.get("month"), today);
  const judged = await judgeCatalogue(asker, now);
  const { catalogue, verdicts } = judged;
  // Only what is open to whoever looks, as far as its rules were read.
  const choice = verdicts !== null && search.get("who") === "open" ? "open" : "all";
  const expected = expectedJudge(judged, now);
  const isWanted = choice === "all" || verdicts === null ? undefined : openTo(verdicts, expected);
  const all = eventsOfMonth(catalogue, month, isWanted);
  const shown = all.slice(0, MOST_SHOWN).flatMap((event): ShownEvent[] => {
    const [card] = cardsOf(catalogue, [{ row: event.row, otherRows: [] }], { now, judge: verdicts?.judge });
    return card ? [{ ...event, card, lastRound: expected(event.row) }] : [];
  });
  const said = saidIn(answers).length;
  const byAnswers = said === 0 ? null : quickCheckWords[locale].listLabel(said);
  return calendarView({ month, today, all, shown, choice: verdicts && choice, byAnswers }, instant, locale);
}

/** What the rules of the last round come to for an expected opportunity without rules of its own. */
function expectedJudge(
  { catalogue, verdicts }: JudgedCatalogue,
  now: number,
): (row: number) => Judgement | null {
  return (row) => {
    const last = verdicts === null ? null : lastRoundOf(catalogue, row);
    if (last === null || verdicts === null) return null;
    return judgeByLastRound(catalogue, { row, last }, verdicts.known.knowledge, now);
  };
}

/** What is expected is kept where the rules of its last round leave it open: it is marked as that, and counted apart. */
function openTo(
  { column }: CompanyVerdicts,
  expected: (row: number) => Judgement | null,
): (row: number) => boolean {
  const isOpenTo = conclusions.map(({ verdict }) => isOpen(verdict));
  return (row) => {
    if (isOpenTo[column.categoryOf[row] ?? -1]) return true;
    const judgement = expected(row);
    return judgement !== null && isOpen(judgement.verdict);
  };
}
