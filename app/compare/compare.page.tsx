import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { PeriodLine } from "#app/card/period-line.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { readAnswers } from "#app/quick-check/read-answers.server.ts";
import { saidIn } from "#app/quick-check/visitor-answers.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import compareStyles from "./compare.css?url";
import { comparePath, mostCompared } from "./compare.ts";
import { Comparison } from "./comparison.tsx";
import { type Comparison as ComparisonView, loadComparison } from "./load-comparison.server.ts";
import { compareWords } from "./words.ts";

export const links = () =>
  [publicStyles, verdictStyles, compareStyles].map((href) => ({ rel: "stylesheet", href }));

// Endless combinations of the same pages are nothing for a search engine.
export const meta = pageTitle(compareWords, (text) => text.title, { index: false });

export async function loader({
  request,
}: LoaderFunctionArgs): Promise<ComparisonView & { isVisitor: boolean; isByAnswers: boolean }> {
  const viewer = await readViewer(request);
  const { searchParams } = new URL(request.url);
  const answers = viewer?.activeCompany ? [] : await readAnswers(request);
  const asked = { viewer, answers, now: now(), locale: localeOf(request) };
  const view = await loadComparison(searchParams, asked);
  const isByAnswers = saidIn(answers).length > 0;
  return { ...view, isByAnswers, isVisitor: !viewer?.activeCompany && !isByAnswers };
}

export default function Compare() {
  const view = useLoaderData<typeof loader>();
  const text = useWords(compareWords);
  const { opportunities } = view;
  const few = opportunities.length === 0 || opportunities.length === 1 ? opportunities.length : null;
  return (
    <div className="page comparison-page">
      <div>
        <Breadcrumb steps={[{ to: "/opportunities", label: text.list }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {few === null ? null : <Notice tone="info" title={text.fewer[few]} />}
      {view.goneCount > 0 ? <Notice tone="caution" title={text.gone(view.goneCount)} /> : null}
      {view.beyondCount > 0 ? <Notice tone="caution" title={text.beyond(view.beyondCount)} /> : null}
      {opportunities.length === 0 ? null : <Comparison of={opportunities} />}
      {view.isByAnswers ? <p className="quiet small">{text.byAnswers}</p> : null}
      {view.isVisitor ? <p className="quiet small comparison-more">{text.asVisitor}</p> : null}
      <More view={view} />
    </div>
  );
}

/** A search for what to add; the page's address carries what has been chosen. */
function More({ view }: { view: ComparisonView }) {
  const text = useWords(compareWords);
  const action = localePath(useLocale(), "/opportunities/compare");
  const ids = view.opportunities.map(({ id }) => id);
  return (
    <section className="section comparison-more" aria-labelledby="more">
      <h2 id="more">{text.addTitle}</h2>
      {ids.length >= mostCompared ? (
        <p>{text.full}</p>
      ) : (
        <>
          <Form action={action} className="form">
            {ids.map((id) => (
              <input key={id} type="hidden" name="id" value={id} />
            ))}
            <TextField label={text.searchLabel} name="q" defaultValue={view.q} />
            <div className="button-row">
              <Button weight="secondary">{text.search}</Button>
            </div>
          </Form>
          {view.q !== "" && view.found.length === 0 ? <p role="status">{text.nothingFound}</p> : null}
          <ul className="comparison-found">
            {view.found.map((one) => (
              <li key={one.id}>
                <InLang of={one.title} /> {one.track ? <InLang of={one.track} /> : null}{" "}
                <TextLink to={comparePath([...ids, one.id])}>
                  <span aria-hidden="true">{text.add}</span>
                  <span className="visually-hidden">
                    <InLang of={text.addOf(one.title.text)} />
                  </span>
                </TextLink>
                <PeriodLine period={one.period} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
