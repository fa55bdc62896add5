import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListsView } from "./lists-view.ts";
import type { ListsWords } from "./words.ts";

type Words = ListsWords["page"];
type Chosen = NonNullable<ListsView["chosen"]>;

/** A technology on the list in force and in the draft, and which laws' lists cover its area. */
export function FoundLists({ text, chosen }: { text: Words; chosen: Chosen }) {
  return (
    <>
      <section className="section" aria-labelledby="now">
        <h2 id="now">{text.nowTitle}</h2>
        <div className="card">
          <p className="card-title">{chosen.name}</p>
          <p className="quiet">
            {text.field}: {chosen.field}
          </p>
          {chosen.scope === null ? null : (
            <p>
              {text.scope}: {chosen.scope}
            </p>
          )}
          <Source text={text} source={chosen.source} />
          <p>
            <TextLink to={chosen.definitions}>{text.sourceLink}</TextLink>
          </p>
        </div>
        <div className="button-row">
          <ButtonLink to={chosen.preCheck} weight="secondary">
            {text.preCheck}
          </ButtonLink>
        </div>
      </section>
      <section className="section" aria-labelledby="draft">
        <h2 id="draft">{text.draftTitle}</h2>
        <Notice tone="caution" title={text.draftWarning}>
          <p>{text.draftMore}</p>
        </Notice>
        {chosen.draft.counterparts.length === 0 ? (
          <p>{text.noCounterpart}</p>
        ) : (
          <dl className="term-list">
            {chosen.draft.counterparts.map(({ name, relation }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{relation}</dd>
              </div>
            ))}
          </dl>
        )}
        <Source text={text} source={chosen.draft.source} />
      </section>
      <section className="section" aria-labelledby="areas">
        <div className="section-heading">
          <h2 id="areas">{text.areasTitle}</h2>
          <p>{text.areasLead}</p>
        </div>
        <DataTable
          caption={text.listsCaption}
          rows={chosen.lists}
          rowKey={({ name }) => name}
          columns={[
            { key: "list", label: text.columns.list, kind: "sentence", cell: ({ name }) => name },
            { key: "law", label: text.columns.law, kind: "sentence", cell: ({ law }) => law },
            { key: "count", label: text.columns.count, kind: "figure", cell: ({ count }) => count },
            ...chosen.areas.map(({ code, name }) => ({
              key: code,
              label: name,
              kind: "line" as const,
              cell: ({ touches }: Chosen["lists"][number]) => touches[code],
            })),
          ]}
        />
        <p className="prose">{text.countsOnly}</p>
        <Source text={text} source={chosen.areaSource} />
      </section>
    </>
  );
}

function Source({ text, source }: { text: Words; source: string }) {
  if (source === "") return null;
  return (
    <p className="quiet small">
      {text.source}: <span lang="ko">{source}</span>
    </p>
  );
}
