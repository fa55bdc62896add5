import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { Result } from "#app/confirmation/form/reasons.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import {
  agreementOf,
  isOutlier,
  type Score,
  type Spread,
  spreadOf,
} from "#app/confirmation/review/scores.ts";
import type { Bilingual } from "#app/i18n/locale.ts";

export type Kind = "holding" | "developing";

/** An application beside others: what experts said of it, what is recommended and what was decided. */
export type ComparedCase = {
  id: number;
  reference: string;
  /** Null: content of a `security` technology. */
  title: string | null;
  company: string;
  companyEn: string | null;
  kind: Kind;
  technology: Bilingual;
  status: Status;
  /** Of the form that was filled in. */
  rubric: readonly RubricCriterion[];
  /** One of each expert who has submitted. */
  reviews: readonly (readonly Score[])[];
  /** What is recommended; null: nothing is in force. */
  recommended: Result | null;
  decided: Result | null;
};

/** Whether an application can still come to a recommendation or a decision that it does not have yet. */
export function isAwaited({ status }: Pick<ComparedCase, "status">): boolean {
  return status !== "withdrawn" && status !== "returned";
}

/** What one application has of one criterion. */
export type ComparedCriterion = Spread & {
  /** The levels that stand alone, by the rule for reviews side by side. */
  outliers: readonly number[];
};

/** The criteria of all forms, each once, in the order of the forms. */
export function criteriaOf(cases: readonly Pick<ComparedCase, "rubric">[]): readonly RubricCriterion[] {
  const criteria = new Map<string, RubricCriterion>();
  for (const { rubric } of cases)
    for (const one of rubric) if (!criteria.has(one.key)) criteria.set(one.key, one);
  return [...criteria.values()];
}

/** Pure. Null: the form of the application does not ask for this criterion. */
export function criterionOf(
  { rubric, reviews }: Pick<ComparedCase, "rubric" | "reviews">,
  key: string,
): ComparedCriterion | null {
  const [spread] = spreadOf(
    rubric.filter((one) => one.key === key),
    reviews,
  );
  if (spread === undefined) return null;
  const outliers = reviews.flatMap((own, at) => {
    const isAlone = isOutlier(key, { own, others: reviews.filter((_, other) => other !== at) });
    const level = own.find((score) => score.key === key)?.level ?? null;
    return isAlone && level !== null ? [level] : [];
  });
  return { ...spread, outliers };
}

/** Whether experts are far apart about any criterion. */
export function isApart(one: Pick<ComparedCase, "rubric" | "reviews">): boolean {
  return spreadOf(one.rubric, one.reviews).some((spread) => ["apart", "few"].includes(agreementOf(spread)));
}

/** What is asked for: cases of a round, narrowed down, in an order; `case` is the one that was come from. */
export type Comparison = {
  /** Null: the round that opened last. */
  round: number | null;
  kind: Kind | "";
  field: string;
  /** `received`, `apart`, `recommended`, `decided`, or the key of a criterion after `by-`. */
  order: string;
  case: number | null;
  page: number;
};

export const ownOrders = ["received", "apart", "recommended", "decided"] as const;
export const CASES_A_PAGE = 50;
const LAST_PAGE = 200;

/** What an address asks for; what makes no sense in it is ignored. */
export function comparisonOf(search: URLSearchParams): Comparison {
  const number = (name: string) => {
    const text = search.get(name) ?? "";
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  };
  const kind = search.get("kind");
  const field = search.get("field") ?? "";
  const order = search.get("order") ?? "";
  return {
    round: number("round"),
    kind: kind === "holding" || kind === "developing" ? kind : "",
    field: /^[a-z0-9-]{1,60}$/.test(field) ? field : "",
    order: /^by-[a-z][a-z0-9_]{1,39}$|^(apart|recommended|decided)$/.test(order) ? order : "received",
    case: number("case"),
    page: Math.min(number("page") ?? 1, LAST_PAGE),
  };
}

/** The address of a comparison, or of another file about the same cases. */
export function comparisonPath(asked: Partial<Comparison>, path = "/agency/compare"): string {
  const search = new URLSearchParams();
  for (const name of ["round", "kind", "field", "case"] as const) {
    const value = asked[name] ?? "";
    if (value !== "") search.set(name, String(value));
  }
  if (asked.order !== undefined && asked.order !== "received") search.set("order", asked.order);
  if (asked.page !== undefined && asked.page > 1) search.set("page", String(asked.page));
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}
