import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { ChoiceLinks } from "#app/ui/find/choice-links.tsx";
import { Pagination } from "#app/ui/find/pagination.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import publicStyles from "../ui/theme/public.css?url";
import checkStyles from "./check-rules.css?url";
import { waitingView } from "./check-view.ts";
import { listWaiting } from "./list-waiting.server.ts";
import { checkViews, OPPORTUNITIES_A_PAGE, searchOf, searchPathOf } from "./search.ts";
import { WaitingTable } from "./waiting-table.tsx";
import { checkRulesWords } from "./words.ts";

export const links = () => [publicStyles, checkStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(checkRulesWords, (text) => text.list.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const search = searchOf(new URL(request.url).searchParams);
  const listed = await perform(listWaiting, { viewer, search });
  if (!listed.ok) return refuse(request, listed.reason);
  const { found, total, counts } = listed;
  return { search, total, counts, found: found.map((row) => waitingView(row, now(), locale)) };
}

export default function Rules() {
  const { search, found, total, counts } = useLoaderData<typeof loader>();
  const { list: text } = useWords(checkRulesWords);
  const locale = useLocale();
  const none = search.words === "" ? text.none[search.view] : text.noneFound;
  const whole = { ...search, words: "", page: 1 };
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <nav aria-label={text.viewsLabel}>
        <ChoiceLinks
          listClass="pills"
          linkClass="pill"
          choices={checkViews.map((view) => ({
            key: view,
            label: text.views[view],
            count: formatNumber(counts[view]),
            href: searchPathOf({ ...whole, view }),
            isChosen: view === search.view,
          }))}
        />
      </nav>
      <search>
        <form
          method="get"
          action={localePath(locale, "/agency/rules")}
          className="check-search"
          key={search.words}
        >
          {search.view === "waiting" ? null : <input type="hidden" name="view" value={search.view} />}
          <TextField
            type="search"
            name="q"
            label={text.words}
            defaultValue={search.words}
            autoComplete="off"
          />
          <div className="button-row">
            <Button>{text.submit}</Button>
            {search.words === "" ? null : <TextLink to={searchPathOf(whole)}>{text.clear}</TextLink>}
          </div>
        </form>
      </search>
      <p role="status">{total > 0 ? text.total(formatNumber(total)) : none}</p>
      {found.length === 0 ? null : <WaitingTable found={found} />}
      <Pagination
        label={text.pages}
        page={search.page}
        pageCount={Math.ceil(total / OPPORTUNITIES_A_PAGE)}
        hrefOf={(page) => searchPathOf({ ...search, page })}
      />
    </div>
  );
}
