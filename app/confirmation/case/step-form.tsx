import type { DefaultValue, SubmissionResult } from "@conform-to/react";
import { Form, useActionData, useOutletContext } from "@remix-run/react";
import type { ReactNode } from "react";
import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { type DraftOfForm, useDraft } from "#app/drafts/use-draft.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import type { Answered } from "./answer-step.server.ts";
import type { NextStep } from "./load-case.server.ts";
import type { StaffCase } from "./require-case.server.ts";
import { caseWords } from "./words.ts";

/** The step as this official has it now; undefined where it is not theirs, not possible here, or the page is not of a case. */
export function useStep(step: string): NextStep | undefined {
  return useOutletContext<StaffCase | undefined>()?.steps.find((each) => each.step === step);
}

/** What is wrong with a form of the page, by the form's id; null where it was not the one that was sent. */
export function useResultOf(form: string): SubmissionResult | null {
  const sent = useActionData<Answered>();
  return sent?.form === form ? sent.result : null;
}

type Seen = {
  step: string;
  /** The id of the form. */
  form: string;
  /** Undefined: the case of the frame, or none where others may act at the same time. */
  seenRevision?: number | undefined;
};

/** What every form of a step sends along: which step, from which form, and the revision that the page showed. */
export function SeenFields({ step, form, seenRevision }: Seen) {
  const found = useOutletContext<StaffCase | undefined>();
  const revision = seenRevision ?? found?.revision;
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="form" value={form} />
      {revision === undefined ? null : <input type="hidden" name="seenRevision" value={revision} />}
    </>
  );
}

type Fields<Typed extends Record<string, unknown>> = ReturnType<typeof useSentForm<Typed>>[1];

type StepFormProps<Typed extends Record<string, unknown>> = {
  step: string;
  /** Where the page has several forms for the step. */
  id?: string;
  seenRevision?: number;
  /** What is done about the case beside the procedure: no step of it, so that the page says whether it is there. */
  isBeside?: boolean;
  title?: string;
  lead?: ReactNode;
  /** Behind its title until it is opened. */
  isFolded?: boolean;
  /** On the button; else what the procedure calls the step. */
  submit?: string;
  weight?: "primary" | "secondary";
  /** On a second button that shows what would be sent. */
  preview?: string;
  defaultValue?: DefaultValue<Typed>;
  /** The name under which a draft is kept of what is typed (see `draftName`); undefined: none is. */
  draft?: string;
  children?: (fields: Fields<Typed>) => ReactNode;
};

/**
 * The form of a step. Says why a step that is this official's cannot be taken yet; nothing where it is not theirs. What was
 * typed stays where the step was refused, with the reasons beside it.
 */
export function StepForm<Typed extends Record<string, unknown>>(props: StepFormProps<Typed>) {
  const { step, id = step, isBeside = false } = props;
  const found = useOutletContext<StaffCase | undefined>();
  const own = useStep(step);
  const lastResult = useResultOf(id);
  if (found && own === undefined && !isBeside) return null;
  const isPossible = own === undefined || own.reasons.length === 0;
  return (
    <>
      {own === undefined || isPossible ? null : <NotYet step={own} />}
      {isPossible || lastResult !== null ? (
        <FramedForm
          {...props}
          id={id}
          lastResult={lastResult}
          // Empty again once the step was taken, and without its errors once another form was answered.
          key={lastResult === null ? `seen ${props.seenRevision ?? found?.revision}` : "answered"}
        />
      ) : null}
    </>
  );
}

function FramedForm<Typed extends Record<string, unknown>>(
  props: StepFormProps<Typed> & { id: string; lastResult: SubmissionResult | null },
) {
  const { id, title, lead, isFolded = false, lastResult } = props;
  const kept = useDraft<Typed>(props.draft);
  if (title === undefined) return <BareForm {...props} kept={kept} />;
  if (isFolded)
    return (
      <Disclosure summary={title} open={lastResult !== null || Boolean(kept?.opened)}>
        <BareForm {...props} kept={kept} />
      </Disclosure>
    );
  return (
    <section className="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {typeof lead === "string" ? <p className="prose">{lead}</p> : null}
      {lead === undefined || typeof lead === "string" ? null : <div className="prose">{lead}</div>}
      <BareForm {...props} kept={kept} />
    </section>
  );
}

function BareForm<Typed extends Record<string, unknown>>(
  props: StepFormProps<Typed> & {
    id: string;
    lastResult: SubmissionResult | null;
    kept: DraftOfForm<Typed> | undefined;
  },
) {
  const { step, id, seenRevision, submit, preview, weight = "secondary", children, lastResult, kept } = props;
  const locale = useLocale();
  const defaultValue = kept?.values ?? props.defaultValue;
  const [form, fields] = useSentForm<Typed>({ id, lastResult, ...(defaultValue && { defaultValue }) });
  return (
    <>
      {lastResult === null ? <DraftNotice draft={kept} /> : null}
      <Form method="post" id={form.id} noValidate className="form" {...(kept && { ref: kept.ref })}>
        <FormErrors form={form} />
        <SeenFields step={step} form={id} seenRevision={seenRevision} />
        {children?.(fields)}
        <div className="button-row">
          <Button weight={weight}>{submit ?? (isStep(step) ? stepOf(step).act[locale] : step)}</Button>
          {preview === undefined ? null : (
            <Button weight="secondary" name="intent" value="preview">
              {preview}
            </Button>
          )}
          <DraftControls draft={kept} />
        </div>
      </Form>
    </>
  );
}

/** Why a step that is this official's cannot be taken yet. */
function NotYet({ step: { act, reasons } }: { step: NextStep }) {
  const { step: text } = useWords(caseWords);
  const locale = useLocale();
  return (
    <Notice title={text.notYet(act[locale])}>
      <ul className="bullets">
        {reasons.map((reason) => (
          <li key={reason.en}>{reason[locale]}</li>
        ))}
      </ul>
    </Notice>
  );
}

type ReasonFormProps = Omit<StepFormProps<{ reason: string }>, "children"> & {
  label: string;
  hint?: string;
  /** What the form sends besides. */
  children?: ReactNode;
};

/** The form of a step that takes a reason in words; what is typed is kept as a draft. */
export function ReasonForm({ label, hint, children, ...form }: ReasonFormProps) {
  return (
    <StepForm<{ reason: string }> draft={form.step} {...form}>
      {({ reason }) => (
        <>
          {children}
          <TextArea label={label} hint={hint} rows={3} {...controlOf(reason)} />
        </>
      )}
    </StepForm>
  );
}
