import { type RefObject, useEffect, useRef } from "react";
import { ClockBar } from "#app/confirmation/case/clock-band.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { QueuedCase } from "./load-queue.server.ts";
import type { QueueView } from "./queue-view.ts";
import { queueWords } from "./words.ts";

type QueueTableProps = { view: QueueView; cases: readonly QueuedCase[]; isSelectable: boolean };

/** The cases of a page, a row each, dense. Keys j, k and x are an addition: links and boxes do the same. */
export function QueueTable({ view, cases, isSelectable }: QueueTableProps) {
  const text = useWords(queueWords);
  const { frame } = useWords(caseWords);
  const locale = useLocale();
  const table = useRef<HTMLDivElement>(null);
  useRowKeys(table);
  const columns: Column<QueuedCase>[] = [
    {
      key: "reference",
      label: text.columns.reference,
      kind: "line",
      cell: ({ id, reference }) => (
        <span className="queue-name">
          {isSelectable ? (
            <label className="queue-box">
              <span className="visually-hidden">{text.select(reference)}</span>
              <input type="checkbox" name="case" value={id} />
            </label>
          ) : null}
          <TextLink to={`/agency/cases/${id}`}>{reference}</TextLink>
        </span>
      ),
    },
    {
      key: "company",
      label: text.columns.company,
      kind: "line",
      cell: (row) => (
        <>
          <span className="queue-company">
            <InLang of={row.company} />
          </span>
          <Title of={row} />
        </>
      ),
    },
    {
      key: "technology",
      label: text.columns.technology,
      kind: "line",
      cell: ({ technology }) => technology[locale],
    },
    {
      key: "status",
      label: text.columns.status,
      kind: "line",
      cell: ({ status }) => <Badge tone="info">{statuses[status].staff[locale]}</Badge>,
    },
    {
      key: "waiting",
      label: text.columns.waiting,
      kind: "line",
      cell: ({ waitingFor }) => waitingFor.map((party) => text.parties[party]).join(", ") || text.ended,
    },
    {
      key: "clock",
      label: text.columns.clock,
      kind: "line",
      cell: ({ clock }) => (
        <span className="queue-clock">
          <ClockBar clock={clock} />
          <span className="number">
            {clock.usedDays}/{clock.limitDays}
          </span>
        </span>
      ),
    },
    {
      key: "due",
      label: text.columns.due,
      kind: "line",
      cell: ({ clock }) => <Due clock={clock} />,
    },
    {
      key: "assignees",
      label: text.columns.assignees,
      kind: "line",
      // Below each other: side by side two names are wider than what the table leaves them.
      cell: ({ assignees }) =>
        assignees.length === 0
          ? frame.noAssignee
          : assignees.map(({ role, name }) => (
              <span key={`${role} ${name}`} className="queue-person">
                <InLang of={name} />
              </span>
            )),
    },
  ];
  return (
    <div ref={table}>
      <DataTable
        caption={text.caption(text.views[view])}
        isCaptionHidden
        rows={cases}
        rowKey={({ id }) => String(id)}
        columns={columns}
      />
    </div>
  );
}

/** What the application is about, and its class where not everybody may know of it. */
function Title({ of: { title, securityClass } }: { of: QueuedCase }) {
  const { filters } = useWords(queueWords);
  return (
    <span className="queue-title small quiet">
      {securityClass === "general" ? null : (
        <Badge tone="caution">{filters.securityClasses[securityClass]}</Badge>
      )}{" "}
      {title === null ? null : <InLang of={title} />}
    </span>
  );
}

function Due({ clock }: Pick<QueuedCase, "clock">) {
  const text = useWords(queueWords);
  const locale = useLocale();
  if (clock.endedBy !== null) return text.ended;
  // One says enough: that a period stands still is drawn in its bar, too.
  return (
    <span className="queue-due">
      {formatDay(clock.dueOn, locale)} {clock.isOverdue ? <Badge tone="bad">{text.overdue}</Badge> : null}
      {clock.isStopped && !clock.isOverdue ? <Badge>{text.stopped}</Badge> : null}
    </span>
  );
}

/** Moves the focus from row to row by j and k; x ticks the row's box. Typing in a field is left alone. */
function useRowKeys(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...(table.current?.querySelectorAll<HTMLElement>("tbody tr") ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === "x") rows[at]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
      const next = { j: at + 1, k: Math.max(at - 1, 0) }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      rows[Math.min(next, rows.length - 1)]?.querySelector("a")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [table]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isBox = target instanceof HTMLInputElement && target.type === "checkbox";
  return !isBox && target.closest("input, textarea, select, [contenteditable]") !== null;
}
