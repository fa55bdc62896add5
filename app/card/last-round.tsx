import { VerdictSign } from "#app/ui/sign/sign.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import type { LastRoundVerdict } from "./last-round-view.ts";

const shapes = { for: "check-dashed", open: "question-dashed", against: "bar-dashed" } as const;

/** What the rules of the last round come to, with that basis always beside it. */
export function LastRound({ of: { basis, lean, words } }: { of: LastRoundVerdict }) {
  return (
    <span className="last-round">
      <VerdictSign shape={shapes[lean]}>{words}</VerdictSign> <Badge tone="info">{basis}</Badge>
    </span>
  );
}
