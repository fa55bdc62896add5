import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { csvFile } from "#app/platform/http/download.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import {
  askedRoundOf,
  countsOfRound,
  type Figures,
  fieldRowsOf,
  type OutcomeRow,
  outcomes,
  roundRowsOf,
  stagesInOrder,
} from "./figures-view.ts";
import { loadFigures } from "./load-figures.server.ts";
import { figuresWords } from "./words.ts";

/** The figures of the page for spreadsheets, one a line. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const figures = await perform(loadFigures, { viewer, round: askedRoundOf(new URL(request.url)) });
  return csvFile("naru-figures.csv", linesOf(figures, localeOf(request)));
}

type Line = readonly [table: string, name: string, figure: string, value: string];

function linesOf(figures: Figures, locale: Locale): readonly Line[] {
  const text = figuresWords[locale];
  const { csvColumns, columns } = text;
  const ofOutcomes = (table: string, rows: readonly OutcomeRow[]) =>
    rows.flatMap((row): Line[] => [
      [table, row.name[locale], columns.cases, String(row.cases)],
      ...outcomes.map(
        (outcome): Line => [table, row.name[locale], text.outcomes[outcome], String(row[outcome])],
      ),
      [table, row.name[locale], columns.inTime, String(row.inside)],
      [table, row.name[locale], text.outside, String(row.outside)],
    ]);
  return [
    [csvColumns.table, csvColumns.name, csvColumns.figure, csvColumns.value],
    ...ofOutcomes(text.fields, fieldRowsOf(countsOfRound(figures))),
    ...ofOutcomes(text.rounds, roundRowsOf(figures.outcomes, figures.rounds)),
    ...stagesInOrder(figures.stages).flatMap((row): Line[] => {
      const name = row.stage === "whole" ? text.whole : statuses[row.stage].staff[locale];
      return [
        [text.stages, name, columns.left, String(row.cases)],
        ...(["used", "stopped"] as const).flatMap((kind) =>
          (["median", "least", "most"] as const).map(
            (of): Line => [text.stages, name, text.csvSpread[kind][of], String(row[kind][of])],
          ),
        ),
      ];
    }),
    ...figures.questions.flatMap(({ label, applications, asked, requests }): Line[] => [
      [text.questions, label[locale], columns.cases, String(applications)],
      [text.questions, label[locale], columns.asked, String(asked)],
      [text.questions, label[locale], columns.requests, String(requests)],
    ]),
    ...figures.officers.flatMap(({ name, cases, open }): Line[] => [
      [text.officers, name, columns.assigned, String(cases)],
      [text.officers, name, columns.open, String(open)],
    ]),
    ...figures.experts.flatMap(({ name, reviews, submitted, declined, medianDays }): Line[] => [
      [text.experts, name, columns.reviews, String(reviews)],
      [text.experts, name, columns.submitted, String(submitted)],
      [text.experts, name, columns.declined, String(declined)],
      [text.experts, name, columns.reviewDays, medianDays === null ? "" : String(medianDays)],
    ]),
  ];
}
