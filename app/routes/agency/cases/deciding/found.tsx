import type { Assessment, Recommendation } from "#app/confirmation/deciding/load-deciding.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { decidingTexts } from "#app/i18n/messages/confirmation/letters/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { AssessmentShown } from "./assessment-shown.tsx";

type FoundProps = {
  title: "recommendation" | "decision";
  assessment: Assessment | null;
  rubric: readonly RubricCriterion[];
};

/** The recommendation in force, or the decision. */
export function Found({ title, assessment, rubric }: FoundProps) {
  const text = useTexts(decidingTexts)[title];
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
  const { recommendation: text } = useTexts(decidingTexts);
  const locale = useLocale();
  const former = recommendations.flatMap((one) =>
    one.sentBackAt === null ? [] : [{ ...one, endedAt: formatStamp(one.sentBackAt, locale) }],
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
