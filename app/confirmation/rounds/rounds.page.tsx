import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { listPlannedRounds, listRounds, loadRoundChoices } from "./load-rounds.server.ts";
import { changeView, nameOf } from "./round-view.ts";
import { roundsWords } from "./words.ts";

export const meta = pageTitle(roundsWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const choices = await perform(loadRoundChoices, undefined);
  const rounds = await perform(listRounds, undefined);
  const planned = await perform(listPlannedRounds, undefined);
  return {
    done: new URL(request.url).searchParams.get("done"),
    mayChange: may(viewer, "round.change").ok,
    planned: planned.map((change) => changeView(change, choices, locale)),
    rounds: rounds.map(({ plan, ...round }) => ({
      ...round,
      name: nameOf(plan, locale),
      period: `${formatInstant(plan.opensAt, locale)} – ${formatInstant(plan.closesAt, locale)}`,
      state: stateOf(plan, now().epochMilliseconds),
    })),
  };
}

function stateOf({ opensAt, closesAt }: { opensAt: string; closesAt: string }, at: number) {
  if (at < Date.parse(opensAt)) return "coming" as const;
  return at < Date.parse(closesAt) ? ("open" as const) : ("closed" as const);
}

/** All rounds of the agency, and new ones that wait for a second person. */
export default function RoundsPage() {
  const { rounds, planned, done, mayChange } = useLoaderData<typeof loader>();
  const text = useWords(roundsWords);
  const happened = Object.entries(text.done).find(([key]) => key === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {happened === undefined ? null : <Notice tone="good" title={happened} />}
      {mayChange ? (
        <p>
          <TextLink to="/agency/rounds/new/change">{text.newRound}</TextLink>
        </p>
      ) : null}
      {planned.length === 0 ? null : (
        <section className="section" aria-labelledby="planned">
          <h2 id="planned">{text.planned}</h2>
          <ul className="plain-list">
            {planned.map(({ id, name, plannedBy, plannedAt }) => (
              <li key={id}>
                <TextLink to={`/agency/rounds/planned-${id}`}>
                  <InLang of={name} />
                </TextLink>{" "}
                <span className="quiet small">
                  <InLang of={text.by(plannedBy?.name ?? null, plannedAt)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section" aria-labelledby="rounds">
        <h2 id="rounds">{text.list}</h2>
        {rounds.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <DataTable
            caption={text.list}
            isCaptionHidden
            rows={rounds}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: "name",
                label: text.columns.name,
                cell: ({ id, name }) => (
                  <TextLink to={`/agency/rounds/${id}`}>
                    <InLang of={name} />
                  </TextLink>
                ),
              },
              { key: "period", label: text.columns.period, cell: ({ period }) => period },
              { key: "state", label: text.columns.state, cell: ({ state }) => text.states[state] },
              {
                key: "submitted",
                label: text.columns.submitted,
                kind: "figure",
                cell: ({ submitted }) => submitted,
              },
              {
                key: "change",
                label: text.columns.change,
                cell: ({ isChangeWaiting }) =>
                  isChangeWaiting ? <Badge tone="caution">{text.waits}</Badge> : "–",
              },
            ]}
          />
        )}
      </section>
    </div>
  );
}
