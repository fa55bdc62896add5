import { useId } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { type Outcome, outcomes, type Spread } from "./figures-view.ts";
import { figuresWords } from "./words.ts";

/** Cases by outcome as a bar, as long as the row with the most is wide; the figures stand beside it. */
export function OutcomeBar({ of, most }: { of: Readonly<Record<Outcome, number>>; most: number }) {
  const hatch = useId().replaceAll(":", "");
  let at = 0;
  return (
    <svg className="figure-bar" aria-hidden="true">
      <Hatch id={hatch} />
      {outcomes.map((outcome) => {
        const x = at;
        at += of[outcome];
        return (
          <rect
            key={outcome}
            x={`${(x / most) * 100}%`}
            width={`${(of[outcome] / most) * 100}%`}
            height="100%"
            className={`figure-${outcome}`}
            {...(outcome === "open" && { fill: `url(#${hatch})` })}
          />
        );
      })}
    </svg>
  );
}

/** What the colours and the hatching of the bars mean. */
export function OutcomeLegend() {
  const text = useWords(figuresWords);
  const hatch = useId().replaceAll(":", "");
  return (
    <ul className="figure-legend small quiet">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <svg className="figure-swatch" aria-hidden="true">
            <Hatch id={`${hatch}${outcome}`} />
            <rect
              width="100%"
              height="100%"
              className={`figure-${outcome}`}
              {...(outcome === "open" && { fill: `url(#${hatch}${outcome})` })}
            />
          </svg>
          {text.outcomes[outcome]}
        </li>
      ))}
    </ul>
  );
}

/** A share or a size as a plain bar. */
export function SizeBar({ size, most }: { size: number; most: number }) {
  return (
    <svg className="figure-bar" aria-hidden="true">
      <rect width={`${(size / Math.max(1, most)) * 100}%`} height="100%" className="figure-size" />
    </svg>
  );
}

/** From the least to the most as a line, with a mark at the median. */
export function SpreadBar({ of: { median, least, most }, longest }: { of: Spread; longest: number }) {
  const at = (days: number) => `${2 + (days / Math.max(1, longest)) * 96}%`;
  return (
    <svg className="figure-bar" aria-hidden="true">
      <line x1={at(least)} x2={at(most)} y1="50%" y2="50%" className="figure-range" />
      {[least, most].map((end, place) => (
        <line
          key={place === 0 ? "least" : "most"}
          x1={at(end)}
          x2={at(end)}
          y1="25%"
          y2="75%"
          className="figure-range"
        />
      ))}
      <circle cx={at(median)} cy="50%" r="5" className="figure-size" />
    </svg>
  );
}

/** Told apart without colours, too. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="6" className="figure-hatch" />
      </pattern>
    </defs>
  );
}
