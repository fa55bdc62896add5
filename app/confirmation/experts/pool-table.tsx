import { reviewWords } from "#app/confirmation/review/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { PoolExpert } from "./list-pool.server.ts";
import { expertsWords } from "./words.ts";

/** One expert a row: what they know, how much they have, when they are away. */
export function PoolTable({ experts }: { experts: readonly PoolExpert[] }) {
  const { pool: text } = useWords(expertsWords);
  const locale = useLocale();
  return (
    <DataTable
      caption={text.caption}
      isCaptionHidden
      rows={experts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: text.columns.name,
          kind: "sentence",
          cell: ({ name, email, employer }) => (
            <>
              <InLang of={name} />
              <span className="row-note">
                <InLang of={`${employer ?? text.noEmployer} · ${email}`} />
              </span>
            </>
          ),
        },
        {
          key: "technologies",
          label: text.columns.technologies,
          kind: "sentence",
          cell: (expert) => <Technologies expert={expert} />,
        },
        {
          key: "load",
          label: text.columns.load,
          kind: "figure",
          cell: ({ openReviews }) => text.reviews(openReviews),
        },
        {
          key: "capacity",
          label: text.columns.capacity,
          kind: "figure",
          cell: ({ capacity }) => (capacity === null ? text.unknown : text.reviews(capacity)),
        },
        {
          key: "away",
          label: text.columns.away,
          cell: ({ absences }) =>
            absences.length === 0
              ? text.noAbsence
              : absences.map(({ fromOn, untilOn }) => (
                  <span key={fromOn} className="row-note">
                    {formatDay(fromOn, locale)} – {formatDay(untilOn, locale)}
                  </span>
                )),
        },
        {
          key: "pledge",
          label: text.columns.pledge,
          cell: ({ hasPledged }) => (
            <Badge tone={hasPledged ? "good" : "caution"}>
              {hasPledged ? text.pledged : text.notPledged}
            </Badge>
          ),
        },
      ]}
    />
  );
}

function Technologies({ expert: { technologies, technologyCount } }: { expert: PoolExpert }) {
  const { pool: text } = useWords(expertsWords);
  const { levels } = useWords(reviewWords);
  const locale = useLocale();
  if (technologies.length === 0) return text.unknown;
  const more = technologyCount - technologies.length;
  return (
    <>
      {technologies.map(({ name, level }) => (
        <span key={name.ko} className="row-note">
          {name[locale]} · {levels[level - 1]}
        </span>
      ))}
      {more > 0 ? <span className="row-note">{text.more(more)}</span> : null}
    </>
  );
}
