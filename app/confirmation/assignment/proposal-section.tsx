import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Pagination, pagePath } from "#app/ui/find/pagination.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { CaseTable } from "./case-table.tsx";
import { ChangeForm } from "./change-form.tsx";
import type { ProposalView } from "./proposal-view.ts";
import { assignmentWords } from "./words.ts";

type ProposalSectionProps = {
  round: number;
  proposal: ProposalView;
  page: number;
  lastResult: SubmissionResult | null;
};

/** The proposal: how good it is and how good it could be, what to do with it, and each application. */
export function ProposalSection({ round, proposal, page, lastResult }: ProposalSectionProps) {
  const { proposal: text } = useWords(assignmentWords);
  const locale = useLocale();
  const { changing, count, cases, pageCount, createdAt, dueOn } = proposal;
  const path = `/agency/assignment?round=${round}`;
  return (
    <>
      <section className="section" aria-labelledby="proposal">
        <div className="section-heading">
          <h2 id="proposal">{text.title}</h2>
          <p>{text.made(formatStamp(createdAt, locale), formatDay(dueOn, locale))}</p>
        </div>
        <FiguresTable figures={proposal.figures} />
        <p className="row-note">
          {text.order} {text.computed}
        </p>
        {count === 0 ? null : (
          <ActForm
            round={round}
            intent="accept"
            label={text.accept(count)}
            note={text.acceptNote}
            isPrimary
          />
        )}
        <ActForm round={round} intent="repair" label={text.repair} note={text.repairNote} />
      </section>
      {changing === null ? null : (
        <ChangeForm key={changing.id} round={round} changing={changing} lastResult={lastResult} />
      )}
      <section className="section" aria-labelledby="cases">
        <h2 id="cases">{text.list}</h2>
        <CaseTable cases={cases} changePath={`${path}&page=${page}`} />
        <Pagination
          label={text.pages}
          page={page}
          pageCount={pageCount}
          hrefOf={(number) => pagePath(path, number)}
        />
      </section>
    </>
  );
}

function FiguresTable({ figures: { tally, bound, isProven } }: Pick<ProposalView, "figures">) {
  const { proposal: text } = useWords(assignmentWords);
  const rows = [
    ...text.levels.map((what, at) => ({
      what,
      here: tally.levels[at as 0 | 1 | 2],
      best: bound.levels[at as 0 | 1 | 2],
    })),
    { what: text.missing, here: tally.missing, best: bound.missing },
  ];
  return (
    <>
      <DataTable
        caption={text.figures}
        rows={rows}
        rowKey={({ what }) => what}
        columns={[
          { key: "what", label: text.columns.what, cell: ({ what }) => what },
          { key: "here", label: text.columns.here, kind: "figure", cell: ({ here }) => here },
          { key: "best", label: text.columns.best, kind: "figure", cell: ({ best }) => best },
        ]}
      />
      <Notice
        tone={isProven && tally.missing === 0 ? "good" : "info"}
        title={isProven ? text.proven : text.notProven}
      />
    </>
  );
}

type ActFormProps = { round: number; intent: string; label: string; note: string; isPrimary?: boolean };

function ActForm({ round, intent, label, note, isPrimary = false }: ActFormProps) {
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="round" value={round} />
      <div className="button-row">
        <Button weight={isPrimary ? "primary" : "secondary"}>{label}</Button>
      </div>
      <p className="row-note">{note}</p>
    </Form>
  );
}
