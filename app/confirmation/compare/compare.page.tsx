import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { caseWords } from "#app/confirmation/case/words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import caseStyles from "../case/case.css?url";
import reviewStyles from "../review/review.css?url";
import { comparisonOf, comparisonPath } from "./compared-view.ts";
import { ComparisonOrders, ComparisonPages } from "./comparison-orders.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { loadComparison } from "./load-comparison.server.ts";
import { compareWords } from "./words.ts";

export const links = () => [caseStyles, reviewStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(compareWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const asked = comparisonOf(new URL(request.url).searchParams);
  const loaded = await perform(loadComparison, { viewer, asked });
  return { ...loaded, asked: { ...asked, round: loaded.roundId } };
}

/** The applications of a round side by side. */
export default function Compared() {
  const { rounds, roundId, fields, criteria, cases, hasMore, asked } = useLoaderData<typeof loader>();
  const text = useWords(compareWords);
  const { frame } = useWords(caseWords);
  const locale = useLocale();
  const path = "/agency/compare";
  const any = { value: "", label: text.any };
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency", label: text.desk }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
        <p className="quiet small">{text.scope}</p>
      </div>
      {roundId === null ? (
        <p>{text.noRound}</p>
      ) : (
        <form
          method="get"
          action={localePath(locale, path)}
          className="queue-search"
          key={comparisonPath(asked)}
        >
          <Select
            name="round"
            label={text.round}
            defaultValue={String(roundId)}
            options={rounds.map(({ id, name }) => ({ value: String(id), label: name[locale] }))}
          />
          <Select
            name="kind"
            label={text.kind}
            defaultValue={asked.kind}
            options={[
              any,
              ...(["holding", "developing"] as const).map((kind) => ({
                value: kind,
                label: frame.kinds[kind],
              })),
            ]}
          />
          <Select
            name="field"
            label={text.field}
            defaultValue={asked.field}
            options={[any, ...fields.map((field) => ({ value: field.code, label: field[locale] }))]}
          />
          <div className="button-row">
            <Button>{text.show}</Button>
          </div>
        </form>
      )}
      {roundId !== null && cases.length === 0 ? <p role="status">{text.none}</p> : null}
      {cases.length === 0 ? null : (
        <>
          <ComparisonOrders asked={asked} criteria={criteria} path={path} />
          <ComparisonTable
            criteria={criteria}
            cases={cases}
            here={asked.case}
            pathTo={(id) => `/agency/cases/${id}/decision`}
          />
          <p>
            <a
              className="text-link"
              href={localePath(locale, comparisonPath({ ...asked, page: 1 }, "/agency/compare.csv"))}
              download
            >
              {text.csv}
            </a>
          </p>
        </>
      )}
      <ComparisonPages asked={asked} hasMore={hasMore} path={path} />
    </div>
  );
}
