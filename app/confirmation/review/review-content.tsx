import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { Submissions } from "#app/confirmation/case/submission-view.tsx";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import type { OwnReview } from "./find-review.server.ts";
import type { ReviewContent } from "./load-review.server.ts";
import { ScoreList } from "./score-list.tsx";
import { ABSTAINS, type Score } from "./scores.ts";

type ReviewContentProps = {
  review: OwnReview;
  content: ReviewContent;
  others: readonly (readonly Score[])[];
  lastResult: SubmissionResult | null;
};

/** The application, the official definition that it is held against, and the expert's own review. */
export function ReviewContentView({ review, content, others, lastResult }: ReviewContentProps) {
  const { expert: text } = useWords(hearingWords).reviewing;
  const locale = useLocale();
  const { rubric, technology, submissions } = content;
  const scope = technology.scope[locale] ?? technology.scope.ko;
  return (
    <>
      {review.securityClass === "security" ? <Notice tone="caution" title={text.offline} /> : null}
      {review.isExamined ? null : <Notice title={text.ended} />}
      {scope === null ? null : (
        <section className="section" aria-labelledby="definition">
          <h2 id="definition">
            {text.definition}: {technology[locale]}
          </h2>
          <p className="hearing-words">{scope}</p>
        </section>
      )}
      {submissions.length === 0 ? null : <Submissions submissions={submissions} />}
      {review.scores === null ? (
        <ScoreForm rubric={rubric} lastResult={lastResult} />
      ) : (
        <section className="section" aria-labelledby="others">
          <ScoreList title={text.own} rubric={rubric} scores={review.scores} />
          <h2 id="others">{text.others}</h2>
          {others.length === 0 ? <p>{text.othersNone}</p> : null}
          {others.map((scores, position) => (
            <ScoreList
              // biome-ignore lint/suspicious/noArrayIndexKey: the others have no name here, and keep their order
              key={position}
              title={text.other(position + 1)}
              rubric={rubric}
              scores={scores}
            />
          ))}
        </section>
      )}
    </>
  );
}

type ScoreFormProps = { rubric: ReviewContent["rubric"]; lastResult: SubmissionResult | null };
type Fields = Record<string, { level: string; words: string }>;

/** Five described levels for each criterion, or an abstention, and the evidence. */
function ScoreForm({ rubric, lastResult }: ScoreFormProps) {
  const { expert: text } = useWords(hearingWords).reviewing;
  const locale = useLocale();
  const [form, fields] = useForm<Fields>({ id: "scores", lastResult });
  return (
    <section className="section" aria-labelledby="scores-title">
      <h2 id="scores-title">{text.form}</h2>
      <p>{text.formLead}</p>
      <p className="row-note">
        {text.assumption} {text.othersLater}
      </p>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="submit" />
        {rubric.map(({ key, name, asks, levels }) => {
          const field = fields[key]?.getFieldset();
          if (field === undefined) return null;
          return (
            <div key={key} className="criterion">
              <Radios
                id={field.level.id}
                name={field.level.name}
                label={name[locale]}
                hint={asks[locale]}
                error={field.level.errors ?? []}
                options={[
                  ...levels.map((level, position) => ({
                    value: String(position + 1),
                    label: text.level(position + 1, level[locale]),
                  })),
                  { value: ABSTAINS, label: text.abstain },
                ]}
                defaultValue={field.level.initialValue ?? null}
              />
              <TextArea
                label={text.evidenceOf(name[locale])}
                hint={text.evidenceHint}
                rows={4}
                {...controlOf(field.words)}
              />
            </div>
          );
        })}
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}
