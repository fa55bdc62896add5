import { Form } from "@remix-run/react";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { happenedWords } from "./happened-words.ts";
import { type InboxSearch, inboxPath, inboxSearchPath } from "./inbox-view.ts";
import type { InboxItem } from "./load-inbox.server.ts";
import { inboxWords } from "./words.ts";

type InboxListProps = { search: InboxSearch; items: readonly InboxItem[] };

/** The items of a page; each leads to the case and is read by that. */
export function InboxList({ search, items }: InboxListProps) {
  const text = useWords(inboxWords);
  const locale = useLocale();
  const here = localePath(locale, inboxSearchPath(search));
  const [newest] = items;
  return (
    <>
      {newest !== undefined && items.some(({ isRead }) => !isRead) ? (
        <Form method="post" action={here} className="button-row">
          <input type="hidden" name="upTo" value={newest.id} />
          <Button>{search.kind === null ? text.markAll : text.markKind}</Button>
        </Form>
      ) : null}
      <ul className="inbox-list" aria-label={text.listLabel}>
        {items.map((item) => (
          <Item key={item.id} item={item} here={here} />
        ))}
      </ul>
    </>
  );
}

function Item({ item, here }: { item: InboxItem; here: string }) {
  const { id, kind, at, reference, title, company, dueOn, isRead } = item;
  const text = useWords(inboxWords);
  const happened = useWords(happenedWords);
  const locale = useLocale();
  const stamp = formatStamp(at, locale);
  return (
    <li className={isRead ? "inbox-item" : "inbox-item inbox-item-new"}>
      <div>
        <p>
          {isRead ? null : <Badge tone="info">{text.isNew}</Badge>}{" "}
          {/* A full load: the count in the header is one less after it. */}
          <a className="text-link" href={localePath(locale, `${inboxPath}/${id}`)}>
            {happened[kind]} · {reference} <span className="visually-hidden">({stamp})</span>
          </a>
        </p>
        <p className="small">
          {company === null ? (
            text.restricted
          ) : (
            <>
              <InLang of={company} /> · <InLang of={title} />
            </>
          )}
        </p>
        <p className="quiet small">
          {stamp}
          {dueOn === null ? null : ` · ${text.dueOn(formatDay(dueOn, locale))}`}
        </p>
      </div>
      {isRead ? null : (
        <Form method="post" action={here} preventScrollReset>
          <input type="hidden" name="itemId" value={id} />
          <Button weight="tertiary" fullName={text.markOneOf(`${happened[kind]} · ${reference} (${stamp})`)}>
            {text.markOne}
          </Button>
        </Form>
      )}
    </li>
  );
}
