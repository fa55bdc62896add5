import { inboxKinds } from "#app/confirmation/procedure/told-to-staff.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { happenedWords } from "./happened-words.ts";
import { type InboxSearch, inboxPath, inboxSearchPath } from "./inbox-view.ts";
import { inboxWords } from "./words.ts";

/** Unread or all, and of which kind: links and a form that need no scripts. */
export function InboxFilters({ search }: { search: InboxSearch }) {
  const text = useWords(inboxWords);
  const happened = useWords(happenedWords);
  const locale = useLocale();
  return (
    <div className="inbox-filters">
      <nav aria-label={text.shown}>
        <ul className="pills">
          {[true, false].map((isUnread) => {
            const label = isUnread ? text.unread : text.all;
            return (
              <li key={label}>
                {isUnread === search.isUnread ? (
                  <span className="pill pill-chosen" aria-current="page">
                    {label}
                  </span>
                ) : (
                  <TextLink to={inboxSearchPath({ ...search, isUnread, before: null })} className="pill">
                    {label}
                  </TextLink>
                )}
              </li>
            );
          })}
        </ul>
      </nav>
      <search>
        <form
          method="get"
          action={localePath(locale, inboxPath)}
          className="inbox-kind"
          key={inboxSearchPath(search)}
        >
          {search.isUnread ? null : <input type="hidden" name="show" value="all" />}
          <Select
            name="kind"
            label={text.kind}
            defaultValue={search.kind ?? ""}
            options={[
              { value: "", label: text.anyKind },
              ...inboxKinds.map((kind) => ({ value: kind, label: happened[kind] })),
            ]}
          />
          <Button>{text.show}</Button>
        </form>
      </search>
    </div>
  );
}
