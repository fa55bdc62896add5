import type { Assessment } from "#app/confirmation/deciding/load-deciding.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { decidingTexts } from "#app/i18n/messages/confirmation/letters/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { VerdictSign } from "#app/ui/sign/sign.tsx";

/** What somebody recommended or decided, with the reasons. */
export function AssessmentShown({ assessment, rubric }: AssessmentShownProps) {
  const text = useTexts(decidingTexts);
  const locale = useLocale();
  const { result, reasons, at, by } = assessment;
  return (
    <div className="assessment">
      <VerdictSign shape={result === "confirmed" ? "check-circle" : "bar-circle"}>
        {text.results[result]}
      </VerdictSign>
      <p className="row-note">{text.recommendation.by(by.name, formatStamp(at, locale))}</p>
      <dl className="term-list">
        {reasons.map(({ key, level, words }) => {
          const criterion = rubric.find((one) => one.key === key);
          return (
            <div key={key}>
              <dt>
                {criterion?.name[locale] ?? key}
                <span className="row-note">
                  {text.levelOf(level, criterion?.levels[level - 1]?.[locale] ?? "")}
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
