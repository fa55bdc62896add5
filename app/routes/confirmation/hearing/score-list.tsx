import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { Score } from "#app/confirmation/reviewing/scores.ts";
import { hearingTexts } from "#app/i18n/messages/confirmation/hearing/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";

type ScoreListProps = { title: string; rubric: readonly RubricCriterion[]; scores: readonly Score[] };

/** One review, criterion by criterion: the level in its own words, and the evidence. */
export function ScoreList({ title, rubric, scores }: ScoreListProps) {
  const {
    reviewing: { expert: text },
  } = useTexts(hearingTexts);
  const locale = useLocale();
  return (
    <>
      <h3>{title}</h3>
      <dl className="term-list">
        {rubric.map(({ key, name, levels }) => {
          const score = scores.find((one) => one.key === key);
          const level = score?.level ?? null;
          return (
            <div key={key}>
              <dt>{name[locale]}</dt>
              <dd>
                {level === null ? text.abstain : text.level(level, levels[level - 1]?.[locale] ?? "")}
                <p className="hearing-words" lang="ko">
                  {score?.words}
                </p>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
