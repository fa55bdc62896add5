import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { LangSign } from "#app/card/lang-sign.tsx";
import { PeriodLine } from "#app/card/period-line.tsx";
import { findWords } from "#app/i18n/loaded-words.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { siteTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { FirstQuestions } from "#app/quick-check/first-questions.tsx";
import { readAnswers } from "#app/quick-check/read-answers.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { SearchBox } from "#app/ui/find/search-box.tsx";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import quickCheckStyles from "../quick-check/quick-check.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { Desk } from "./desk.tsx";
import homeStyles from "./home.css?url";
import { Browse, Doors, Example, Figures, WorkPlaces } from "./home-parts.tsx";
import { type HomeView, loadHome } from "./load-home.server.ts";

export const links = () =>
  [publicStyles, verdictStyles, quickCheckStyles, homeStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta = siteTitle;

/** Without the database the search field still works, and a notice replaces the rest. */
export async function loader({ request }: LoaderFunctionArgs): Promise<{ view: HomeView | null }> {
  const [viewer, answers] = await Promise.all([readViewer(request), readAnswers(request)]);
  return { view: await loadHome(now(), localeOf(request), { viewer, answers }) };
}

export default function Home() {
  const { view } = useLoaderData<typeof loader>();
  const { home: text } = useWords(findWords);
  const isAtWork = Boolean(view?.desk) || Boolean(view?.work.length);
  return (
    <div className="page">
      {/* Who comes to work finds the desk first, a visitor what Naru is. */}
      {view?.desk ? <Desk desk={view.desk} /> : null}
      {view?.work.length ? <WorkPlaces work={view.work} /> : null}
      <Opening figures={view?.figures ?? []} isBelow={isAtWork} />
      {view === null ? (
        <Notice tone="caution" title={text.unavailable}>
          <p>{text.unavailableMore}</p>
        </Notice>
      ) : (
        <>
          {view.first ? <FirstQuestions first={view.first} /> : null}
          {view.example.length > 0 ? <Example cards={view.example} /> : null}
          {view.desk ? null : <Closing view={view} />}
          <Browse id="kinds" title={text.kinds} links={view.kinds} />
          <Browse id="fields" title={text.fields} lead={text.fieldsLead} links={view.fields}>
            <TextLink to="/technologies">{text.toTechnologies}</TextLink>
          </Browse>
          {isAtWork ? null : <Doors />}
        </>
      )}
    </div>
  );
}

function Opening({ figures, isBelow }: { figures: HomeView["figures"]; isBelow: boolean }) {
  const { home: text } = useWords(findWords);
  const locale = useLocale();
  return (
    <div className={isBelow ? "section home-search" : "band home-opening"}>
      {isBelow ? <h2>{text.find}</h2> : <h1>{text.title}</h1>}
      <Figures figures={figures} label={text.figuresLabel} />
      <search>
        <form method="get" action={localePath(locale, "/opportunities")}>
          <SearchBox label={text.searchLabel} hint={text.searchHint} defaultValue="" suggestFrom="/suggest" />
        </form>
      </search>
      <nav className="examples" aria-label={text.examplesLabel}>
        <p className="quiet small">{text.examplesLabel}</p>
        <ul>
          {text.examples.map((example) => (
            <li key={example}>
              <TextLink to={`/opportunities?${new URLSearchParams({ q: example })}`} className="pill">
                {example}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Closing({ view }: { view: HomeView }) {
  const { home: text } = useWords(findWords);
  return (
    <section className="section" aria-labelledby="closing">
      <h2 id="closing">{text.closing}</h2>
      {view.closing.length === 0 ? <p className="quiet">{text.closingNone}</p> : null}
      <ul className="closing-list">
        {view.closing.map((card) => (
          <li key={card.id}>
            <TextLink to={`/opportunities/${card.id}`} className="opportunity-link">
              <InLang of={card.title} />
              <LangSign of={card.title} />
            </TextLink>
            <PeriodLine period={card.period} />
          </li>
        ))}
      </ul>
      <p className="section-links">
        {view.closing.length > 0 ? (
          <TextLink to="/opportunities?status=open&closing=7">{text.closingAll}</TextLink>
        ) : null}
        <TextLink to="/calendar">{text.toCalendar}</TextLink>
        <TextLink to="/opportunities">
          {text.all(view.total)} <Icon of={ArrowRight} className="icon-inline" />
        </TextLink>
      </p>
    </section>
  );
}
