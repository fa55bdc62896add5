import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { ChangeTable } from "./item-tables.tsx";
import type { ChangeView } from "./round-view.ts";
import { roundsWords } from "./words.ts";

type Props = {
  change: ChangeView;
  /** Whether the reader planned it. */
  isOwn: boolean;
  mayChange: boolean;
  sent: { error: string; note: string } | undefined;
};

/** A change that waits: what it would do, and what its reader may do about it. */
export function WaitingChange({ change, isOwn, mayChange, sent }: Props) {
  const text = useWords(roundsWords);
  const { id, reason, plannedBy, plannedAt, changes } = change;
  const noteMissing = sent?.error === text.noteMissing ? sent.error : undefined;
  return (
    <section className="section" aria-labelledby="waiting">
      <h2 id="waiting">{text.waiting}</h2>
      {sent === undefined || noteMissing !== undefined ? null : (
        <div role="alert">
          <Notice tone="bad" title={sent.error} />
        </div>
      )}
      <p className="quiet small">
        <InLang of={text.by(plannedBy?.name ?? null, plannedAt)} />
      </p>
      <p>
        {text.reason}: <InLang of={reason} />
      </p>
      <ChangeTable caption={text.waiting} changes={changes} />
      <p>{text.effects}</p>
      {isOwn ? <Notice title={text.ownPlan} /> : null}
      {mayChange ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="changeId" value={id} />
          {isOwn ? (
            <div className="button-row">
              <Button name="how" value="withdraw">
                {text.withdraw}
              </Button>
            </div>
          ) : (
            <>
              <div className="button-row">
                <Button weight="primary" name="how" value="take">
                  {text.take}
                </Button>
              </div>
              <TextArea
                label={text.note}
                name="note"
                rows={3}
                maxLength={500}
                optional
                error={noteMissing}
                defaultValue={sent?.note ?? ""}
              />
              <div className="button-row">
                <Button name="how" value="refuse">
                  {text.refuse}
                </Button>
              </div>
            </>
          )}
        </Form>
      ) : null}
    </section>
  );
}
