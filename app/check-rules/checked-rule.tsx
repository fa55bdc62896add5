import { Form } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { RuleSentence } from "#app/opportunity-page/rule-list.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { RefusedCheck } from "./answer-check.server.ts";
import type { RuleToCheck } from "./check-view.ts";
import { checkRulesWords } from "./words.ts";

type Shown = Omit<RuleToCheck, "seen" | "reports" | "confirmed"> &
  Partial<Pick<RuleToCheck, "seen" | "reports" | "confirmed">> & {
    reason?: string;
    by?: string;
    withdrawalId?: number;
  };

type Acts = "decide" | "unconfirm" | "restore";

type CheckedListProps = { rules: readonly Shown[]; refused: RefusedCheck | null; acts: Acts };

/** Rules, each with the words of the notice, what people say of it, and what an officer may do. */
export function CheckedList({ rules, refused, acts }: CheckedListProps) {
  if (rules.length === 0) return null;
  return (
    <ol className="checks">
      {rules.map((rule) => (
        <li key={rule.id} className="card" id={`rule-${rule.id}`} tabIndex={-1}>
          <CheckedRule rule={rule} />
          {acts === "decide" ? (
            <Decide rule={rule} refused={refused?.ruleId === rule.id ? refused : null} />
          ) : (
            <TakeBack rule={rule} acts={acts} />
          )}
        </li>
      ))}
    </ol>
  );
}

/**
 * Where the focus goes once a rule was handled. Its card is gone, and whoever works through the list by keyboard would start at the
 * top: the card that took its place gets the focus, else the heading of the list. Spread it on what surrounds the lists.
 */
export function useNextRule(view: object) {
  const handled = useRef<{ list: HTMLElement | null; at: number } | null>(null);
  const around = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what follows a decision
  useEffect(() => {
    const was = handled.current;
    handled.current = null;
    if (was === null || document.activeElement !== document.body) return;
    const left = was.list?.isConnected ? was.list.children : [];
    const next = left[Math.min(was.at, left.length - 1)] ?? around.current?.querySelector("h2");
    if (next instanceof HTMLElement) next.focus({ preventScroll: left.length > 0 });
  }, [view]);
  const onSubmit = (event: FormEvent) => {
    const card = event.target instanceof Element ? event.target.closest("li.card") : null;
    const list = card?.parentElement ?? null;
    handled.current = card && { list, at: [...(list?.children ?? [])].indexOf(card) };
  };
  return { ref: around, onSubmit };
}

function CheckedRule({ rule }: { rule: Shown }) {
  const { one: text } = useWords(checkRulesWords);
  const { reports = [] } = rule;
  return (
    <>
      <p className="check-marks">
        <Badge>{rule.kind}</Badge>
        {rule.track === null ? null : (
          <Badge tone="info">
            <InLang of={text.track(rule.track)} />
          </Badge>
        )}
        {reports.length === 0 ? null : <Badge tone="caution">{text.people(reports.length)}</Badge>}
      </p>
      <div id={`said-${rule.id}`} className="check-said">
        {rule.rule ? <RuleSentence rule={rule.rule} /> : null}
        {rule.lines.map((line) => (
          <p key={line} className="rule-line">
            <InLang of={line} />
          </p>
        ))}
      </div>
      <Words rule={rule} />
      {reports.length === 0 ? null : (
        <ul className="check-reports">
          {reports.map(({ when, note }) => (
            <li key={when}>
              {text.reported(when)}:{" "}
              {note === null ? (
                text.noNote
              ) : (
                <q>
                  <InLang of={note} />
                </q>
              )}
            </li>
          ))}
        </ul>
      )}
      {rule.reason ? (
        <p>
          {text.reason}: <InLang of={rule.reason} />
        </p>
      ) : null}
      {(rule.by ?? rule.confirmed) ? (
        <p className="quiet small">
          <InLang of={rule.by ?? rule.confirmed} />
        </p>
      ) : null}
    </>
  );
}

/** The quote, marked among the lines around it; alone where it is not found any more. */
function Words({ rule: { excerpt, cite, source } }: { rule: Shown }) {
  const { one: text } = useWords(checkRulesWords);
  return (
    <figure className="check-words">
      <figcaption className="quiet small">
        <InLang of={text.document(source.text)} />
      </figcaption>
      <blockquote className="quotation" lang="ko">
        {excerpt === null ? (
          <p>{cite}</p>
        ) : (
          <>
            {excerpt.before === null ? null : <p className="quiet">{excerpt.before}</p>}
            <p>
              {excerpt.line[0]}
              <mark>{excerpt.line[1]}</mark>
              {excerpt.line[2]}
            </p>
            {excerpt.after === null ? null : <p className="quiet">{excerpt.after}</p>}
          </>
        )}
      </blockquote>
      {excerpt === null ? <p className="small">{text.notFound}</p> : null}
    </figure>
  );
}

function Decide({ rule, refused }: { rule: Shown; refused: RefusedCheck | null }) {
  const { one: text } = useWords(checkRulesWords);
  const reasonId = `reason-${rule.id}`;
  useEffect(() => {
    if (refused) document.getElementById(reasonId)?.focus();
  }, [refused, reasonId]);
  const known = (
    <>
      <input type="hidden" name="ruleId" value={rule.id} />
      <input type="hidden" name="seen" value={rule.seen} />
    </>
  );
  const describedBy = `said-${rule.id}`;
  return (
    <div className="check-acts">
      <Form method="post" preventScrollReset>
        {known}
        <Button name="what" value="confirm" aria-describedby={describedBy}>
          {text.confirm}
        </Button>
      </Form>
      <Disclosure summary={text.withdraw} open={refused !== null}>
        <Form method="post" preventScrollReset className="form" noValidate>
          {known}
          <TextField
            id={reasonId}
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            error={refused?.error}
            defaultValue={refused?.reason}
            maxLength={500}
            autoComplete="off"
          />
          <div className="button-row">
            <Button name="what" value="withdraw" aria-describedby={describedBy}>
              {text.withdraw}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}

/** Takes a confirmation or withdrawal back; of a rule that a person has written there is nothing to take back. */
function TakeBack({ rule, acts }: { rule: Shown; acts: "unconfirm" | "restore" }) {
  const { one: text } = useWords(checkRulesWords);
  if (acts === "unconfirm" && rule.confirmed == null)
    return <p className="quiet small">{text.writtenByPerson}</p>;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="ruleId" value={rule.id} />
      {rule.withdrawalId ? <input type="hidden" name="withdrawalId" value={rule.withdrawalId} /> : null}
      <Button weight="tertiary" name="what" value={acts} aria-describedby={`said-${rule.id}`}>
        {text[acts]}
      </Button>
    </Form>
  );
}
