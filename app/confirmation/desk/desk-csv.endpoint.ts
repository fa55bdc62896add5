import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { csvFile } from "#app/platform/http/download.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { fieldsOf, roundIdOf, type Standing, stagesOf } from "./desk-view.ts";
import { loadDesk } from "./load-desk.server.ts";
import { deskWords } from "./words.ts";

/** The figures of a round for spreadsheets: those of the page, to the last one. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const { table, columns, csvColumns } = deskWords[locale];
  const { counts } = await perform(loadDesk, { viewer, roundId: roundIdOf(new URL(request.url)) });
  const standing = ({ cases, stopped, soon, overdue }: Standing) =>
    [cases, stopped, soon, overdue].map(String);
  return csvFile("naru-round.csv", [
    [
      csvColumns.table,
      csvColumns.name,
      columns.cases,
      columns.stopped,
      columns.soon,
      columns.overdue,
      columns.confirmed,
      columns.notConfirmed,
    ],
    ...stagesOf(counts).map((row) => [
      table.stage,
      statuses[row.status].staff[locale],
      ...standing(row),
      "",
      "",
    ]),
    ...fieldsOf(counts).map((row) => [
      table.field,
      row.field[locale],
      ...standing(row),
      String(row.confirmed),
      String(row.notConfirmed),
    ]),
  ]);
}
