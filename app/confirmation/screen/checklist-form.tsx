import { Form } from "@remix-run/react";
import { useResultOf } from "#app/confirmation/case/step-form.tsx";
import type { FormDefinition } from "#app/confirmation/form/form-definition.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import { CHECKLIST_DRAFT, type StoredCheck } from "./checklist.ts";
import { screenWords } from "./words.ts";

/** The id of the form. */
export const CHECKLIST_FORM = "checklist-form";

type Checks = FormDefinition["checks"];
type Fields = { checks: Record<string, { isMet: string; note: string }> };
type ChecklistProps = {
  checks: Checks;
  stored: readonly StoredCheck[];
  /** The mark of what is shown. */
  seen: string;
};

/** The checklist to fill in: each point met or not, with a note. It may be saved with gaps. */
export function Checklist({ checks, stored, seen }: ChecklistProps) {
  const text = useWords(screenWords);
  const lastResult = useResultOf(CHECKLIST_FORM);
  const locale = useLocale();
  const draft = useDraft<Fields>(CHECKLIST_DRAFT);
  const [form, fields] = useSentForm<Fields>({
    id: CHECKLIST_FORM,
    lastResult,
    defaultValue: draft?.values ?? {
      checks: Object.fromEntries(
        stored.map(({ key, isMet, note }) => [key, { isMet: isMet ? "yes" : "no", note: note ?? "" }]),
      ),
    },
  });
  const begun = lastResult === null ? draft?.opened?.fields.seen?.[0] : undefined;
  const points = fields.checks.getFieldset();
  return (
    <>
      <DraftNotice draft={draft} />
      <Form method="post" id={form.id} noValidate className="form" {...(draft && { ref: draft.ref })}>
        <FormErrors form={form} />
        {form.errors === undefined ? null : <CheckList checks={checks} stored={stored} />}
        <input type="hidden" name="intent" value="save" />
        {/* A draft is of what was shown when it was begun: what another officer has saved since is told first. */}
        <input type="hidden" name="seen" value={begun ?? seen} />
        {checks.map(({ key, words, source }) => {
          const point = points[key]?.getFieldset();
          if (point === undefined) return null;
          return (
            <div key={key} className="check">
              <Radios
                id={point.isMet.id}
                name={point.isMet.name}
                label={words?.[locale] ?? key}
                hint={source}
                defaultValue={point.isMet.initialValue ?? null}
                options={[
                  { value: "yes", label: text.met },
                  { value: "no", label: text.notMet },
                ]}
              />
              <TextArea label={text.note} optional rows={2} {...controlOf(point.note)} />
            </div>
          );
        })}
        <p className="row-note">{text.noteHint}</p>
        <div className="button-row">
          <Button>{text.save}</Button>
          <Button weight="tertiary" name="rest" value="met">
            {text.restMet}
          </Button>
          <DraftControls draft={draft} />
        </div>
      </Form>
    </>
  );
}

type State = "open" | "met" | "notMet";
const tones: Record<State, Tone> = { open: "plain", met: "good", notMet: "caution" };

function stateOf(found: StoredCheck | undefined): State {
  if (found === undefined) return "open";
  return found.isMet ? "met" : "notMet";
}

/** The checklist to read: what officers found, and who. */
export function CheckList({ checks, stored }: Pick<ChecklistProps, "checks" | "stored">) {
  const text = useWords(screenWords);
  const locale = useLocale();
  return (
    <ul className="ruled-list">
      {checks.map(({ key, words }) => {
        const found = stored.find((check) => check.key === key);
        const state = stateOf(found);
        return (
          <li key={key}>
            <Badge tone={tones[state]}>{text.state[state]}</Badge>
            <p>{words?.[locale] ?? key}</p>
            {found === undefined ? null : (
              <p className="row-note">
                {found.note === null ? null : `${found.note} · `}
                <InLang of={text.by(signatureText(found.by, locale), formatStamp(found.at, locale))} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
