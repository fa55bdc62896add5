import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { csvFile } from "#app/platform/http/download.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type ComparedCase, comparisonOf, criterionOf } from "./compared-view.ts";
import { loadComparison } from "./load-comparison.server.ts";
import { compareWords } from "./words.ts";

/** The table of the page for spreadsheets, under its conditions and in its order: all of its pages. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const asked = comparisonOf(new URL(request.url).searchParams);
  async function* rows() {
    for (let page = 1, hasMore = true; hasMore; page += 1) {
      const found = await perform(loadComparison, { viewer, asked: { ...asked, page } });
      if (page === 1) yield headOf(found.criteria, locale);
      yield* found.cases.map((one) => rowOf(one, found.criteria, locale));
      hasMore = found.hasMore;
    }
  }
  return csvFile("naru-compared.csv", rows());
}

function headOf(criteria: readonly RubricCriterion[], locale: Locale): readonly string[] {
  const { csvColumns: text } = compareWords[locale];
  const { reference, company, title, technology, status, reviews, recommended, decided } = text;
  return [
    ...[reference, company, title, technology, status, reviews],
    ...criteria.flatMap(({ name }) =>
      (["median", "min", "max", "abstained", "outliers"] as const).map((key) => text[key](name[locale])),
    ),
    ...[recommended, decided],
  ];
}

function rowOf(one: ComparedCase, criteria: readonly RubricCriterion[], locale: Locale): readonly string[] {
  const { results, hiddenTitle } = compareWords[locale];
  return [
    one.reference,
    one.company,
    one.title ?? hiddenTitle,
    one.technology[locale],
    statuses[one.status].staff[locale],
    String(one.reviews.length),
    ...criteria.flatMap(({ key }) => {
      const found = criterionOf(one, key);
      if (found === null) return ["", "", "", "", ""];
      const { range, abstained, outliers } = found;
      const figures = range === null ? ["", "", ""] : [range.median, range.min, range.max].map(String);
      return [...figures, String(abstained), outliers.join(" ")];
    }),
    one.recommended === null ? "" : results[one.recommended],
    one.decided === null ? "" : results[one.decided],
  ];
}
