import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { TechnologyOption } from "./load-own.server.ts";
import { type PoolSearch, poolPath, poolStates } from "./pool-search.ts";
import { expertsWords } from "./words.ts";

type PoolFiltersProps = { search: PoolSearch; technologies: readonly TechnologyOption[] };

/** A form that needs no scripts; its state is the address. */
export function PoolFilters({ search, technologies }: PoolFiltersProps) {
  const { pool: text } = useWords(expertsWords);
  const locale = useLocale();
  const any = { value: "", label: text.any };
  const path = poolPath(search);
  return (
    <search>
      <form method="get" action={localePath(locale, "/agency/experts")} className="queue-search" key={path}>
        <TextField type="search" name="q" label={text.words} defaultValue={search.words} />
        <Select
          name="technology"
          label={text.technology}
          defaultValue={search.technology}
          options={[any, ...technologies.map(({ value, name }) => ({ value, label: name[locale] }))]}
        />
        <Select
          name="state"
          label={text.state}
          defaultValue={search.state}
          options={[any, ...poolStates.map((value) => ({ value, label: text.states[value] }))]}
        />
        <div className="button-row">
          <Button>{text.submit}</Button>
          {path === "/agency/experts" ? null : <TextLink to="/agency/experts">{text.clear}</TextLink>}
        </div>
      </form>
    </search>
  );
}
