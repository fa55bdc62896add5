import type { DefaultValue, SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { dayItems, majorities, quorums, ties } from "#app/confirmation/procedure/round-rules.ts";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextArea, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Boxes, Constant, RuleFields } from "./constant-fields.tsx";
import type { RoundChoices } from "./load-rounds.server.ts";
import type { RoundItem } from "./round-plan.ts";
import type { TypedRound } from "./round-schema.ts";
import { roundsWords } from "./words.ts";

const ofCommittee = { quorum: quorums, majority: majorities, tie: ties } as const;

type Props = {
  typed: TypedRound;
  choices: RoundChoices;
  locked: readonly RoundItem[];
  lastResult: SubmissionResult | null;
};

/** All that a round consists of; what may no longer be changed has no control. */
export function RoundForm({ typed, choices, locked, lastResult }: Props) {
  const text = useWords(roundsWords);
  const locale = useLocale();
  const draft = useDraft<TypedRound>("plan");
  const [form, fields] = useSentForm<TypedRound>({
    id: "round",
    lastResult,
    defaultValue: (draft?.values ?? typed) as DefaultValue<TypedRound>,
  });
  const isOpen = (item: RoundItem) => !locked.includes(item);
  const minute = { type: "datetime-local", hint: text.form.minuteHint } as const;
  const formsOf = (kind: "holding" | "developing") =>
    choices.forms
      .filter((each) => each.kind === kind)
      .map(({ id, version, source }) => ({ value: id, label: text.formVersion(version, source) }));
  const days = (Object.keys(dayItems) as (keyof typeof dayItems)[]).filter(isOpen);
  const choice = (...values: ("receipt" | "round_close" | "yes" | "no")[]) =>
    values.map((value) => ({ value, label: text.choices[value] }));
  return (
    <>
      {lastResult === null ? <DraftNotice draft={draft} /> : null}
      <Form
        method="post"
        id={form.id}
        noValidate
        className="form form-wide"
        {...(draft && { ref: draft.ref })}
      >
        <FormErrors form={form} />
        <section className="section" aria-labelledby="period">
          <h2 id="period">{text.form.parts.period}</h2>
          <TextField label={text.items.nameKo} lang="ko" {...controlOf(fields.nameKo)} />
          <TextField label={text.items.nameEn} lang="en" {...controlOf(fields.nameEn)} />
          {isOpen("opensAt") ? (
            <TextField label={text.items.opensAt} {...minute} {...controlOf(fields.opensAt)} />
          ) : null}
          <TextField label={text.items.closesAt} {...minute} {...controlOf(fields.closesAt)} />
          {isOpen("kinds") ? (
            <Boxes field={fields.kinds} label={text.items.kinds} options={["holding", "developing"]} />
          ) : null}
        </section>
        {isOpen("versionId") ? (
          <section className="section" aria-labelledby="basis">
            <h2 id="basis">{text.form.parts.basis}</h2>
            <Select
              label={text.items.versionId}
              options={choices.versions.map((version) => ({ value: version.id, label: version[locale] }))}
              {...controlOf(fields.versionId)}
            />
            <Select
              label={text.items.holdingFormId}
              options={formsOf("holding")}
              {...controlOf(fields.holdingFormId)}
            />
            <Select
              label={text.items.developingFormId}
              options={formsOf("developing")}
              {...controlOf(fields.developingFormId)}
            />
          </section>
        ) : null}
        <section className="section" aria-labelledby="law">
          <h2 id="law">{text.form.parts.law}</h2>
          {days.map((item) => (
            <Constant key={item} item={item} field={fields[item].getFieldset()} />
          ))}
          {isOpen("startsAt") ? (
            <Constant
              item="startsAt"
              field={fields.startsAt.getFieldset()}
              options={choice("receipt", "round_close")}
            />
          ) : null}
          {isOpen("stopsFor") ? (
            <Constant
              item="stopsFor"
              field={fields.stopsFor.getFieldset()}
              boxes={["supplement", "review"]}
            />
          ) : null}
          {(["endsOnWorkingDay", "isBlind", "hasDeliberation"] as const).filter(isOpen).map((item) => (
            <Constant
              key={item}
              item={item}
              field={fields[item].getFieldset()}
              options={choice("yes", "no")}
              {...(item === "isBlind" && { hint: text.form.blindHint })}
            />
          ))}
          {(["quorum", "majority", "tie"] as const).filter(isOpen).map((item) => (
            <Constant
              key={item}
              item={item}
              field={fields[item].getFieldset()}
              options={ofCommittee[item].map((value) => ({ value, label: text.choices[value] }))}
            />
          ))}
          {isOpen("validityMonths") ? (
            <Constant
              item="validityMonths"
              field={fields.validityMonths.getFieldset()}
              hint={text.form.validityHint}
            />
          ) : null}
          <TextArea
            rows={4}
            label={text.items.closedOn}
            hint={text.form.closedOnHint}
            optional
            {...controlOf(fields.closedOn)}
          />
        </section>
        <section className="section" aria-labelledby="rules">
          <h2 id="rules">{text.form.parts.rules}</h2>
          <RuleFields item="return" field={fields.return.getFieldset()} hint={text.form.returnHint} />
          <RuleFields
            item="extension"
            field={fields.extension.getFieldset()}
            days={fields.extension.getFieldset().days}
            hint={text.form.extensionHint}
          />
        </section>
        <section className="section" aria-labelledby="why">
          <h2 id="why">{text.form.parts.why}</h2>
          <TextArea
            rows={3}
            label={text.form.reason}
            hint={text.form.reasonHint}
            {...controlOf(fields.reason)}
          />
        </section>
        <div className="button-row">
          <Button weight="primary">{text.form.submit}</Button>
          <DraftControls draft={draft} />
        </div>
      </Form>
    </>
  );
}
