import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { BookmarkButton } from "#app/bookmarks/bookmark-button.tsx";
import { OpportunityCard } from "#app/card/opportunity-card.tsx";
import { findWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { AnswersPanel, NextQuestion } from "#app/quick-check/answers-panel.tsx";
import type { PanelView } from "#app/quick-check/panel-view.ts";
import { ChoiceLinks } from "#app/ui/find/choice-links.tsx";
import { Pagination, pagePath } from "#app/ui/find/pagination.tsx";
import { Pills } from "#app/ui/text/pills.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { CompanyChoice } from "./company-choice.tsx";
import { RESULTS } from "./filter-form.tsx";
import { ListNotices, NothingFound } from "./list-notices.tsx";
import type { ListView } from "./list-view.ts";

export type ShownList = ListView & {
  /** Which of the cards the viewer has saved; null for visitors. */
  bookmarked: readonly number[] | null;
  /** The answers of a visitor, and the next question; null for a company. */
  panel: PanelView | null;
};

/** A visitor sees these verdicts before the next question. */
const CARDS_BEFORE_QUESTION = 3;

/** What was found, with the active conditions, the choices of the viewing company, and the order. */
export function Results({ list }: { list: ShownList }) {
  const text = useWords(findWords);
  const isLoading = useNavigation().state === "loading";
  return (
    <section id={RESULTS} className="find-main" aria-label={text.list} aria-busy={isLoading}>
      <ListNotices list={list} />
      {list.pills.length > 0 ? (
        <div className="active-filters">
          <Pills label={text.active} pills={list.pills} />
          <TextLink to={list.clearAll}>{text.clearAll}</TextLink>
        </div>
      ) : null}
      {list.panel ? <AnswersPanel panel={list.panel} /> : null}
      <CompanyChoice list={list} />
      <div className="find-bar">
        <Count list={list} />
        {list.cards.length > 1 ? (
          <nav className="sort-links" aria-label={text.sort}>
            <ChoiceLinks choices={list.sorts} linkClass="sort-link" />
          </nav>
        ) : null}
      </div>
      <LeftOut list={list} />
      {list.total === "0" ? <NothingFound list={list} /> : null}
      <ul className={isLoading ? "opportunity-list is-loading" : "opportunity-list"}>
        <Cards list={list} of={list.cards.slice(0, CARDS_BEFORE_QUESTION)} />
        {list.panel ? (
          <li>
            <NextQuestion panel={list.panel} />
          </li>
        ) : null}
        <Cards list={list} of={list.cards.slice(CARDS_BEFORE_QUESTION)} />
      </ul>
      <Pagination
        label={text.pages}
        page={list.page}
        pageCount={list.pageCount}
        hrefOf={(page) => pagePath(list.firstPage, page)}
      />
    </section>
  );
}

function Cards({ list, of: cards }: { list: ShownList; of: ShownList["cards"] }) {
  return cards.map((card) => (
    <li key={card.id}>
      <OpportunityCard
        card={card}
        bookmark={
          <BookmarkButton opportunity={card} isBookmarked={list.bookmarked?.includes(card.id) ?? null} />
        }
      />
    </li>
  ));
}

/** What the list does not show by default, counted, so that nothing vanishes without a word. */
function LeftOut({ list: { leftOut } }: { list: ListView }) {
  const { leftOut: text } = useWords(findWords);
  if (leftOut.length === 0) return null;
  return (
    <p className="left-out">
      {text.lead}{" "}
      {leftOut.map(({ label, to }, index) => (
        <span key={to}>
          {index > 0 ? " · " : null}
          <TextLink to={to}>{label}</TextLink>
        </span>
      ))}
    </p>
  );
}

/** Announced when it changes. Takes the focus when the link that was followed (a page or a condition) is gone. */
function Count({ list }: { list: ListView }) {
  const text = useWords(findWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const { firstPage, page } = list;
  const shown = useRef({ firstPage, page });
  useEffect(() => {
    const hasTurned = shown.current.page !== page;
    const hasLostFocus = shown.current.firstPage !== firstPage && document.activeElement === document.body;
    if (hasTurned || hasLostFocus) heading.current?.focus({ preventScroll: true });
    shown.current = { firstPage, page };
  }, [firstPage, page]);
  return (
    <>
      <h2 ref={heading} className="find-count" tabIndex={-1}>
        {text.countBefore} <strong>{text.count(list.total)}</strong>
      </h2>
      <p className="visually-hidden" role="status">
        {text.countBefore} {text.count(list.total)}
      </p>
    </>
  );
}
