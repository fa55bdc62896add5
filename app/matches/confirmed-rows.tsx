import { Disclosure } from "#app/ui/block/disclosure.tsx";
import type { IfConfirmedView } from "./if-confirmed-view.ts";
import { MatchRow } from "./match-row.tsx";

/** What each kind of confirmation would change, with the opportunities behind each number. */
export function ConfirmedRows({ rows }: Pick<IfConfirmedView, "rows">) {
  if (rows.length === 0) return null;
  return (
    <dl className="term-list">
      {rows.map(({ kind, name, nothing, changes }) => (
        <div key={kind}>
          <dt>{name}</dt>
          <dd>
            {nothing === null ? null : <p>{nothing}</p>}
            {changes.map(({ key, result, kinds, shown, cards }) => (
              <div key={key}>
                <p>{result}</p>
                <p className="quiet small">{kinds}</p>
                <Disclosure summary={shown}>
                  <ul className="match-rows">
                    {cards.map((card) => (
                      <MatchRow key={card.id} card={card} note={card.note} />
                    ))}
                  </ul>
                </Disclosure>
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
