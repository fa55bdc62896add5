import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { findBookmarked } from "#app/bookmarks/find-bookmarked.server.ts";
import { readSearch } from "#app/catalogue/read-search.server.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { printSearchState, searchPath } from "#app/catalogue/search-state.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadPanel } from "#app/quick-check/load-panel.server.ts";
import { readAnswers } from "#app/quick-check/read-answers.server.ts";
import { visitorOf } from "#app/quick-check/visitor-answers.ts";
import { SearchBox } from "#app/ui/find/search-box.tsx";
import type { AddressHandle } from "#app/ui/shell/address-links.tsx";
import verdictStyles from "../card/verdicts.css?url";
import quickCheckStyles from "../quick-check/quick-check.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { canonicalQuery } from "./canonical-query.ts";
import { FilterForm, FORM, RESULTS } from "./filter-form.tsx";
import { listView } from "./list-view.ts";
import { Results, type ShownList } from "./results.tsx";

export const links = () =>
  [publicStyles, verdictStyles, quickCheckStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta = pageTitle(
  findWords,
  (text, list: Loaded<typeof loader>) => (list?.q ? text.titleFor(list.q) : text.title),
  { description: (text) => text.lead },
);

export const handle: AddressHandle = { canonicalQuery };

export async function loader({ request }: LoaderFunctionArgs): Promise<ShownList> {
  const locale = localeOf(request);
  const asked = new URL(request.url).searchParams;
  const viewer = await readViewer(request);
  const company = viewer?.activeCompany ?? null;
  const answers = company ? [] : await readAnswers(request);
  const asker = company ?? visitorOf(answers);
  const parsed = await readSearch(asked, { isJudged: asker !== null });
  const isWhole = parsed.dropped.length === 0 && !parsed.isShortened;
  // A form also sends empty fields and defaults. One search has one address, so that links can be shared.
  if (isWhole && printSearchState(parsed.state).size !== asked.size)
    throw redirect(localePath(locale, searchPath(parsed.state)));
  const found = await searchOpportunities(parsed.state, { company: asker });
  const ids = found.items.map(({ id }) => id);
  const bookmarked = viewer && (await perform(findBookmarked, { viewer, companyId: null, ids }));
  const panel = company
    ? null
    : await loadPanel(answers, { now: now(), locale, back: searchPath(parsed.state) });
  const view = listView(found, parsed, now(), locale, viewer, panel?.label ?? null);
  return { ...view, panel, bookmarked: bookmarked?.personal ?? null };
}

export default function Opportunities() {
  const list = useLoaderData<typeof loader>();
  const text = useWords(findWords);
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
