import { useState } from "react";
import { formatNumber } from "#app/i18n/format.ts";
import { printed } from "#app/i18n/printed.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import type { ConflictView, QuestionView } from "./part-view.ts";
import { lengthOf } from "./sent-answers.ts";
import { applyWords } from "./words.ts";

/** One question with its answer, where that came from, and what must be resolved before it can be saved. */
export function QuestionControl({ question }: { question: QuestionView }) {
  return (
    <div className="question">
      <input type="hidden" name={`was.${question.key}`} value={question.was} />
      <Control question={question} />
      {question.standing === null ? null : <p className="question-standing">{question.standing}</p>}
      {question.conflict === null ? null : <Conflict conflict={question.conflict} label={question.label} />}
    </div>
  );
}

function Control({ question }: { question: QuestionView }) {
  const { part: text } = useWords(applyWords);
  const locale = useLocale();
  const { key, control, errors, value, hint } = question;
  const label = question.isRequired ? (
    <>
      {question.label} <span className="field-optional">({text.required})</span>
    </>
  ) : (
    question.label
  );
  const around = { id: key, name: key, label, error: errors, ...(hint === null ? {} : { hint }) };
  switch (control.type) {
    case "line":
      return <TextField {...around} defaultValue={value} autoComplete="off" />;
    case "text":
      return <CountedText around={around} longest={control.longest} value={value} />;
    case "choice":
      return (
        <Field id={key} label={label} error={errors} hint={hint ?? undefined}>
          {(attributes) => (
            <select {...attributes} name={key} className="control" defaultValue={value}>
              <option value="">{text.unanswered}</option>
              {control.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {printed(option.label, locale).text}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
    case "files":
      return null;
  }
}

type CountedTextProps = {
  around: Omit<Parameters<typeof TextArea>[0], "defaultValue">;
  longest: number;
  value: string;
};

/** A text with its limit and, while typing, its length. It is never cut off. */
function CountedText({ around, longest, value }: CountedTextProps) {
  const { part: text } = useWords(applyWords);
  const [count, setCount] = useState<number | null>(null);
  const over = count === null ? 0 : count - longest;
  const most = formatNumber(longest);
  return (
    <div className="counted">
      <TextArea
        {...around}
        defaultValue={value}
        rows={longest > 2_000 ? 12 : 7}
        spellCheck
        onInput={(event) => setCount(lengthOf(event.currentTarget.value.trim()))}
      />
      <p className={over > 0 ? "counter counter-over" : "counter"} aria-live={over > 0 ? "polite" : "off"}>
        {count === null ? text.upTo(most) : text.counted(formatNumber(count), most)}
        {over > 0 ? ` · ${text.overBy(formatNumber(over))}` : null}
      </p>
    </div>
  );
}

/** Both versions of an answer; nothing is saved until one is chosen. */
function Conflict({ conflict, label }: { conflict: ConflictView; label: string }) {
  const { conflict: text } = useWords(applyWords).part;
  return (
    <Notice tone="caution" title={text.title}>
      <p>{conflict.explain}</p>
      {conflict.theirs === "" ? null : <blockquote className="theirs">{conflict.theirs}</blockquote>}
      <input type="hidden" name={`seen.${conflict.key}`} value={conflict.seen} />
      <Radios
        id={`pick.${conflict.key}`}
        name={`pick.${conflict.key}`}
        label={`${label}: ${text.choose}`}
        options={[
          { value: "mine", label: text.mine },
          { value: "theirs", label: text.theirs },
        ]}
        defaultValue={null}
      />
    </Notice>
  );
}
