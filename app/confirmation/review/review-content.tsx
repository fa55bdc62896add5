import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { Submissions } from "#app/confirmation/case/submission-view.tsx";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { blindWords } from "./blind/words.ts";
import type { OwnReview } from "./find-review.server.ts";
import type { ReviewContent } from "./load-review.server.ts";
import { ScoreList } from "./score-list.tsx";
import { ABSTAINS, type Score } from "./scores.ts";
import { reviewWords } from "./words.ts";

type ReviewContentProps = {
  review: OwnReview;
  content: ReviewContent;
  others: readonly (readonly Score[])[];
};

/** The application, the official definition that it is held against, and the expert's own review. */
export function ReviewContentView({ review, content, others }: ReviewContentProps) {
  const { expert: text } = useWords(reviewWords);
  const { reviewing: blind } = useWords(blindWords);
  const locale = useLocale();
  const { rubric, technology, submissions } = content;
  const isBlind = review.company === null;
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
          <p className="opinion-words">
            <InLang of={scope} />
          </p>
        </section>
      )}
      {isBlind && submissions.length > 0 ? (
        <Notice tone="caution" title={blind.filesTitle}>
          <p>{blind.files}</p>
        </Notice>
      ) : null}
      {submissions.length === 0 ? null : <Submissions submissions={submissions} />}
      {review.scores === null ? (
        <ScoreForm rubric={rubric} reviewId={review.id} />
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

type Scores = Record<string, { level: string; words: string }>;

/** Five described levels for each criterion, or an abstention, and the evidence. */
function ScoreForm({ rubric, reviewId }: Pick<ReviewContent, "rubric"> & { reviewId: number }) {
  const { expert: text } = useWords(reviewWords);
  const locale = useLocale();
  return (
    <StepForm<Scores>
      step="submit_review"
      id="scores"
      draft={draftName("submit_review", reviewId)}
      title={text.form}
      lead={text.formLead}
      submit={text.submit}
      weight="primary"
    >
      {(fields) => (
        <>
          <p className="row-note">
            {text.assumption} {text.othersLater}
          </p>
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
        </>
      )}
    </StepForm>
  );
}
