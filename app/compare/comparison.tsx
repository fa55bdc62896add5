import type { ReactNode } from "react";
import { PeriodLine } from "#app/card/period-line.tsx";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import type { InLanguage } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { comparePath } from "./compare.ts";
import type { Compared } from "./compared-view.ts";
import { compareWords } from "./words.ts";

type Aspect = { key: string; name: string; cell: (one: Compared) => ReactNode };

/** Opportunities as columns, what to compare as rows: verdict and reasons first, then what one gets and by when. */
export function Comparison({ of: opportunities }: { of: readonly Compared[] }) {
  const text = useWords(compareWords);
  const columns: Column<Aspect>[] = [
    { key: "aspect", label: text.aspect, cell: ({ name }) => name },
    ...opportunities.map((one, at) => ({
      key: String(one.id),
      label: one.title.text,
      // On a phone the first row says which number stands for which notice.
      short: text.numbers[at] ?? "",
      cell: ({ cell }: Aspect) => cell(one),
    })),
  ];
  return (
    <div className="comparison">
      <DataTable
        caption={text.table}
        isCaptionHidden
        rows={useAspects(opportunities)}
        rowKey={({ key }) => key}
        columns={columns}
      />
    </div>
  );
}

function useAspects(opportunities: readonly Compared[]): Aspect[] {
  const text = useWords(compareWords);
  const { aspects } = text;
  const isJudged = opportunities.some(({ verdict }) => verdict !== null);
  const lines = ({ isRead }: Compared, said: readonly string[]) =>
    said.length > 0 ? <Lines of={said} /> : <Quiet>{isRead ? text.none : text.notRead}</Quiet>;
  const or = (said: string | null) => said ?? <Quiet>{text.unknown}</Quiet>;
  const listed = (said: readonly string[] | null) =>
    said === null ? <Quiet>{text.unknown}</Quiet> : <Lines of={said} />;
  const names = (said: readonly InLanguage[]) =>
    said.length === 0 ? <Quiet>{text.unknown}</Quiet> : <Lines of={said} />;
  const judged: Aspect[] = [
    {
      key: "verdict",
      name: aspects.verdict,
      cell: ({ verdict }) =>
        verdict === null ? (
          <Quiet>{text.notJudged}</Quiet>
        ) : (
          <>
            <VerdictOf verdict={verdict} />
            {verdict.note ? (
              <p className="quiet small">
                <InLang of={verdict.note} />
              </p>
            ) : null}
          </>
        ),
    },
    { key: "notMet", name: aspects.notMet, cell: (one) => lines(one, one.rules.notMet) },
    { key: "open", name: aspects.open, cell: (one) => lines(one, one.rules.open) },
  ];
  const unjudged: Aspect[] = [
    { key: "rules", name: aspects.rules, cell: (one) => lines(one, one.rules.all) },
  ];
  return [
    { key: "notice", name: aspects.notice, cell: (one) => <NoticeOf of={one} all={opportunities} /> },
    ...(isJudged ? judged : unjudged),
    ...(opportunities.some(({ rules }) => rules.tracks.length > 0)
      ? [{ key: "tracks", name: aspects.tracks, cell: (one: Compared) => lines(one, one.rules.tracks) }]
      : []),
    { key: "period", name: aspects.period, cell: ({ period }) => <PeriodLine period={period} /> },
    { key: "limit", name: aspects.limit, cell: ({ limit }) => or(limit) },
    { key: "share", name: aspects.share, cell: ({ share }) => or(share) },
    { key: "ownShare", name: aspects.ownShare, cell: ({ ownShare }) => or(ownShare) },
    { key: "points", name: aspects.points, cell: (one) => lines(one, one.points) },
    ...(isJudged && opportunities.some(({ papers }) => papers !== null)
      ? [{ key: "papers", name: aspects.papers, cell: ({ papers }: Compared) => listed(papers) }]
      : []),
    { key: "agencies", name: aspects.agencies, cell: ({ agencies }) => names(agencies) },
    { key: "regions", name: aspects.regions, cell: ({ regions }) => names(regions) },
    { key: "kind", name: aspects.kind, cell: ({ kind }) => kind },
  ];
}

function NoticeOf({ of: one, all }: { of: Compared; all: readonly Compared[] }) {
  const text = useWords(compareWords);
  const others = all.filter(({ id }) => id !== one.id).map(({ id }) => id);
  return (
    <>
      <TextLink to={`/opportunities/${one.id}`}>
        <InLang of={one.title} />
      </TextLink>
      {one.track ? (
        <p className="small">
          <InLang of={one.track} />
        </p>
      ) : null}
      <p className="small comparison-remove">
        <TextLink to={comparePath(others)}>
          <span aria-hidden="true">{text.remove}</span>
          <span className="visually-hidden">
            <InLang of={text.removeOf(one.title.text)} />
          </span>
        </TextLink>
      </p>
    </>
  );
}

function Quiet({ children }: { children: string }) {
  return <span className="quiet">{children}</span>;
}

function Lines({ of: said }: { of: readonly (string | InLanguage)[] }) {
  return (
    <ul className="comparison-lines">
      {said.map((line) => (
        <li key={typeof line === "string" ? line : line.text}>
          <InLang of={line} />
        </li>
      ))}
    </ul>
  );
}
