import { formatNumber } from "#app/i18n/format.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { pagePath } from "#app/ui/find/pagination.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListView } from "./list-view.ts";

/** What readers need to know about these results first. */
export function ListNotices({ list }: { list: ListView }) {
  const { notices: text } = useWords(findWords);
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
      {list.areTextsLeftOut ? <Notice tone="caution" title={text.textsLeftOut} /> : null}
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

/** What to try next when nothing was found. */
export function NothingFound({ list }: { list: ListView }) {
  const { empty: text } = useWords(findWords);
  const isNarrowed = list.pills.length > 0 || list.q !== "";
  return (
    <div className="card">
      <h2 className="card-title">{text.title}</h2>
      <ul className="advice">
        {list.pills.length > 0 ? <li>{text.withFilters}</li> : null}
        {list.q !== "" ? <li>{text.withWords}</li> : null}
        {isNarrowed ? null : <li>{text.nothing}</li>}
        {isNarrowed ? (
          <li>
            <TextLink to="/opportunities">{text.all}</TextLink>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
