import { Form } from "@remix-run/react";
import { ApplicationHeading, Terms } from "#app/confirmation/apply/application-heading.tsx";
import type { Term } from "#app/confirmation/apply/application-view.ts";
import { applyWords } from "#app/confirmation/apply/words.ts";
import { ClockBand } from "#app/confirmation/case/clock-band.tsx";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { FollowingView, SupplementView } from "./following-view.ts";
import { MESSAGE_DRAFT } from "./message-draft.ts";
import { Outcome } from "./outcome.tsx";
import type { OutcomeView } from "./outcome-view.ts";
import { followWords } from "./words.ts";

type Head = {
  company: { id: number; name: string };
  id: number;
  title: string;
  about: readonly Term[];
  mayApply: boolean;
  done: string | null;
  copyKey: string;
};

type FollowedProps = {
  head: Head;
  view: FollowingView;
  outcome: OutcomeView | null;
  error: string | undefined;
  message?: { typed: string; error: string };
};

/** A submitted case: its status, the clock, what the applicant has to do, and what has happened so far. */
export function Followed({ head, view, outcome, error, message }: FollowedProps) {
  const text = useWords(followWords);
  const { readOnly } = useWords(applyWords);
  const path = `/company/${head.company.id}/applications/${head.id}`;
  const happened = Object.entries(text.done).find(([key]) => key === head.done)?.[1];
  const status = { term: text.status, value: view.status };
  const result = view.result === null ? [] : [{ term: text.result, value: view.result }];
  return (
    <div className="page applications">
      <ApplicationHeading company={head.company} title={head.title} />
      {error === undefined ? null : <Notice tone="caution" title={error} />}
      {happened === undefined || error !== undefined ? null : (
        <div role="status">
          <Notice tone="good" title={happened} />
        </div>
      )}
      {head.mayApply ? null : <Notice title={readOnly} />}
      {view.supplements
        .filter(({ isOpen }) => isOpen)
        .map((supplement) => (
          <OpenSupplement key={supplement.id} supplement={supplement} path={head.mayApply ? path : null} />
        ))}
      {view.returnedWhy === null ? null : (
        <Notice title={text.returnedWhy}>
          <p className="answer-text">
            <InLang of={view.returnedWhy} />
          </p>
        </Notice>
      )}
      <Terms rows={[status, ...result, ...head.about]} />
      {outcome === null ? null : <Outcome view={outcome} path={path} />}
      <div>
        <ClockBand clock={view.clock} />
        <Disclosure summary={text.lawTitle}>
          {text.law.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Disclosure>
      </div>
      <Timeline view={view} path={path} />
      <Messages view={view} mayWrite={head.mayApply} {...(message && { message })} />
      {head.mayApply ? <MoreActs view={view} path={path} copyKey={head.copyKey} /> : null}
    </div>
  );
}

function OpenSupplement({ supplement, path }: { supplement: SupplementView; path: string | null }) {
  const { supplement: text } = useWords(followWords);
  return (
    <Notice tone="caution" title={`${text.open}: ${supplement.state}`}>
      <p className="answer-text">
        <InLang of={supplement.words} />
      </p>
      <p>
        {text.fields}: {supplement.fields.map(({ label }) => label).join(", ")}
      </p>
      {path === null ? null : (
        <p className="button-row">
          <ButtonLink to={`${path}/supplement`}>{text.answer}</ButtonLink>
        </p>
      )}
    </Notice>
  );
}

function Timeline({ view, path }: { view: FollowingView; path: string }) {
  const text = useWords(followWords);
  return (
    <section className="section" aria-labelledby="timeline">
      <h2 id="timeline">{text.timeline}</h2>
      <ol className="timeline" reversed>
        {view.events.map(({ number, at, told }) => (
          <li key={number}>
            <p>{told}</p>
            <p className="row-note">
              <InLang of={at} />
            </p>
          </li>
        ))}
      </ol>
      {view.supplements.length === 0 ? null : (
        <Disclosure
          summary={text.supplement.title}
          // Why one was closed is read here: a mail says so.
          open={view.supplements.some(({ closedWhy }) => closedWhy !== null)}
        >
          {view.supplements.map(({ id, words, state, closedWhy }) => (
            <div key={id}>
              <p className="answer-text">
                <InLang of={words} />
              </p>
              <p className="row-note">
                <InLang of={state} />
              </p>
              {closedWhy === null ? null : (
                <p className="row-note">
                  <InLang of={text.supplement.closedWhy(closedWhy)} />
                </p>
              )}
            </div>
          ))}
        </Disclosure>
      )}
      <h3>{text.submissions}</h3>
      <ul className="bullets">
        {view.submissions.map(({ number, label }) => (
          <li key={number}>
            <TextLink to={`${path}/submissions/${number}`}>{label}</TextLink>
          </li>
        ))}
        {view.submissions.length === 0 ? null : (
          <li>
            <TextLink to={`${path}/receipt`}>{text.receipt}</TextLink>
          </li>
        )}
        {view.hasLooks ? (
          <li>
            <TextLink to={`${path}/looks`}>{text.looks.link}</TextLink>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

type MessagesProps = {
  view: FollowingView;
  mayWrite: boolean;
  message?: { typed: string; error: string };
};

function Messages({ view, mayWrite, message }: MessagesProps) {
  const { messages: text } = useWords(followWords);
  return (
    <section className="section" aria-labelledby="messages">
      <h2 id="messages">{text.title}</h2>
      {view.messages.length === 0 ? <p>{text.none}</p> : null}
      <ul className="timeline">
        {view.messages.map(({ id, by, at, words }) => (
          <li key={id}>
            <p className="answer-text">
              <InLang of={words} />
            </p>
            <p className="row-note">
              {by} · {at}
            </p>
          </li>
        ))}
      </ul>
      {/* After a message is sent, the field is empty again. */}
      {mayWrite ? <MessageForm key={view.messages.length} {...(message && { message })} /> : null}
    </section>
  );
}

function MessageForm({ message }: Pick<MessagesProps, "message">) {
  const { messages: text } = useWords(followWords);
  const draft = useDraft<{ words: string }>(MESSAGE_DRAFT);
  return (
    <>
      {message === undefined ? <DraftNotice draft={draft} /> : null}
      <Form method="post" className="form narrow-form" {...(draft && { ref: draft.ref })}>
        <TextArea
          id="words"
          name="words"
          label={text.write}
          hint={text.hint}
          rows={4}
          spellCheck
          error={message?.error}
          defaultValue={message?.typed ?? draft?.opened?.fields.words?.[0] ?? ""}
        />
        <div className="button-row">
          <Button name="intent" value="message">
            {text.send}
          </Button>
          <DraftControls draft={draft} />
        </div>
      </Form>
    </>
  );
}

function MoreActs({ view, path, copyKey }: { view: FollowingView; path: string; copyKey: string }) {
  const text = useWords(followWords);
  return (
    <>
      <Disclosure summary={text.copy.title}>
        <p>{text.copy.lead}</p>
        <Form method="post" className="button-row">
          <input type="hidden" name="copyKey" value={copyKey} />
          <Button name="intent" value="copy">
            {text.copy.act}
          </Button>
        </Form>
      </Disclosure>
      {view.canWithdraw ? (
        <p>
          <TextLink to={`${path}/withdraw`}>{text.withdraw.link}</TextLink>
        </p>
      ) : null}
    </>
  );
}
