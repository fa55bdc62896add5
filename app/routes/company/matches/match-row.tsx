import type { CardView } from "#app/opportunities/text/card-text.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { InLang } from "../../public/opportunities/in-lang.tsx";
import { PeriodLine } from "../../public/opportunities/period-line.tsx";
import { VerdictOf } from "../../public/opportunities/verdict-of.tsx";

/** An opportunity in a few lines, below what would open it. Leads to its rules, where it is answered. */
export function MatchRow({ card, note }: { card: CardView; note?: string | null }) {
  return (
    <li className="match-row">
      <p>
        <TextLink to={`/opportunities/${card.id}#who`}>
          <InLang of={card.title} />
          {card.track ? (
            <>
              {" · "}
              <InLang of={card.track} />
            </>
          ) : null}
        </TextLink>
      </p>
      <p className="match-facts">
        {card.verdict ? <VerdictOf verdict={card.verdict} /> : null}
        <span className="quiet small">
          {[card.kind, ...card.gets, card.verdict?.reason].filter(Boolean).join(" · ")}
        </span>
      </p>
      <PeriodLine period={card.period} />
      {note ? <p className="small">{note}</p> : null}
    </li>
  );
}
