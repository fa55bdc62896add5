import { LangSign } from "#app/card/lang-sign.tsx";
import { PeriodLine } from "#app/card/period-line.tsx";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { OpportunityView } from "./opportunity-view.ts";
import { opportunityWords } from "./words.ts";

type Shown = OpportunityView & { callPath: string | null };

/** Related opportunities, sources and revisions. */
export function Record({ view }: { view: Shown }) {
  return (
    <>
      <Parts view={view} />
      <Rounds view={view} />
      <Sources view={view} />
      <Revisions view={view} />
    </>
  );
}

function Parts({ view }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  if (view.parts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="parts">
      <h2 id="parts">{text.parts}</h2>
      <ul className="closing-list">
        {view.parts.map((track) => (
          <li key={track.id}>
            <TextLink to={`/opportunities/${track.id}`} className="opportunity-link">
              <InLang of={track.name ?? view.title} />
            </TextLink>
            <div className="opportunity-side">
              {track.verdict ? <VerdictOf verdict={track.verdict} /> : null}
              <PeriodLine period={track.period} />
              {track.gets.length > 0 ? <p className="small">{track.gets.join(" · ")}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rounds({ view }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  const card = useWords(cardWords);
  if (view.rounds.length === 0) return null;
  return (
    <section className="section" aria-labelledby="rounds">
      <h2 id="rounds">{text.rounds}</h2>
      <ul className="closing-list stacked">
        {view.rounds.map((round) => (
          <li key={round.id}>
            <div>
              <TextLink to={`/opportunities/${round.id}`} className="opportunity-link">
                <InLang of={round.title} />
                <LangSign of={round.title} />
              </TextLink>
              {round.isEstimate ? <Badge tone="info">{card.estimate}</Badge> : null}
            </div>
            <PeriodLine period={round.period} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ view }: { view: Shown }) {
  const text = useWords(opportunityWords);
  const columns = text.sourcesColumns;
  if (view.sources.length === 0) return null;
  return (
    <section className="section" aria-labelledby="sources">
      <h2 id="sources">{text.sources}</h2>
      {view.isPublishedTwice ? <p>{text.publishedTwice}</p> : null}
      {view.callPath === null ? null : (
        <p>
          <TextLink to={view.callPath}>{text.partSources}</TextLink>
        </p>
      )}
      {view.saidElsewhere.length > 0 ? (
        <>
          <p>{text.saidElsewhere}</p>
          <ul className="rule-parts">
            {view.saidElsewhere.map(({ source, parts }) => (
              <li key={source}>
                <InLang of={`${source}: ${parts.map(({ name, said }) => `${name} ${said}`).join(" · ")}`} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <DataTable
        caption={text.sources}
        isCaptionHidden
        rows={view.sources}
        rowKey={({ source, sourceId }) => `${source} ${sourceId}`}
        columns={[
          { key: "source", label: columns.source, cell: ({ source }) => source },
          { key: "id", label: columns.id, cell: ({ sourceId }) => <span lang="ko">{sourceId}</span> },
          { key: "checked", label: columns.checked, kind: "line", cell: ({ checked }) => checked },
          {
            key: "link",
            label: columns.link,
            cell: ({ url }) =>
              url === null ? (
                text.noLink
              ) : (
                <TextLink to={url}>{view.isEstimate ? text.lastOriginal : text.original}</TextLink>
              ),
          },
        ]}
      />
    </section>
  );
}

function Revisions({ view }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  const columns = text.historyColumns;
  if (view.revisions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      <DataTable
        caption={text.history}
        isCaptionHidden
        rows={view.revisions}
        rowKey={({ number }) => `${number}`}
        columns={[
          { key: "when", label: columns.when, kind: "line", cell: ({ at }) => at },
          { key: "who", label: columns.who, cell: ({ byWhom }) => byWhom },
          { key: "what", label: columns.what, kind: "sentence", cell: ({ what }) => what },
        ]}
      />
    </section>
  );
}
