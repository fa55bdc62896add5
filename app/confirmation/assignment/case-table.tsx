import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ShownCase, ShownPair } from "./proposal-view.ts";
import { assignmentWords } from "./words.ts";

type CaseTableProps = {
  cases: readonly ShownCase[];
  /** The address of this page of the proposal. */
  changePath: string;
};

/** One application a row: who would review it and why, who does already, and why a place is empty. */
export function CaseTable({ cases, changePath }: CaseTableProps) {
  const { proposal: text } = useWords(assignmentWords);
  const locale = useLocale();
  return (
    <DataTable
      caption={text.caption}
      isCaptionHidden
      rows={cases}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "case",
          label: text.case,
          kind: "sentence",
          cell: ({ id, reference, company, title }) => (
            <>
              <TextLink to={`/agency/cases/${id}/reviews`}>{reference}</TextLink>
              <span className="row-note">
                <InLang of={company} />
              </span>
              <span className="row-note">
                <InLang of={title ?? text.hiddenTitle} />
              </span>
            </>
          ),
        },
        {
          key: "technology",
          label: text.technology,
          kind: "sentence",
          cell: ({ technology }) => technology[locale],
        },
        {
          key: "experts",
          label: text.experts,
          kind: "sentence",
          cell: (one) => (
            <>
              <Panel shown={one} />
              <TextLink to={`${changePath}&change=${one.id}`}>
                <span aria-hidden>{text.change}</span>
                <span className="visually-hidden">{text.changeNamed(one.reference)}</span>
              </TextLink>
            </>
          ),
        },
      ]}
    />
  );
}

function Panel({ shown: { present, pairs, empty, known, barred } }: { shown: ShownCase }) {
  const { proposal: text } = useWords(assignmentWords);
  const because = barred.map(({ bar, count }) => text.barred[bar](count)).join(", ");
  return (
    <>
      {present.map(({ id, name }) => (
        <p key={id}>
          <InLang of={text.present(name)} />
        </p>
      ))}
      {pairs.map((pair) => (
        <PairLine key={pair.expertId} pair={pair} />
      ))}
      {empty === 0 ? null : (
        <p>
          <Badge tone="caution">{text.short(empty)}</Badge>{" "}
          <span className="row-note">{text.whyShort(known, because)}</span>
        </p>
      )}
    </>
  );
}

function PairLine({ pair: { name, level, places, changedReason } }: { pair: ShownPair }) {
  const { proposal: text } = useWords(assignmentWords);
  const knows = text.levels[level - 1] ?? "";
  return (
    <p>
      <InLang of={name} />{" "}
      {places === null ? (
        <Badge tone="bad">{text.invalid}</Badge>
      ) : (
        <span className="row-note">{text.why(knows, places.used, places.capacity)}</span>
      )}
      {changedReason === null ? null : (
        <span className="row-note">
          <InLang of={text.changed(changedReason)} />
        </span>
      )}
    </p>
  );
}
