import type { Spread } from "./scores.ts";

const STEP = 30;
const at = (level: number) => 12 + (level - 1) * STEP;

/** Levels 1 to 5 on a line: a dot for each level that was given, a bar from the lowest to the highest, a stroke at the median. */
export function LevelBar({ spread: { levels, range } }: { spread: Spread }) {
  return (
    <svg className="spread-bar" viewBox="0 0 144 24" aria-hidden="true">
      <line className="spread-scale" x1={at(1)} y1="12" x2={at(5)} y2="12" />
      {[1, 2, 3, 4, 5].map((level) => (
        <line key={level} className="spread-scale" x1={at(level)} y1="8" x2={at(level)} y2="16" />
      ))}
      {range === null ? null : (
        <>
          <line className="spread-range" x1={at(range.min)} y1="12" x2={at(range.max)} y2="12" />
          {[...new Set(levels)].map((level) => (
            <circle key={level} className="spread-level" cx={at(level)} cy="12" r="5" />
          ))}
          <line className="spread-median" x1={at(range.median)} y1="3" x2={at(range.median)} y2="21" />
        </>
      )}
    </svg>
  );
}
