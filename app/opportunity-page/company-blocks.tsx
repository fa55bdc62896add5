import type { ReactNode } from "react";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import type { SaidView } from "#app/quick-check/said-view.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Block, CompanyPageView } from "./company-page-view.ts";
import { ChangeLink } from "./company-rule.tsx";

/** The verdict with its deciding reason; announced again when an answer changes it. */
export function CompanyVerdict({ company }: { company: CompanyPageView }) {
  return (
    <div className="card company-verdict">
      <div role="status">
        <VerdictOf verdict={company.verdict} />
        {company.verdict.reason ? (
          <p>
            <InLang of={company.verdict.reason} />
          </p>
        ) : null}
        {company.verdict.note ? (
          <p className="quiet small">
            <InLang of={company.verdict.note} />
          </p>
        ) : null}
      </div>
      <p className="quiet small">
        <InLang
          of={[company.judgedFor, company.said?.lead, company.window, company.mayNot]
            .filter(Boolean)
            .join(" ")}
        />
      </p>
      {company.said ? <Said of={company.said} /> : null}
      <h3>{company.ifConfirmed.title}</h3>
      {company.ifConfirmed.parts.map(({ name, lines }) => (
        <div key={name}>
          {name === null ? null : (
            <p>
              <InLang of={name} />
            </p>
          )}
          <ul className="rule-parts">
            {lines.map((line) => (
              <li key={line}>
                <InLang of={line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {company.amount ? (
        <>
          <h3>{company.amount.title}</h3>
          <dl className="company-amount">
            {company.amount.rows.map(({ name, figure }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="number">{figure}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </div>
  );
}

/** The answers of a visitor, each with a way to change it, and the way to keep them. */
function Said({ of: said }: { of: SaidView }) {
  return (
    <section className="said" aria-labelledby="said">
      <h3 id="said">{said.title}</h3>
      <dl className="said-answers">
        {said.answers.map(({ name, label, value, to, change }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {value} <ChangeLink of={{ to, text: said.changeShort, label: change }} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{said.kept}</p>
      <p className="small">
        <TextLink to={said.keep.to}>{said.keep.text}</TextLink> <span className="quiet">{said.keep.why}</span>
      </p>
    </section>
  );
}

/** What the verdict rests on besides the findings: presumptions, checks by a person, and what only the agency knows. */
export function CompanyGrounds({ company }: { company: CompanyPageView }) {
  return (
    <>
      <Grounds
        of={company.presumptions}
        show={({ text, change }) => (
          <>
            <InLang of={text} /> {change ? <ChangeLink of={change} /> : null}
          </>
        )}
        keyOf={({ text }) => text}
      />
      <Grounds of={company.checks} show={marked} keyOf={(text) => text} />
      <Grounds of={company.agency} show={marked} keyOf={(text) => text} />
    </>
  );
}

const marked = (text: string) => <InLang of={text} />;

type GroundsProps<T> = { of: Block<T> | null; show: (item: T) => ReactNode; keyOf: (item: T) => string };

function Grounds<T>({ of: block, show, keyOf }: GroundsProps<T>) {
  if (block === null) return null;
  return (
    <section className="section" aria-label={block.title}>
      <h3>{block.title}</h3>
      <p className="quiet small">{block.lead}</p>
      <ul className="rule-parts">
        {block.items.map((item) => (
          <li key={keyOf(item)}>{show(item)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Each bonus as judged for the company, and the totals of each stage. */
export function CompanyBonus({
  bonus,
  nameOf,
}: {
  bonus: NonNullable<CompanyPageView["bonus"]>;
  /** Marks what a machine has read. */
  nameOf: (bonus: { id: string; name: string }) => ReactNode;
}) {
  const { columns, totals, totalsLead, totalColumns } = bonus.texts;
  return (
    <>
      <DataTable
        caption={columns.name}
        isCaptionHidden
        rows={bonus.entries}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: columns.name, kind: "sentence", cell: nameOf },
          { key: "word", label: columns.word, kind: "line", cell: ({ word }) => word },
          { key: "when", label: columns.when, kind: "sentence", cell: ({ when }) => when },
          { key: "gives", label: columns.gives, cell: ({ gives }) => gives },
        ]}
      />
      <h3>{totals}</h3>
      <p className="quiet small">{totalsLead}</p>
      <DataTable
        caption={totals}
        isCaptionHidden
        rows={bonus.totals}
        rowKey={({ stage }) => stage}
        columns={[
          { key: "stage", label: totalColumns.stage, cell: ({ stage }) => stage },
          { key: "known", label: totalColumns.known, kind: "figure", cell: ({ known }) => known },
          { key: "more", label: totalColumns.more, cell: ({ more }) => more ?? "–" },
        ]}
      />
    </>
  );
}
