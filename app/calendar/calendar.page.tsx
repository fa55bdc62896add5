import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { LastRound } from "#app/card/last-round.tsx";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { readAnswers } from "#app/quick-check/read-answers.server.ts";
import { visitorOf } from "#app/quick-check/visitor-answers.ts";
import { ChoiceLinks } from "#app/ui/find/choice-links.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import calendarStyles from "./calendar.css?url";
import type { CalendarView, EventView } from "./calendar-view.ts";
import { loadCalendar } from "./load-calendar.server.ts";
import { MonthGrid } from "./month-grid.tsx";
import { calendarWords } from "./words.ts";

export const links = () =>
  [publicStyles, verdictStyles, calendarStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta = pageTitle(
  calendarWords,
  (text, view: Loaded<typeof loader>) => (view ? `${text.title} ${view.title}` : text.title),
  { description: (text) => text.lead },
);

export async function loader({ request }: LoaderFunctionArgs): Promise<CalendarView> {
  const viewer = await readViewer(request);
  const company = viewer?.activeCompany ?? null;
  const answers = company ? [] : await readAnswers(request);
  const asker = company ?? visitorOf(answers);
  const { searchParams } = new URL(request.url);
  return loadCalendar(searchParams, { asker, answers, now: now(), locale: localeOf(request) });
}

/** A month of deadlines: drawn as a calendar, and the same as a list. */
export default function Calendar() {
  const view = useLoaderData<typeof loader>();
  const text = useWords(calendarWords);
  return (
    <div className="page">
      <PageHeading title={text.title} lead={text.lead} />
      <section className="section" aria-labelledby="month">
        <div className="calendar-head">
          <h2 id="month">{view.title}</h2>
          <Months months={view.months} />
        </div>
        {view.choices.length === 0 ? null : (
          <nav className="sort-links" aria-label={text.choicesLabel}>
            <ChoiceLinks
              choices={view.choices.map(({ label, to, isChosen }) => ({
                key: to,
                label,
                href: to,
                isChosen,
              }))}
              linkClass="sort-link"
            />
          </nav>
        )}
        {view.byAnswers === null ? null : <p className="quiet small">{view.byAnswers}</p>}
        <p>{view.sums}</p>
        <MonthGrid title={view.title} weeks={view.weeks} />
      </section>
      <section className="section" aria-labelledby="list">
        <h2 id="list">{text.list}</h2>
        {view.days.length === 0 ? <p className="quiet">{text.none}</p> : null}
        {view.days.map(({ day, title, events }) => (
          <section key={day} id={`day-${day}`} aria-labelledby={`title-${day}`} className="calendar-day">
            <h3 id={`title-${day}`}>{title}</h3>
            <Events events={events} />
          </section>
        ))}
        {view.cut === null ? null : (
          <p>
            {view.cut} <TextLink to="/opportunities">{text.toList}</TextLink>
          </p>
        )}
      </section>
      {view.expected.length === 0 ? null : (
        <section className="section" aria-labelledby="expected">
          <div className="section-heading">
            <h2 id="expected">{text.expectedTitle}</h2>
            <p>{text.expectedLead}</p>
          </div>
          <Events events={view.expected} />
        </section>
      )}
    </div>
  );
}

function Months({ months: { previous, next, current } }: Pick<CalendarView, "months">) {
  const text = useWords(calendarWords);
  const ways = [
    previous && { to: previous.to, label: text.previous(previous.label) },
    current && { to: current.to, label: text.current(current.label) },
    next && { to: next.to, label: text.next(next.label) },
  ].filter((way) => way !== null);
  return (
    <nav aria-label={text.months}>
      <ul className="inline-links">
        {ways.map(({ to, label }) => (
          <li key={label}>
            <TextLink to={to}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Events({ events }: { events: readonly EventView[] }) {
  return (
    <ul className="calendar-events">
      {events.map(({ key, kind, what, when, to, title, verdict, lastRound }) => (
        <li key={key}>
          <span className={`calendar-mark calendar-${kind}`}>{what}</span>
          <span>
            <TextLink to={to}>
              <InLang of={title} />
            </TextLink>
            {when === null ? null : <span className="quiet small"> {when}</span>}
          </span>
          {verdict === null ? null : <VerdictOf verdict={verdict} />}
          {lastRound === null ? null : <LastRound of={lastRound} />}
        </li>
      ))}
    </ul>
  );
}
