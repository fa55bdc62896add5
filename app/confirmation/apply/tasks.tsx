import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ApplicationHeading, Terms } from "./application-heading.tsx";
import type { TaskView, Term } from "./application-view.ts";
import { applyWords } from "./words.ts";

type TasksView = {
  company: { id: number; name: string };
  id: number;
  title: string;
  securityClass: "general" | "sensitive" | "security";
  isFormVerified: boolean;
  about: readonly Term[];
  tasks: readonly TaskView[];
  round: { isOpen: boolean; lines: readonly string[] };
  isVerified: boolean;
  mayApply: boolean;
};

/** A draft: what it is about, whether it can be submitted now, and its parts with their states. */
export function Tasks({ view, error }: { view: TasksView; error: string | undefined }) {
  const text = useWords(applyWords);
  const path = `/company/${view.company.id}/applications/${view.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading company={view.company} title={view.title} />
      {error === undefined ? null : <Notice tone="caution" title={error} />}
      {view.mayApply ? null : <Notice title={text.readOnly} />}
      <Terms rows={view.about} />
      {view.securityClass === "security" ? (
        <Offline />
      ) : (
        <>
          {view.securityClass === "sensitive" ? <Notice title={text.sensitive} /> : null}
          <Notice title={view.round.lines[0]}>
            {view.round.lines.slice(1).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
          {view.isVerified ? null : (
            <Notice tone="caution" title={text.tasks.unverified}>
              <p>
                <TextLink to={`/company/${view.company.id}`}>{text.start.numberLink}</TextLink>
              </p>
            </Notice>
          )}
          <Parts view={view} path={path} />
        </>
      )}
      {view.mayApply ? <Deletion /> : null}
    </div>
  );
}

const tones = { none: "plain", some: "info", done: "good" } as const;

function Parts({ view, path }: { view: TasksView; path: string }) {
  const { tasks: text, unverifiedForm } = useWords(applyWords);
  const left = view.tasks.filter(({ state }) => state !== "done").length;
  return (
    <section className="section" aria-labelledby="tasks">
      <div className="section-heading">
        <h2 id="tasks">{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <DataTable
        caption={text.title}
        isCaptionHidden
        rows={view.tasks}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "part",
            label: text.columns.part,
            kind: "sentence",
            cell: ({ key, title, savedAt }) => (
              <>
                <TextLink to={`${path}/parts/${key}`}>{title}</TextLink>
                {savedAt === null ? null : (
                  <span className="row-note">
                    <InLang of={text.savedAt(savedAt)} />
                  </span>
                )}
              </>
            ),
          },
          {
            key: "state",
            label: text.columns.state,
            kind: "line",
            cell: ({ state }) => <Badge tone={tones[state]}>{text.states[state]}</Badge>,
          },
        ]}
      />
      <p>{left === 0 ? text.checkHint : text.leftParts(left)}</p>
      <div className="button-row">
        <ButtonLink to={`${path}/check`} weight={left === 0 ? "primary" : "secondary"}>
          {text.check}
        </ButtonLink>
      </div>
      {view.isFormVerified ? null : <p className="quiet">{unverifiedForm}</p>}
    </section>
  );
}

function Offline() {
  const { offline: text } = useWords(applyWords);
  return (
    <Notice tone="caution" title={text.title}>
      <p>{text.text}</p>
      <ol className="bullets">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Notice>
  );
}

function Deletion() {
  const { tasks: text } = useWords(applyWords);
  return (
    <Disclosure summary={text.delete}>
      <p>{text.deleteLead}</p>
      <Form method="post" className="form">
        <label className="radio">
          <input type="checkbox" name="sure" value="yes" />
          <span>{text.deleteConfirm}</span>
        </label>
        <div className="button-row">
          <Button name="intent" value="delete">
            {text.delete}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
