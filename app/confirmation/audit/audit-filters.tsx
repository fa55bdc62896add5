import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { type AuditSearch, auditPath, auditSearchPath } from "./audit-view.ts";
import { kindOptions } from "./entry-text.ts";
import { auditWords } from "./words.ts";

type AuditFiltersProps = { search: AuditSearch; unread: readonly ("from" | "to")[] };

/** By whom, in which case, of which kind, and when: a form that needs no scripts, whose state is the address. */
export function AuditFilters({ search, unread }: AuditFiltersProps) {
  const text = useWords(auditWords);
  const locale = useLocale();
  const path = auditSearchPath(search);
  return (
    <search>
      <form method="get" action={localePath(locale, auditPath)} className="audit-search" key={path}>
        <TextField
          type="search"
          name="person"
          id="person"
          label={text.person}
          hint={text.personHint}
          defaultValue={search.person}
        />
        <TextField
          type="search"
          name="reference"
          id="reference"
          label={text.reference}
          defaultValue={search.reference}
        />
        <Select
          name="kind"
          id="kind"
          label={text.kind}
          defaultValue={search.kind}
          options={kindOptions(locale)}
        />
        {(["from", "to"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            id={name}
            label={text[name]}
            hint={text.dayHint}
            defaultValue={search[name]}
            error={unread.includes(name) ? [text.dayUnread] : undefined}
          />
        ))}
        <div className="button-row">
          <Button>{text.submit}</Button>
          {path === auditPath ? null : <TextLink to={auditPath}>{text.clear}</TextLink>}
        </div>
      </form>
    </search>
  );
}
