import { useActionData, useSearchParams } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { pagePath } from "#app/ui/find/page-path.ts";
import { Pagination } from "#app/ui/find/pagination.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { WrongBookmark } from "./answer-bookmarks.server.ts";
import { BookmarkItem } from "./bookmark-item.tsx";
import type { BookmarksView } from "./bookmarks-view.ts";
import { bookmarksWords } from "./words.ts";

/** Saved opportunities, to be narrowed by state; each with its note. */
export function BookmarkList({ view }: { view: BookmarksView }) {
  const text = useWords(bookmarksWords);
  const wrong = useActionData<WrongBookmark>();
  const [asked] = useSearchParams();
  const done = Object.entries(text.done).find(([key]) => key === asked.get("done"))?.[1];
  return (
    <>
      {done !== undefined && wrong === undefined ? (
        <Notice tone={asked.get("done") === "gone" ? "caution" : "good"} title={done} />
      ) : null}
      <nav aria-label={text.filter}>
        <ul className="chances">
          {view.filters.map(({ key, label, count, to, isChosen }) => (
            <li key={key}>
              {isChosen ? (
                <span className="chance" aria-current="true">
                  {label} <span className="number">{count}</span>
                </span>
              ) : (
                <TextLink to={to} className="chance">
                  {label} <span className="number">{count}</span>
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {view.empty === null ? null : (
        <div className="section">
          <p>{view.empty}</p>
          <div className="button-row">
            <ButtonLink to="/opportunities" weight="secondary">
              {text.toSearch}
            </ButtonLink>
          </div>
        </div>
      )}
      <h2 className="visually-hidden">{text.list}</h2>
      <ul className="opportunity-list">
        {view.items.map((item) => (
          <li key={item.id}>
            <BookmarkItem item={item} mayChange={view.mayChange} wrong={wrong} />
          </li>
        ))}
      </ul>
      <Pagination
        label={text.pages}
        page={view.page}
        pageCount={view.pageCount}
        hrefOf={(page) => pagePath(view.here, page)}
      />
    </>
  );
}
