import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { VerdictSign } from "#app/ui/sign/sign.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Assessment, Recommendation } from "./load-deciding.server.ts";
import { decideWords } from "./words.ts";

type AssessedProps = {
  title: "recommendation" | "decision";
  assessment: Assessment | null;
  rubric: readonly RubricCriterion[];
};

/** The recommendation in force, or the decision. */
export function Assessed({ title, assessment, rubric }: AssessedProps) {
  const text = useWords(decideWords)[title];
  return (
    <section className="section" aria-labelledby={title}>
      <h2 id={title}>{text.title}</h2>
      {assessment === null ? <p>{text.none}</p> : <AssessmentShown assessment={assessment} rubric={rubric} />}
    </section>
  );
}

type FormerProps = { recommendations: readonly Recommendation[]; rubric: readonly RubricCriterion[] };

/** Recommendations that were sent back or replaced. */
export function FormerRecommendations({ recommendations, rubric }: FormerProps) {
  const { recommendation: text } = useWords(decideWords);
  const locale = useLocale();
  const former = recommendations.flatMap((one) =>
    one.endedAt === null ? [] : [{ ...one, endedAt: formatStamp(one.endedAt, locale) }],
  );
  if (former.length === 0) return null;
  return (
    <Disclosure summary={text.former(former.length)}>
      {former.map((one) => (
        <div key={one.at} className="assessment">
          <p>
            {one.sentBackReason === null
              ? text.replaced(one.endedAt)
              : text.sentBack(one.endedAt, one.sentBackReason)}
          </p>
          <AssessmentShown assessment={one} rubric={rubric} />
        </div>
      ))}
    </Disclosure>
  );
}

/** What somebody recommended or decided, with the reasons. */
function AssessmentShown({ assessment, rubric }: AssessmentShownProps) {
  const text = useWords(decideWords);
  const locale = useLocale();
  const { result, reasons, at, by } = assessment;
  return (
    <div className="assessment">
      <VerdictSign shape={result === "confirmed" ? "check-circle" : "bar-circle"}>
        {text.results[result]}
      </VerdictSign>
      <p className="row-note">
        <InLang of={text.recommendation.by(signatureText(by, locale), formatStamp(at, locale))} />
      </p>
      <dl className="term-list">
        {reasons.map(({ key, level, words }) => {
          const criterion = rubric.find((one) => one.key === key);
          return (
            <div key={key}>
              <dt>
                {criterion?.name[locale] ?? key}
                <span className="row-note">
                  <InLang of={text.levelOf(level, criterion?.levels[level - 1]?.[locale] ?? "")} />
                </span>
              </dt>
              <dd className="assessment-words">{words}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

type AssessmentShownProps = { assessment: Assessment; rubric: readonly RubricCriterion[] };
