import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { agreementOf, isOutlier, type Score, spreadOf } from "./scores.ts";
import { reviewWords } from "./words.ts";

type Compared = { id: number; expert: string; scores: readonly Score[] };
type CompareTableProps = { rubric: readonly RubricCriterion[]; reviews: readonly Compared[] };

/** Reviews of one application side by side: a criterion a row, an expert a column, and which levels stand apart. */
export function CompareTable({ rubric, reviews }: CompareTableProps) {
  const { compare: text } = useWords(reviewWords);
  const locale = useLocale();
  const rows = spreadOf(
    rubric,
    reviews.map(({ scores }) => scores),
  );
  const ofExpert = ({ id, expert, scores: own }: Compared): Column<(typeof rows)[number]> => ({
    key: `review-${id}`,
    label: expert,
    cell: ({ key }) => {
      const level = own.find((score) => score.key === key)?.level ?? null;
      const others = reviews.filter((review) => review.id !== id).map(({ scores }) => scores);
      return (
        <>
          {level === null ? text.abstained : level}{" "}
          {isOutlier(key, { own, others }) ? <Badge tone="caution">{text.outlier}</Badge> : null}
        </>
      );
    },
  });
  return (
    <>
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "criterion",
            label: text.criterion,
            cell: ({ key }) => rubric.find((one) => one.key === key)?.name[locale] ?? key,
          },
          ...reviews.map(ofExpert),
          {
            key: "median",
            label: text.median,
            kind: "figure",
            cell: ({ range }) => (range === null ? text.nobody : formatNumber(range.median)),
          },
          {
            key: "agreement",
            label: text.agreement,
            kind: "sentence",
            cell: (row) => text.agreements[agreementOf(row)],
          },
        ]}
      />
      <p className="row-note">{text.rule}</p>
    </>
  );
}
