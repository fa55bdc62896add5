import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { OutcomeLegend } from "./charts.tsx";
import styles from "./figures.css?url";
import {
  askedRoundOf,
  countsOfRound,
  fieldRowsOf,
  percentOf,
  restsOnFew,
  roundRowsOf,
} from "./figures-view.ts";
import { loadFigures } from "./load-figures.server.ts";
import { OutcomeTable } from "./outcome-table.tsx";
import { QuestionTable } from "./question-table.tsx";
import { ShareTables } from "./share-tables.tsx";
import { StageTable } from "./stage-table.tsx";
import { figuresWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(figuresWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return perform(loadFigures, { viewer, round: askedRoundOf(new URL(request.url)) });
}

/** How rounds went: results, time, questions that were asked again, and who had how much of the work. */
export default function ExaminationFigures() {
  const figures = useLoaderData<typeof loader>();
  const text = useWords(figuresWords);
  const locale = useLocale();
  const { rounds, roundId, stages, questions, officers, experts } = figures;
  const fields = fieldRowsOf(countsOfRound(figures));
  const sumOf = (key: "cases" | "inside" | "outside") => fields.reduce((sum, row) => sum + row[key], 0);
  const cases = sumOf("cases");
  const told = sumOf("inside") + sumOf("outside");
  const percent = percentOf(sumOf("inside"), told);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency", label: text.desk }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
        <p className="quiet small">
          {text.asOf(formatStamp(figures.at, locale))} · {text.scope}
        </p>
      </div>
      {rounds.length === 0 ? (
        <p>{text.noRound}</p>
      ) : (
        <form method="get" className="figure-choice">
          <Select
            name="round"
            label={text.round}
            defaultValue={roundId === null ? "all" : String(roundId)}
            options={[
              ...rounds.map(({ id, name }) => ({ value: String(id), label: name[locale] })),
              { value: "all", label: text.allRounds },
            ]}
          />
          <Button>{text.choose}</Button>
        </form>
      )}
      {cases === 0 ? (
        <p>{text.noCases}</p>
      ) : (
        <>
          <p>{restsOnFew(cases) ? text.restsOnFew(cases) : text.restsOn(cases)}</p>
          <section className="section" aria-labelledby="fields">
            <h2 id="fields">{text.fields}</h2>
            <OutcomeLegend />
            <OutcomeTable caption={text.fields} label={text.columns.field} rows={fields} />
            <h3>{text.period}</h3>
            <p>{percent === null ? text.noneTold : text.inside(sumOf("inside"), told, percent)}</p>
          </section>
          <StageTable stages={stages} />
          <QuestionTable questions={questions} />
          <ShareTables officers={officers} experts={experts} />
        </>
      )}
      <section className="section" aria-labelledby="rounds">
        <div className="section-heading">
          <h2 id="rounds">{text.rounds}</h2>
          <p>{text.roundsOfAll}</p>
        </div>
        <OutcomeTable
          caption={text.rounds}
          label={text.columns.round}
          rows={roundRowsOf(figures.outcomes, rounds)}
        />
      </section>
      <p>
        <a
          className="text-link"
          href={localePath(locale, `/agency/figures.csv?round=${roundId ?? "all"}`)}
          download
        >
          {text.csv}
        </a>
      </p>
    </div>
  );
}
