import type { CardView } from "#app/card/card-view.ts";
import { LangSign } from "#app/card/lang-sign.tsx";
import { PeriodLine } from "#app/card/period-line.tsx";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

/** An opportunity in a few lines, below what would open it. Links to its rules, where questions are answered. */
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
          <LangSign of={card.title} />
        </TextLink>
      </p>
      <p className="match-facts">
        {card.verdict ? <VerdictOf verdict={card.verdict} /> : null}
        <span className="quiet small">
          <InLang of={[card.kind, ...card.gets, card.verdict?.reason].filter(Boolean).join(" · ")} />
        </span>
      </p>
      <PeriodLine period={card.period} />
      {note ? (
        <p className="small">
          <InLang of={note} />
        </p>
      ) : null}
    </li>
  );
}
