import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import type { Score } from "./scores.ts";

type ScoreListProps = { title: string; rubric: readonly RubricCriterion[]; scores: readonly Score[] };

/** One review, criterion by criterion: the level in its own words, and the evidence. */
export function ScoreList({ title, rubric, scores }: ScoreListProps) {
  const {
    reviewing: { expert: text },
  } = useWords(hearingWords);
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
