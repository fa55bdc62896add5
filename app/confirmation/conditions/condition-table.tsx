import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { seoulDay } from "#app/time.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import type { Condition } from "./condition.ts";
import { conditionWords } from "./words.ts";

type ConditionTableProps = { conditions: readonly Condition[]; today: string };

const tones: Record<"open" | "late" | "met" | "not_met", Tone> = {
  open: "plain",
  late: "caution",
  met: "good",
  not_met: "caution",
};

/** The conditions of a decision and what became of each, for officials and the applicant alike. */
export function ConditionTable({ conditions, today }: ConditionTableProps) {
  const text = useWords(conditionWords);
  const locale = useLocale();
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={conditions}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: "words", label: text.columns.words, kind: "sentence", cell: ({ words }) => words },
        {
          key: "shows",
          label: text.columns.shows,
          kind: "sentence",
          cell: ({ evidence, shownBy }) => <InLang of={text.shows(shownBy, evidence)} />,
        },
        {
          key: "dueOn",
          label: text.columns.dueOn,
          kind: "line",
          cell: ({ dueOn }) => formatDay(dueOn, locale),
        },
        {
          key: "state",
          label: text.columns.state,
          cell: ({ outcome, outcomeWords, settledAt, dueOn }) => {
            const state = outcome ?? (dueOn < today ? "late" : "open");
            return (
              <>
                <Badge tone={tones[state]}>{text.states[state]}</Badge>
                {outcomeWords === null || settledAt === null ? null : (
                  <span className="row-note">
                    <InLang of={text.settled(formatDay(seoulDay(settledAt), locale), outcomeWords)} />
                  </span>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}
