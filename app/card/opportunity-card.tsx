import type { ReactNode } from "react";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { CardView } from "./card-view.ts";
import { PeriodLine } from "./period-line.tsx";
import { VerdictOf } from "./verdict-of.tsx";

/** Notices as they stand in lists of other pages than that of all. */
export function OpportunityCards({ cards }: { cards: readonly CardView[] }) {
  return (
    <ul className="opportunity-list">
      {cards.map((card) => (
        <li key={card.id}>
          <OpportunityCard card={card} />
        </li>
      ))}
    </ul>
  );
}

/** One notice in a list: what it is, who offers it, what a company gets, for whom, and until when. */
export function OpportunityCard({ card, bookmark }: { card: CardView; bookmark?: ReactNode }) {
  const text = useWords(cardWords);
  return (
    <article className="card opportunity-card">
      <div className="opportunity-main">
        {card.verdict ? (
          <p className="opportunity-verdict">
            <VerdictOf verdict={card.verdict} />
            {card.verdict.reason ? (
              <span className="verdict-reason">
                <InLang of={card.verdict.reason} />
              </span>
            ) : null}
            {card.verdict.note ? (
              <span className="quiet small">
                <InLang of={card.verdict.note} />
              </span>
            ) : null}
          </p>
        ) : null}
        <h3 className="opportunity-title">
          <TextLink to={`/opportunities/${card.id}`} className="opportunity-link clamped">
            {card.isSample ? <Mark word={text.sample} /> : null}
            {card.isEstimate ? <Mark word={text.estimate} /> : null}
            <InLang of={card.title} />
            {card.track ? (
              <>
                {" · "}
                <InLang of={card.track} />
              </>
            ) : null}
          </TextLink>
        </h3>
        <p className="opportunity-agency">
          {card.agencies.length === 0 ? text.agencyUnknown : null}
          {card.agencies.map((agency, index) => (
            <span key={agency.text}>
              {index > 0 ? " → " : null}
              <InLang of={agency} />
            </span>
          ))}
        </p>
        {card.hit ? <FoundIn hit={card.hit} /> : null}
        <Tags card={card} />
        {card.missing ? <p className="opportunity-missing">{card.missing}</p> : null}
        <OtherTracks card={card} />
      </div>
      <div className="opportunity-side">
        {card.period.isMissing && card.missing ? null : <PeriodLine period={card.period} />}
        {card.points === null ? null : (
          <p className="opportunity-gets">
            <InLang of={card.points} />
          </p>
        )}
        {card.gets.length > 0 ? <p className="opportunity-gets">{card.gets.join(" · ")}</p> : null}
        {bookmark}
      </div>
    </article>
  );
}

/** Where the words of a search stand, if the title does not say them. */
function FoundIn({ hit }: { hit: NonNullable<CardView["hit"]> }) {
  return (
    <p className="opportunity-hit small">
      <span className="quiet">
        <InLang of={hit.where} />:
      </span>{" "}
      <span lang={hit.lang}>
        {hit.parts.map(({ text, isMarked }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places
          isMarked ? <mark key={index}>{text}</mark> : text,
        )}
      </span>
    </p>
  );
}

/** Marks a sample or an estimate before its title. */
function Mark({ word }: { word: string }) {
  return (
    <>
      <Badge tone="info">{word}</Badge>{" "}
    </>
  );
}

function Tags({ card }: { card: CardView }) {
  const text = useWords(cardWords);
  return (
    <ul className="tags">
      {card.titleIn ? <li>{card.titleIn}</li> : null}
      <li>{card.kind}</li>
      {[...card.regions, ...card.fields].map((tag) => (
        <li key={tag.text}>
          <InLang of={tag} />
        </li>
      ))}
      {card.givesConfirmedBonus ? <li className="tag-strong">{text.confirmedBonus}</li> : null}
      {card.rules ? <li>{card.rules}</li> : null}
    </ul>
  );
}

function OtherTracks({ card }: { card: CardView }) {
  const text = useWords(cardWords);
  if (card.otherTracks.length === 0) return null;
  return (
    <details className="other-tracks">
      <summary>{text.moreTracks(card.otherTracks.length)}</summary>
      <ul>
        {card.otherTracks.map((track) => (
          <li key={track.id}>
            <TextLink to={`/opportunities/${track.id}`}>
              {track.name ? <InLang of={track.name} /> : <InLang of={card.title} />}
            </TextLink>
            {track.verdict ? (
              <>
                {" "}
                <VerdictOf verdict={track.verdict} />
              </>
            ) : null}
            <span className="quiet small"> {[track.period.word, ...track.gets].join(" · ")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
