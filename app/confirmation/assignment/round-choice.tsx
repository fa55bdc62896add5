import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import type { OpenRound } from "./load-assignment.server.ts";
import { assignmentWords } from "./words.ts";

type RoundChoiceProps = { rounds: readonly OpenRound[]; chosen: number | null };

/** Which round is shown; a form that needs no scripts. */
export function RoundChoice({ rounds, chosen }: RoundChoiceProps) {
  const text = useWords(assignmentWords);
  const locale = useLocale();
  if (chosen === null) return <p>{text.noRound}</p>;
  return (
    <form
      method="get"
      action={localePath(locale, "/agency/assignment")}
      className="queue-search"
      key={chosen}
    >
      <Select
        name="round"
        label={text.round}
        defaultValue={String(chosen)}
        options={rounds.map(({ id, name, count }) => ({
          value: String(id),
          label: text.open(name[locale], count),
        }))}
      />
      <div className="button-row">
        <Button>{text.choose}</Button>
      </div>
    </form>
  );
}
