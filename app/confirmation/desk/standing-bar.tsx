import { useId } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import type { Standing } from "./desk-view.ts";
import { deskWords } from "./words.ts";

const parts = ["overdue", "soon", "stopped", "other"] as const;

/** Cases as a bar, as long as the row with the most is wide; its figures stand beside it in the table. */
export function StandingBar({ of: { cases, overdue, soon, stopped }, most }: { of: Standing; most: number }) {
  const hatch = useId().replaceAll(":", "");
  const lengths = { overdue, soon, stopped, other: cases - overdue - soon - stopped };
  let at = 0;
  const bars = parts.map((part) => {
    const x = at;
    at += lengths[part];
    return { part, x: `${(x / most) * 100}%`, width: `${(lengths[part] / most) * 100}%` };
  });
  return (
    <svg className="standing-bar" aria-hidden="true">
      <Hatch id={hatch} />
      {bars.map(({ part, x, width }) => (
        <rect
          key={part}
          x={x}
          width={width}
          height="100%"
          className={`standing-${part}`}
          {...(part === "stopped" && { fill: `url(#${hatch})` })}
        />
      ))}
    </svg>
  );
}

/** What the colours and the hatching of the bars mean. */
export function StandingLegend() {
  const { legend } = useWords(deskWords);
  const hatch = useId().replaceAll(":", "");
  return (
    <ul className="standing-legend small quiet">
      {parts.map((part) => (
        <li key={part}>
          <svg className="standing-swatch" aria-hidden="true">
            <Hatch id={`${hatch}${part}`} />
            <rect
              width="100%"
              height="100%"
              className={`standing-${part}`}
              {...(part === "stopped" && { fill: `url(#${hatch}${part})` })}
            />
          </svg>
          {legend[part]}
        </li>
      ))}
    </ul>
  );
}

/** Told apart without colours, too. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="6" className="standing-hatch" />
      </pattern>
    </defs>
  );
}
