import { useLoaderData } from "@remix-run/react";
import { formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { OutcomeLegend } from "./charts.tsx";
import styles from "./figures.css?url";
import { percentOf, restsOnFew } from "./figures-view.ts";
import { loadPublicFigures } from "./load-public-figures.server.ts";
import { PublicOutcomes, PublicQuestions, PublicStages } from "./public-tables.tsx";
import type { PublicFigures } from "./public-view.ts";
import { figuresWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(figuresWords, (text) => text.publicTitle);

export function loader() {
  return perform(loadPublicFigures, undefined);
}

/** How rounds went, for everybody: without people, and without counts that could point at a company. */
export default function PublicFiguresPage() {
  const figures = useLoaderData<typeof loader>();
  const { hasClosedRound, fields } = figures;
  const text = useWords(figuresWords);
  const locale = useLocale();
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/register", label: text.register }]} here={text.publicTitle} />
        <PageHeading title={text.publicTitle} lead={text.publicLead} />
        <p className="quiet small">
          {text.asOf(formatStamp(figures.at, locale))} · {text.publicScope}
        </p>
      </div>
      {hasClosedRound && fields.length > 0 ? (
        <Sections figures={figures} />
      ) : (
        <p>{hasClosedRound ? text.noCases : text.noClosedRound}</p>
      )}
    </div>
  );
}

function Sections({ figures }: { figures: PublicFigures }) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  const { fields, rounds, total } = figures;
  const { cases } = total;
  return (
    <>
      <p>{text.hidden}</p>
      {typeof cases === "number" ? (
        <p>{restsOnFew(cases) ? text.restsOnFew(cases) : text.restsOn(cases)}</p>
      ) : null}
      <section className="section" aria-labelledby="fields">
        <h2 id="fields">{text.fields}</h2>
        <OutcomeLegend />
        <PublicOutcomes caption={text.fields} label={text.columns.field} rows={fields} total={total} />
      </section>
      <section className="section" aria-labelledby="rounds">
        <h2 id="rounds">{text.rounds}</h2>
        <PublicOutcomes caption={text.rounds} label={text.columns.round} rows={rounds} total={total} />
      </section>
      {figures.isWhole ? <Further figures={figures} /> : <p>{text.furtherHidden}</p>}
      <p>
        <a className="text-link" href={localePath(locale, "/register/figures.csv")}>
          {text.csv}
        </a>
      </p>
    </>
  );
}

function InTime({ of }: { of: PublicFigures["inTime"] }) {
  const text = useWords(figuresWords);
  if (of === null) return <p>{text.insideHidden}</p>;
  const percent = percentOf(of.inside, of.told);
  return <p>{percent === null ? text.noneTold : text.inside(of.inside, of.told, percent)}</p>;
}

/** Only where all sums are shown. */
function Further({ figures }: { figures: PublicFigures }) {
  const text = useWords(figuresWords);
  const { stages, questions } = figures;
  return (
    <>
      <section className="section" aria-labelledby="period">
        <h2 id="period">{text.period}</h2>
        <InTime of={figures.inTime} />
      </section>
      <section className="section" aria-labelledby="stages">
        <div className="section-heading">
          <h2 id="stages">{text.stages}</h2>
          <p>{text.stagesLead}</p>
        </div>
        {stages.length === 0 ? <p>{text.insideHidden}</p> : <PublicStages stages={stages} />}
      </section>
      <section className="section" aria-labelledby="questions">
        <div className="section-heading">
          <h2 id="questions">{text.questions}</h2>
          <p>{text.questionsLead}</p>
        </div>
        {questions.length === 0 ? <p>{text.noQuestions}</p> : <PublicQuestions questions={questions} />}
      </section>
    </>
  );
}
