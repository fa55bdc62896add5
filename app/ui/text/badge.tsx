import type { ReactNode } from "react";
import type { Tone } from "./tone.ts";

/** A short word about a thing. The word carries the meaning; the tone only helps scanning. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge tone-${tone}`}>{children}</span>;
}
