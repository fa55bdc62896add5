import { caseWords } from "#app/confirmation/case/words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { QueueChoices } from "./count-views.server.ts";
import {
  conditionsIn,
  type QueuePage,
  queueFilters,
  queueOrders,
  queuePath,
  wholeView,
} from "./queue-view.ts";
import { queueWords } from "./words.ts";

type QueueFiltersProps = { search: QueuePage; choices: QueueChoices };

/** Search, conditions and order of the queue: a form that needs no scripts, whose state is the address. */
export function QueueFilters({ search, choices: { rounds, fields, officers } }: QueueFiltersProps) {
  const { filters: text } = useWords(queueWords);
  const { frame } = useWords(caseWords);
  const locale = useLocale();
  const conditions = conditionsIn(search);
  const any = { value: "", label: text.any };
  return (
    <search>
      <form
        method="get"
        action={localePath(locale, "/agency/cases")}
        className="queue-search"
        key={queuePath(search)}
      >
        {search.view === "open" ? null : <input type="hidden" name="view" value={search.view} />}
        <TextField type="search" name="q" label={text.words} defaultValue={search.words} />
        <Select
          name="order"
          label={text.order}
          defaultValue={search.order}
          options={queueOrders.map((order) => ({ value: order, label: text.orders[order] }))}
        />
        <div className="button-row">
          <Button>{text.submit}</Button>
          {conditions === 0 ? null : (
            <TextLink to={queuePath({ ...wholeView(search.view), order: search.order })}>
              {text.clear}
            </TextLink>
          )}
        </div>
        <Disclosure summary={text.more} open={conditions > (search.words === "" ? 0 : 1)}>
          <div className="queue-conditions">
            <Select
              name="round"
              label={text.round}
              defaultValue={search.round}
              options={[any, ...rounds.map((round) => ({ value: String(round.id), label: round[locale] }))]}
            />
            <Select
              name="field"
              label={text.field}
              defaultValue={search.field}
              options={[any, ...fields.map((field) => ({ value: field.code, label: field[locale] }))]}
            />
            <Select
              name="kind"
              label={text.kind}
              defaultValue={search.kind}
              options={[any, ...queueFilters.kind.map((kind) => ({ value: kind, label: frame.kinds[kind] }))]}
            />
            <Select
              name="security"
              label={text.security}
              defaultValue={search.security}
              options={[
                any,
                ...queueFilters.security.map((each) => ({ value: each, label: text.securityClasses[each] })),
              ]}
            />
            <Select
              name="officer"
              label={text.officer}
              defaultValue={search.officer}
              options={[any, ...officers.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <Select
              name="outcome"
              label={text.outcome}
              defaultValue={search.outcome}
              options={[
                any,
                ...queueFilters.outcome.map((each) => ({ value: each, label: text.outcomes[each] })),
              ]}
            />
            <div className="button-row">
              <Button>{text.apply}</Button>
            </div>
          </div>
        </Disclosure>
      </form>
    </search>
  );
}
