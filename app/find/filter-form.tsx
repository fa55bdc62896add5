import { useNavigate, useNavigation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { FilterGroup } from "#app/ui/find/filter-group.tsx";
import { Sheet } from "#app/ui/find/sheet.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useIsAwake } from "#app/ui/form/use-hydrated.ts";
import type { ListView } from "./list-view.ts";

export const FORM = "find";
export const RESULTS = "results";

/** The filters of the list, in one GET form with the search field. With JavaScript each choice is applied at once. */
export function FilterForm({ list }: { list: ListView }) {
  const { opportunities: text } = useMessages();
  const navigate = useNavigate();
  const locale = useLocale();
  const isLoading = useNavigation().state !== "idle";
  const isAwake = useIsAwake();
  const form = useRef<HTMLFormElement>(null);
  const path = localePath(locale, "/opportunities");
  const shown = useRef<string | null>(null);
  const apply = (changed: HTMLFormElement) =>
    navigate(`${path}?${written(changed)}`, { preventScrollReset: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new search is to change the boxes
  useEffect(() => {
    const isFirst = shown.current === null;
    shown.current = list.firstPage;
    if (form.current === null) return;
    // What was removed by a pill or the browser's back button is to be unchecked here, too.
    if (!isFirst) form.current.reset();
    // A box that was ticked while React was still waking up counts as well.
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
        <div className={isAwake ? "filter-done" : undefined}>
          <Button weight="primary" form={FORM} onClick={close}>
            {isAwake ? show : text.apply}
          </Button>
          {/* A dialog hides the count behind it from screen readers. Where there is no sheet, this is not there either. */}
          <p className="visually-hidden" role="status">
            {isAwake ? show : null}
          </p>
        </div>
      )}
    >
      {/* Without 'off', browsers tick the boxes of an earlier visit again when a page is reloaded. */}
      <form
        id={FORM}
        ref={form}
        method="get"
        action={path}
        autoComplete="off"
        onSubmit={submit}
        // React hears a tick as a click: preventing its default would take the tick back.
        onChange={(event) => apply(event.currentTarget)}
      >
        {list.sort ? <input type="hidden" name="sort" value={list.sort} /> : null}
        {list.chance ? <input type="hidden" name="for" value={list.chance} /> : null}
        {list.groups.map((group) => (
          <FilterGroup key={group.key} group={group} />
        ))}
      </form>
    </Sheet>
  );
}

/** The query of a form, without the fields that say nothing. */
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
