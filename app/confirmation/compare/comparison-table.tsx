import { companyName } from "#app/accounts/company-name.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { LevelBar } from "#app/confirmation/review/level-bar.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { type Column, DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import {
  type ComparedCase,
  type ComparedCriterion,
  criterionOf,
  isApart,
  isAwaited,
} from "./compared-view.ts";
import { compareWords } from "./words.ts";

type ComparisonTableProps = {
  criteria: readonly RubricCriterion[];
  cases: readonly ComparedCase[];
  /** The case that was come from. */
  here: number | null;
  /** Where the page of a case is; null: the table is all there is for the viewer. */
  pathTo: ((id: number) => string) | null;
  /** For members of the committee: what was decided is not before them. */
  isDecisionHidden?: boolean;
};

/** Applications side by side: one a row, a criterion a column, drawn and in figures. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { criteria, cases, here, pathTo, isDecisionHidden = false } = props;
  const text = useWords(compareWords);
  const locale = useLocale();
  const result = (key: "recommended" | "decided"): Column<ComparedCase> => ({
    key,
    label: text.columns[key],
    cell: ({ [key]: given, status }) => {
      if (given !== null) return text.results[given];
      return isAwaited({ status }) ? text.notYet : text.never;
    },
  });
  return (
    <>
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={cases}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: "case",
            label: text.columns.case,
            cell: (row) => {
              const title = row.title ?? text.hiddenTitle;
              return (
                <>
                  {pathTo === null ? <InLang of={title} /> : <TextLink to={pathTo(row.id)}>{title}</TextLink>}
                  {row.id === here ? <Badge tone="info">{text.here}</Badge> : null}
                  <span className="row-note">
                    <InLang
                      of={`${row.reference} · ${companyName({ name: row.company, nameEn: row.companyEn }, locale)}`}
                    />
                  </span>
                </>
              );
            },
          },
          {
            key: "status",
            label: text.columns.status,
            cell: ({ status }) => statuses[status].staff[locale],
          },
          {
            key: "reviews",
            label: text.columns.reviews,
            cell: (row) => (
              <>
                {row.reviews.length === 0 ? text.noReviews : text.reviews(row.reviews.length)}
                {isApart(row) ? (
                  <span className="row-note">
                    <Badge tone="caution">{text.apart}</Badge>
                  </span>
                ) : null}
              </>
            ),
          },
          ...criteria.map(
            ({ key, name }): Column<ComparedCase> => ({
              key: `criterion-${key}`,
              label: name[locale],
              // Where nobody has written a review, the column before says so.
              cell: (row) => (row.reviews.length === 0 ? "–" : <Levels of={criterionOf(row, key)} />),
            }),
          ),
          result("recommended"),
          ...(isDecisionHidden ? [] : [result("decided")]),
        ]}
      />
      <p className="row-note">{text.rule}</p>
    </>
  );
}

/** What experts said of one criterion: drawn, and in figures. */
function Levels({ of: found }: { of: ComparedCriterion | null }) {
  const text = useWords(compareWords);
  if (found === null) return <span className="quiet">{text.notAsked}</span>;
  const { range, levels, abstained, outliers } = found;
  const noted = abstained === 0 ? null : <span className="row-note">{text.abstained(abstained)}</span>;
  if (range === null)
    return (
      <>
        <span className="quiet">{text.nobody}</span>
        {noted}
      </>
    );
  return (
    <>
      <LevelBar spread={found} />
      {text.median(formatNumber(range.median))}
      <span className="row-note">
        {levels.length === 1 ? text.oneLevel : text.range(range.min, range.max)}
      </span>
      {noted}
      {outliers.length === 0 ? null : (
        <span className="row-note">
          <Badge tone="caution">{text.outliers(outliers.join(", "))}</Badge>
        </span>
      )}
    </>
  );
}
