import { useNavigate, useNavigation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { findWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { FilterGroup } from "#app/ui/find/filter-group.tsx";
import { Sheet } from "#app/ui/find/sheet.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import type { ListView } from "./list-view.ts";

export const FORM = "find";
export const RESULTS = "results";

/** The filters of the list, in one GET form with the search field. With JavaScript each choice applies at once. */
export function FilterForm({ list }: { list: ListView }) {
  const text = useWords(findWords);
  const navigate = useNavigate();
  const locale = useLocale();
  const isLoading = useNavigation().state !== "idle";
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const path = localePath(locale, "/opportunities");
  const shown = useRef<string | null>(null);
  const apply = (changed: HTMLFormElement) =>
    navigate(`${path}?${written(changed)}`, { preventScrollReset: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new search changes the boxes
  useEffect(() => {
    const isFirst = shown.current === null;
    shown.current = list.firstPage;
    if (form.current === null) return;
    // A condition removed by a pill or the Back button must be unchecked here too.
    if (!isFirst) form.current.reset();
    // A box may have been ticked before the page was hydrated.
    else if (isChanged(form.current)) apply(form.current);
  }, [list.firstPage]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(event.currentTarget);
  };
  const show = isLoading ? text.loading : text.showResults(list.total);
  return (
    <Sheet
      title={text.filters}
      opener={text.openFilters(list.pills.length)}
      covers={RESULTS}
      footer={(close) => (
        <div className={hydrated ? "filter-done" : undefined}>
          <Button weight="primary" form={FORM} onClick={close}>
            {hydrated ? show : text.apply}
          </Button>
          {/* The open dialog hides the count behind it from screen readers. */}
          <p className="visually-hidden" role="status">
            {hydrated ? show : null}
          </p>
        </div>
      )}
    >
      {/* Otherwise browsers restore the boxes of an earlier visit when the page is reloaded. */}
      <form
        id={FORM}
        ref={form}
        method="get"
        action={path}
        autoComplete="off"
        onSubmit={submit}
        // React handles a tick as a click: preventing its default would undo the tick.
        onChange={(event) => apply(event.currentTarget)}
      >
        {list.sort ? <input type="hidden" name="sort" value={list.sort} /> : null}
        {list.samples ? <input type="hidden" name="sample" value="1" /> : null}
        {list.chance ? <input type="hidden" name="for" value={list.chance} /> : null}
        {list.groups.map((group) => (
          <FilterGroup key={group.key} group={group} />
        ))}
      </form>
    </Sheet>
  );
}

/** The query of a form, without empty fields. */
function written(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") query.append(name, value);
  return query;
}

function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) =>
      field instanceof HTMLInputElement &&
      /checkbox|radio/.test(field.type) &&
      field.checked !== field.defaultChecked,
  );
}
