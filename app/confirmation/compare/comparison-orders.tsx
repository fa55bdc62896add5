import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { type Comparison, comparisonPath, ownOrders } from "./compared-view.ts";
import { compareWords } from "./words.ts";

type ComparisonOrdersProps = {
  asked: Comparison;
  criteria: readonly RubricCriterion[];
  path: string;
  isDecisionHidden?: boolean;
};

/** The orders in which the cases can be read, each a link, so that it works without scripts. */
export function ComparisonOrders({ asked, criteria, path, isDecisionHidden = false }: ComparisonOrdersProps) {
  const text = useWords(compareWords);
  const locale = useLocale();
  const own = ownOrders.filter((order) => order !== "decided" || !isDecisionHidden);
  const orders = [
    ...own.slice(0, 2).map((key) => ({ key: key as string, label: text.orders[key] })),
    ...criteria.map(({ key, name }) => ({ key: `by-${key}`, label: text.by(name[locale]) })),
    ...own.slice(2).map((key) => ({ key: key as string, label: text.orders[key] })),
  ];
  return (
    <nav aria-label={text.order}>
      <ul className="pills">
        {orders.map(({ key, label }) => (
          <li key={key}>
            {key === asked.order ? (
              <span className="pill pill-chosen" aria-current="true">
                {label}
              </span>
            ) : (
              <TextLink to={comparisonPath({ ...asked, order: key, page: 1 }, path)} className="pill">
                {label}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ComparisonPagesProps = { asked: Comparison; hasMore: boolean; path: string };

/** The pages of the table before and after this one. */
export function ComparisonPages({ asked, hasMore, path }: ComparisonPagesProps) {
  const text = useWords(compareWords);
  const { page } = asked;
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="pagination" aria-label={text.pages}>
      {page > 1 ? (
        <TextLink to={comparisonPath({ ...asked, page: page - 1 }, path)} className="page-step">
          {text.previous}
        </TextLink>
      ) : null}
      <span aria-current="page">{text.page(page)}</span>
      {hasMore ? (
        <TextLink to={comparisonPath({ ...asked, page: page + 1 }, path)} className="page-step">
          {text.next}
        </TextLink>
      ) : null}
    </nav>
  );
}
