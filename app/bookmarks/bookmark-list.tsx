import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ChoiceLinks } from "#app/ui/find/choice-links.tsx";
import { Pagination, pagePath } from "#app/ui/find/pagination.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import type { WrongBookmark } from "./answer-bookmarks.server.ts";
import { BookmarkItem, compareForm } from "./bookmark-item.tsx";
import type { BookmarksView } from "./bookmarks-view.ts";
import { bookmarksWords } from "./words.ts";

/** Saved opportunities with a filter by state. */
export function BookmarkList({ view }: { view: BookmarksView }) {
  const text = useWords(bookmarksWords);
  const compareAt = localePath(useLocale(), "/opportunities/compare");
  const wrong = useActionData<WrongBookmark>();
  const [asked] = useSearchParams();
  const done = Object.entries(text.done).find(([key]) => key === asked.get("done"))?.[1];
  return (
    <>
      {done !== undefined && wrong === undefined ? (
        <Notice tone={asked.get("done") === "gone" ? "caution" : "good"} title={done} />
      ) : null}
      <nav aria-label={text.filter}>
        <ChoiceLinks choices={view.filters} listClass="chances" linkClass="chance" />
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
      {view.items.length < 2 ? null : (
        <Form id={compareForm} action={compareAt}>
          <Button weight="secondary">{text.compare}</Button>
        </Form>
      )}
      <h2 className="visually-hidden">{text.list}</h2>
      <ul className="opportunity-list">
        {view.items.map((item) => (
          <li key={item.id}>
            <BookmarkItem
              item={item}
              isComparable={view.items.length > 1}
              mayChange={view.mayChange}
              wrong={wrong}
            />
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
