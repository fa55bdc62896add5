import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Score } from "./scores.ts";
import { reviewWords } from "./words.ts";

type ScoreListProps = { title: string; rubric: readonly RubricCriterion[]; scores: readonly Score[] };

/** One review, criterion by criterion: the level in its own words, and the evidence. */
export function ScoreList({ title, rubric, scores }: ScoreListProps) {
  const { expert: text } = useWords(reviewWords);
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
                <p className="opinion-words">
                  <InLang of={score?.words} />
                </p>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
