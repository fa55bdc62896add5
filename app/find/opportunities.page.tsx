import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { BookmarkButton } from "#app/bookmarks/bookmark-button.tsx";
import { findKept } from "#app/bookmarks/find-kept.server.ts";
import { OpportunityCard } from "#app/card/opportunity-card.tsx";
import { findOpportunities } from "#app/catalogue/find-opportunities.server.ts";
import { printSearchState } from "#app/catalogue/search-state.ts";
import { localeOf, localeOfPath, localePath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useMessages } from "#app/i18n/use-messages.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { pagePath } from "#app/ui/find/page-path.ts";
import { Pagination } from "#app/ui/find/pagination.tsx";
import { SearchBox } from "#app/ui/find/search-box.tsx";
import { SortLinks } from "#app/ui/find/sort-links.tsx";
import { Pills } from "#app/ui/text/pills.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { FilterForm, FORM, RESULTS } from "./filter-form.tsx";
import { searchPath } from "./filters-view.ts";
import { ListNotices } from "./list-notices.tsx";
import { describeList, type ListView } from "./list-view.ts";
import { NothingFound } from "./nothing-found.tsx";
import { readSearch } from "./read-search.server.ts";
import { OwnChoice } from "./verdict-choice.tsx";

export const links = () => [publicStyles, verdictStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const { site, opportunities } = messagesOf(localeOfPath(location.pathname));
  const name = data?.q ? opportunities.titleFor(data.q) : opportunities.title;
  return [{ title: site.titleOf(name) }, { name: "description", content: opportunities.lead }];
};

type Shown = ListView & {
  /** Which of the cards the viewer has saved; null for visitors. */
  kept: readonly number[] | null;
};

export async function loader({ request }: LoaderFunctionArgs): Promise<Shown> {
  const locale = localeOf(request);
  const asked = new URL(request.url).searchParams;
  const viewer = await readViewer(request);
  const company = viewer?.activeCompany ?? null;
  const parsed = await readSearch(asked, { isJudged: company !== null });
  const isWhole = parsed.dropped.length === 0 && !parsed.isShortened;
  // A form sends its empty fields and its defaults along: one search has one address, which people share.
  if (isWhole && printSearchState(parsed.state).size !== asked.size)
    throw redirect(localePath(locale, searchPath(parsed.state)));
  const found = await findOpportunities(parsed.state, { company });
  const ids = found.items.map(({ id }) => id);
  const kept = viewer && (await perform(findKept, { viewer, companyId: null, ids }));
  return { ...describeList(found, parsed, now(), locale, viewer), kept: kept?.own ?? null };
}

export default function Opportunities() {
  const list = useLoaderData<typeof loader>();
  const { opportunities: text } = useMessages();
  return (
    <div className="page page-list">
      <div className="list-head">
        <h1>{text.title}</h1>
        <SearchBox
          label={text.searchLabel}
          isLabelHidden
          defaultValue={list.q}
          suggestFrom="/suggest"
          form={FORM}
        />
      </div>
      <div className="find">
        <a className="skip-link" href={`#${RESULTS}`}>
          {text.skipFilters}
        </a>
        <FilterForm list={list} />
        <Results list={list} />
      </div>
    </div>
  );
}

function Results({ list }: { list: Shown }) {
  const { opportunities: text } = useMessages();
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
      <OwnChoice list={list} />
      <div className="find-bar">
        <Count list={list} />
        {list.cards.length > 1 ? <SortLinks label={text.sort} choices={list.sorts} /> : null}
      </div>
      {list.total === "0" ? <NothingFound list={list} /> : null}
      <ul className={isLoading ? "opportunity-list is-loading" : "opportunity-list"}>
        {list.cards.map((card) => (
          <li key={card.id}>
            <OpportunityCard
              card={card}
              bookmark={<BookmarkButton opportunity={card} isKept={list.kept?.includes(card.id) ?? null} />}
            />
          </li>
        ))}
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

/** Read out when it changes. Takes the focus where the link that led there is gone: that of a page, or of a condition. */
function Count({ list }: { list: ListView }) {
  const { opportunities: text } = useMessages();
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
    <h2 ref={heading} className="find-count" tabIndex={-1}>
      <span role="status">
        {text.countBefore} <strong>{text.count(list.total)}</strong>
      </span>
    </h2>
  );
}
