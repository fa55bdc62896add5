import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { queuePath, wholeView } from "#app/confirmation/queue/queue-view.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "./desk.css?url";
import {
  countOfView,
  type Desk,
  fieldsOf,
  roundIdOf,
  type Standing,
  stagesOf,
  waitingViews,
} from "./desk-view.ts";
import { loadDesk } from "./load-desk.server.ts";
import { PeopleTables } from "./people-tables.tsx";
import { StandingBar, StandingLegend } from "./standing-bar.tsx";
import { deskWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(deskWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return perform(loadDesk, { viewer, roundId: roundIdOf(new URL(request.url)) });
}

/** Where the office stands: what waits for whoever looks, the round at a glance, who has how much to do. */
export default function OfficeDesk() {
  const desk = useLoaderData<typeof loader>();
  const text = useWords(deskWords);
  const locale = useLocale();
  return (
    <div className="page desk">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
        <p className="quiet small">
          {text.asOf(formatStamp(desk.at, locale))} · {text.scope}
        </p>
      </div>
      <section className="section" aria-labelledby="waiting">
        <h2 id="waiting">{text.waitingTitle}</h2>
        <ul className="desk-views">
          {waitingViews.map((view) => {
            const cases = countOfView(desk.counts, view);
            return (
              <li key={view}>
                <TextLink
                  to={queuePath(wholeView(view))}
                  className={view === "overdue" && cases > 0 ? "desk-late" : ""}
                >
                  {text.views[view]} <strong>{text.count(cases)}</strong>
                </TextLink>
              </li>
            );
          })}
        </ul>
      </section>
      <RoundAtAGlance desk={desk} />
      <PeopleTables officers={desk.officers} experts={desk.experts} />
    </div>
  );
}

function RoundAtAGlance({ desk: { counts, rounds, roundId } }: { desk: Desk }) {
  const text = useWords(deskWords);
  const locale = useLocale();
  const stages = stagesOf(counts);
  const fields = fieldsOf(counts);
  const sumOf = (key: "cases" | "open" | "confirmed" | "notConfirmed") =>
    fields.reduce((sum, row) => sum + row[key], 0);
  return (
    <section className="section" aria-labelledby="round">
      <h2 id="round">{text.roundTitle}</h2>
      {roundId === null ? <p>{text.noRound}</p> : null}
      {rounds.length > 1 ? (
        <form method="get" className="desk-round">
          <Select
            name="round"
            label={text.round}
            defaultValue={String(roundId)}
            options={rounds.map(({ id, name }) => ({ value: String(id), label: name[locale] }))}
          />
          <Button>{text.choose}</Button>
        </form>
      ) : (
        rounds.map(({ id, name }) => <p key={id}>{name[locale]}</p>)
      )}
      {roundId !== null && stages.length === 0 ? <p>{text.noCases}</p> : null}
      {roundId !== null && stages.length > 0 ? (
        <>
          <p>{text.summary(sumOf("cases"), sumOf("open"), sumOf("confirmed"), sumOf("notConfirmed"))}</p>
          <StandingLegend />
          <h3>{text.stages}</h3>
          <DataTable
            caption={text.stages}
            isCaptionHidden
            rows={stages}
            rowKey={({ status }) => status}
            columns={[
              {
                key: "stage",
                label: text.columns.stage,
                kind: "line",
                cell: ({ status }) => statuses[status].staff[locale],
              },
              drawn(stages, text.columns.drawn),
              { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => cases },
              { key: "stopped", label: text.columns.stopped, kind: "figure", cell: ({ stopped }) => stopped },
              { key: "soon", label: text.columns.soon, kind: "figure", cell: ({ soon }) => soon },
              { key: "overdue", label: text.columns.overdue, kind: "figure", cell: ({ overdue }) => overdue },
            ]}
          />
          <h3>{text.fields}</h3>
          <DataTable
            caption={text.fields}
            isCaptionHidden
            rows={fields}
            rowKey={({ field }) => field.ko}
            columns={[
              { key: "field", label: text.columns.field, cell: ({ field }) => field[locale] },
              drawn(fields, text.columns.drawn),
              { key: "cases", label: text.columns.cases, kind: "figure", cell: ({ cases }) => cases },
              { key: "open", label: text.columns.open, kind: "figure", cell: ({ open }) => open },
              { key: "overdue", label: text.columns.overdue, kind: "figure", cell: ({ overdue }) => overdue },
              {
                key: "confirmed",
                label: text.columns.confirmed,
                kind: "figure",
                cell: ({ confirmed }) => confirmed,
              },
              {
                key: "notConfirmed",
                label: text.columns.notConfirmed,
                kind: "figure",
                cell: ({ notConfirmed }) => notConfirmed,
              },
            ]}
          />
          <p>
            <a href={localePath(locale, `/agency/round.csv?round=${roundId}`)} download>
              {text.csv}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}

function drawn<Row extends Standing>(rows: readonly Row[], label: string): Column<Row> {
  const most = Math.max(1, ...rows.map(({ cases }) => cases));
  return { key: "drawn", label, cell: (row) => <StandingBar of={row} most={most} /> };
}
