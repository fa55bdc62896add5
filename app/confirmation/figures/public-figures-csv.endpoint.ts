import type { LoaderFunctionArgs } from "@remix-run/node";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { csvFile } from "#app/platform/http/download.server.ts";
import { answerSafely } from "#app/platform/http/problem.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { outcomes } from "./figures-view.ts";
import type { ShownCount } from "./hide-small-counts.ts";
import { loadPublicFigures } from "./load-public-figures.server.ts";
import type { PublicFigures, PublicRow } from "./public-view.ts";
import { figuresWords } from "./words.ts";

/** The public figures for spreadsheets, one a line. */
export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const locale = localeOf(request);
  return answerSafely(async () =>
    csvFile("naru-public-figures.csv", linesOf(await perform(loadPublicFigures, undefined), locale)),
  );
}

function linesOf(figures: PublicFigures, locale: Locale): readonly (readonly string[])[] {
  const text = figuresWords[locale];
  const { csvColumns, columns } = text;
  const said = (count: ShownCount) => (typeof count === "number" ? String(count) : text[count]);
  const sums = { key: "total", name: { ko: text.total, en: text.total }, ...figures.total };
  const ofOutcomes = (table: string, rows: readonly PublicRow[]) =>
    [...rows, sums].flatMap((row) => [
      [table, row.name[locale], columns.cases, said(row.cases)],
      ...outcomes.map((outcome) => [table, row.name[locale], text.outcomes[outcome], said(row[outcome])]),
    ]);
  return [
    [csvColumns.table, csvColumns.name, csvColumns.figure, csvColumns.value],
    ...ofOutcomes(text.fields, figures.fields),
    ...ofOutcomes(text.rounds, figures.rounds),
    ...figures.stages.flatMap(({ stage, used, stopped }) => {
      const name = stage === "whole" ? text.whole : statuses[stage].staff[locale];
      return [
        [text.stages, name, columns.median, String(used)],
        [text.stages, name, columns.medianStopped, String(stopped)],
      ];
    }),
    ...figures.questions.map(({ label, asked }) => [
      text.questions,
      label[locale],
      columns.asked,
      said(asked),
    ]),
  ];
}
