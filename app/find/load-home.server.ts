import { LRUCache } from "lru-cache";
import type { Temporal } from "temporal-polyfill";
import { findWork, type WorkLink } from "#app/accounts/find-work.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type CardView, cardView } from "#app/card/card-view.ts";
import { nameText } from "#app/card/names.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import type { Card, SearchResult } from "#app/catalogue/search-result.ts";
import { emptySearch, type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { cardWords, findWords } from "#app/i18n/loaded-words.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { isOpen } from "#app/matching/verdict.ts";
import type { Status } from "#app/opportunities/opportunity.ts";
import { log } from "#app/platform/log.server.ts";
import { type FirstView, firstView } from "#app/quick-check/questions-view.ts";
import type { VisitorAnswers } from "#app/quick-check/visitor-answers.ts";
import { type Desk, deskFrame, deskSearch, loadDesk } from "./load-desk.server.ts";

/** What the home page shows below its search field. */
export type HomeView = {
  total: string;
  /** The questions that anybody can answer at once. */
  first: FirstView | null;
  /** For somebody who acts for a company: what its verdicts come to. */
  desk: DeskView | null;
  /** For somebody who works for an office and acts for no company: where. */
  work: readonly WorkLink[];
  /** What is open now, in figures; each leads to its list. */
  figures: readonly BrowseLink[];
  /** Real verdicts for an invented company, judged now; null where nothing open has rules. */
  example: readonly CardView[];
  closing: readonly CardView[];
  kinds: readonly BrowseLink[];
  fields: readonly BrowseLink[];
};

export type BrowseLink = { name: InLanguage; count: string; to: string };

export type DeskView = ReturnType<typeof deskFrame> & Desk;

const SHOWN_CLOSING = 5;
const closingSearch: SearchState = { ...emptySearch, statuses: ["open"], closing: 7 };

/** Whom the example speaks of; its words are in `words`. */
const exampleCompany: Knowledge = {
  facts: { size: "small", foundedOn: "2022-03-02", headquarters: "busan", legalForm: "corporation" },
  lists: {},
  answers: {},
};

/** What closes soon, and counts by kind and field. Null if the database is away: the page opens without them. */
export async function loadHome(
  now: Temporal.Instant,
  locale: Locale,
  { viewer, answers }: { viewer: Viewer; answers: VisitorAnswers },
): Promise<HomeView | null> {
  try {
    return await homeView(now, locale, { viewer, answers });
  } catch (error) {
    log.warn({ err: error }, "the home page opens without its counts");
    return null;
  }
}

async function homeView(
  now: Temporal.Instant,
  locale: Locale,
  { viewer, answers }: { viewer: Viewer; answers: VisitorAnswers },
): Promise<HomeView> {
  const company = viewer?.activeCompany ?? null;
  const work = viewer && !company ? findWork(viewer) : [];
  const isVisitor = !company && work.length === 0;
  const [all, own, closing, next, example, desk] = await Promise.all([
    searchOpportunities(emptySearch, { company }),
    company ? searchOpportunities(deskSearch, { company, limit: 1 }) : null,
    searchOpportunities(closingSearch, { limit: SHOWN_CLOSING }),
    // A company sees what closes next among what is open to it, however far away.
    company
      ? searchOpportunities(
          { ...deskSearch, statuses: ["open"], chance: "open" },
          { company, limit: SHOWN_CLOSING },
        )
      : null,
    isVisitor ? findExamples(now, locale) : [],
    viewer && company ? loadDesk({ viewer, company, now, locale }) : null,
  ]);
  const closingCards = (next ?? closing).items.map((card) => cardView(card, now, locale));
  const { kinds } = cardWords[locale];
  return {
    total: formatNumber(all.total),
    first: isVisitor ? firstView(answers, locale) : null,
    work,
    desk: company &&
      desk && { ...deskFrame(company, own?.verdicts?.chances ?? [], locale), ...desk, closing: closingCards },
    figures: figuresOf(all, closing.total, locale),
    example,
    closing: closingCards,
    kinds: all.facets.kind
      .filter(({ value }) => value !== "providers")
      .map(({ value, count }) => ({
        name: { text: kinds[value], lang: locale },
        count: formatNumber(count),
        to: searchPath({ ...emptySearch, kinds: [value] }),
      })),
    fields: all.facets.field.map(({ value, name, count }) => ({
      name: nameText(name, locale),
      count: formatNumber(count),
      to: searchPath({ ...emptySearch, fields: [value] }),
    })),
  };
}

/** Judged anew each minute: it is the same for all visitors, and costs more than the rest of the page. */
const keptExamples = new LRUCache<Locale, readonly CardView[]>({ max: 2, ttl: 60_000 });

/** One that is open to the company of the example, and one that is not: both with their reasons. */
async function findExamples(now: Temporal.Instant, locale: Locale): Promise<readonly CardView[]> {
  const kept = keptExamples.get(locale);
  if (kept !== undefined) return kept;
  const judged = await searchOpportunities(
    { ...emptySearch, samples: true },
    { company: { knowledge: exampleCompany }, limit: 60 },
  );
  const isMet = ({ judgement }: Card) => judgement !== null && isOpen(judgement.verdict);
  const isRefused = ({ judgement }: Card) => judgement?.verdict === "not_eligible";
  const found = [judged.items.find(isMet), judged.items.find(isRefused)];
  const examples = found.flatMap((card) => (card ? [cardView(card, now, locale)] : []));
  if (examples.length > 0) keptExamples.set(locale, examples);
  return examples;
}

function figuresOf({ facets }: SearchResult, closing: number, locale: Locale): readonly BrowseLink[] {
  const { figures } = findWords[locale].home;
  const countOf = (status: Status) => facets.status.find(({ value }) => value === status)?.count ?? 0;
  const rows = [
    [figures.open, countOf("open"), { ...emptySearch, statuses: ["open"] }],
    [figures.closing, closing, closingSearch],
    [figures.expected, countOf("expected"), { ...emptySearch, statuses: ["expected"] }],
  ] as const satisfies readonly (readonly [string, number, SearchState])[];
  return rows.map(([text, count, state]) => ({
    name: { text, lang: locale },
    count: formatNumber(count),
    to: searchPath(state),
  }));
}
