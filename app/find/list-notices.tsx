import { formatNumber } from "#app/i18n/format.ts";
import { useMessages } from "#app/i18n/use-messages.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { pagePath } from "#app/ui/find/page-path.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListView } from "./list-view.ts";

/** What the reader has to know about these results before reading them. */
export function ListNotices({ list }: { list: ListView }) {
  const { notices: text } = useMessages().opportunities;
  return (
    <>
      {list.dropped.length > 0 ? (
        <Notice tone="caution" title={text.dropped(list.dropped.length)}>
          <p>
            {text.droppedMore} <code>{list.dropped.join(", ")}</code>
          </p>
        </Notice>
      ) : null}
      {list.chanceDropped ? (
        <Notice tone="caution" title={list.chanceDropped.title}>
          <p>{list.chanceDropped.more}</p>
        </Notice>
      ) : null}
      {list.isShortened ? <Notice tone="caution" title={text.cut} /> : null}
      {list.engine === "postgres" ? (
        <Notice tone="caution" title={text.engineAway}>
          <p>{text.engineAwayMore}</p>
        </Notice>
      ) : null}
      {list.isNearest && list.cards.length > 0 ? (
        <Notice title={text.nearest}>
          <p>{text.nearestMore}</p>
        </Notice>
      ) : null}
      {list.isCapped ? <Notice title={text.capped} /> : null}
      {list.page > list.pageCount ? (
        <Notice tone="caution" title={text.beyond(formatNumber(list.page))}>
          <p>
            {text.beyondMore(formatNumber(list.pageCount))}{" "}
            <TextLink to={pagePath(list.firstPage, list.pageCount)}>{text.toLast}</TextLink>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
