import { useWords } from "#app/i18n/use-words.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { MOST_COUNTED, type QueuePage, type QueueView, queuePath, queueViews } from "./queue-view.ts";
import { queueWords } from "./words.ts";

function Count({ cases }: { cases: number }) {
  const text = useWords(queueWords);
  const isAll = cases < MOST_COUNTED;
  return <span className="number">{text.counted(isAll ? cases : MOST_COUNTED - 1, isAll)}</span>;
}

type ViewsProps = { search: QueuePage; counts: Readonly<Record<QueueView, number>> };

/** The views of the queue, each with how many cases it has under the conditions that are set. */
export function Views({ search, counts }: ViewsProps) {
  const text = useWords(queueWords);
  return (
    <nav aria-label={text.viewsLabel}>
      <ul className="pills">
        {queueViews.map((each) => (
          <li key={each}>
            {each === search.view ? (
              <span className="pill pill-chosen" aria-current="page">
                {text.views[each]} <Count cases={counts[each]} />
              </span>
            ) : (
              <TextLink to={queuePath({ ...search, view: each, page: 1 })} className="pill">
                {text.views[each]} <Count cases={counts[each]} />
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of a view before and after this one. */
export function Pages({ search, hasMore }: { search: QueuePage; hasMore: boolean }) {
  const text = useWords(queueWords);
  const { page } = search;
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="pagination" aria-label={text.pages}>
      {page > 1 ? (
        <TextLink to={queuePath({ ...search, page: page - 1 })} className="page-step">
          {text.previous}
        </TextLink>
      ) : null}
      <span aria-current="page">{text.page(page)}</span>
      {hasMore ? (
        <TextLink to={queuePath({ ...search, page: page + 1 })} className="page-step">
          {text.next}
        </TextLink>
      ) : null}
    </nav>
  );
}
