import { useCase } from "#app/confirmation/case/case-frame.tsx";
import type { Opinion } from "#app/confirmation/consult/consultation.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { Score, Spread } from "#app/confirmation/review/scores.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { decideWords } from "./words.ts";

type GivenOpinion = {
  id: number;
  ministry: Bilingual;
  dueOn: string;
  opinion: Opinion | null;
  opinionWords: string | null;
  closedReason: string | null;
};

/** What ministries answered; where there is no answer, why. */
export function Opinions({ opinions }: { opinions: readonly GivenOpinion[] }) {
  const { beside: text } = useWords(decideWords);
  const locale = useLocale();
  const said = ({ opinion, dueOn, closedReason }: GivenOpinion) => {
    if (opinion !== null) return text.opinionsOf[opinion];
    return closedReason === null ? text.waiting(formatDay(dueOn, locale)) : text.closed(closedReason);
  };
  return (
    <section className="section" aria-labelledby="opinions">
      <h2 id="opinions">{text.opinions}</h2>
      {opinions.length === 0 ? (
        <p>{text.noOpinions}</p>
      ) : (
        <DataTable
          caption={text.opinions}
          isCaptionHidden
          rows={opinions}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: "ministry", label: text.ministry, cell: ({ ministry }) => ministry[locale] },
            {
              key: "opinion",
              label: text.opinion,
              kind: "sentence",
              cell: (row) => (
                <>
                  {said(row)}
                  {row.opinionWords === null ? null : (
                    <span className="row-note">
                      <InLang of={row.opinionWords} />
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

type GivenReview = { id: number; expert: string; scores: readonly Score[] };

type ScoresProps = {
  rubric: readonly RubricCriterion[];
  spread: readonly Spread[];
  reviews: readonly GivenReview[];
};

/** Experts' scores: all levels side by side, and how far apart they are. Abstentions are excluded. */
export function Scores({ rubric, spread, reviews }: ScoresProps) {
  const { beside: text } = useWords(decideWords);
  const locale = useLocale();
  const { id: caseId, round } = useCase();
  const nameOf = (key: string) => rubric.find((one) => one.key === key)?.name[locale] ?? key;
  return (
    <section className="section" aria-labelledby="scores">
      <h2 id="scores">{text.scores}</h2>
      {reviews.length === 0 ? (
        <p>{text.noScores}</p>
      ) : (
        <DataTable
          caption={text.scores}
          isCaptionHidden
          rows={spread}
          rowKey={({ key }) => key}
          columns={[
            { key: "criterion", label: text.criterion, cell: ({ key }) => nameOf(key) },
            {
              key: "levels",
              label: text.levels,
              kind: "line",
              cell: ({ levels }) => levels.join(", ") || "–",
            },
            {
              key: "spread",
              label: text.spread,
              cell: ({ range, abstained }) => (
                <>
                  {range === null ? "–" : text.spreadOf(range.min, range.max, formatNumber(range.median))}
                  {abstained === 0 ? null : (
                    <span className="row-note">
                      <InLang of={text.abstained(abstained)} />
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <p>
        <TextLink to={`/agency/compare?round=${round.id}&case=${caseId}`}>{text.compare}</TextLink>
      </p>
      {reviews.map(({ id, expert, scores }) => (
        <Disclosure key={id} summary={text.expertWords(expert)}>
          <dl className="term-list">
            {scores.map(({ key, level, words }) => (
              <div key={key}>
                <dt>
                  {nameOf(key)}
                  <span className="row-note">
                    <InLang of={text.levelOrNone(level)} />
                  </span>
                </dt>
                <dd className="assessment-words">{words}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ))}
    </section>
  );
}
