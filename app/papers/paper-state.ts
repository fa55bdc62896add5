import type { ScanState } from "#app/files/list-files.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays, dayNumber } from "#app/time.ts";

/** What decides whether a paper can be handed in. */
export type Dated = { scan: ScanState; expiresOn: Day | null; hasNoExpiry: boolean };

/**
 * A paper on one day. Its last day counts: what expires today is valid today. `unknown`: its file can be opened, but nobody has said
 * until when it is valid, which is neither valid nor expired.
 */
export type PaperState =
  | { is: "waiting" | "refused" | "unknown" | "noExpiry" }
  | { is: "valid" | "lastDay" | "expired"; until: Day }
  | { is: "soon"; until: Day; days: number };

/** How many days before its last one a paper is said to run out. */
export const SOON_DAYS = 30;

export function paperState({ scan, expiresOn, hasNoExpiry }: Dated, today: Day): PaperState {
  if (scan === "waiting" || scan === "refused") return { is: scan };
  if (expiresOn === null) return { is: hasNoExpiry ? "noExpiry" : "unknown" };
  if (expiresOn < today) return { is: "expired", until: expiresOn };
  if (expiresOn === today) return { is: "lastDay", until: expiresOn };
  if (expiresOn > addDays(today, SOON_DAYS)) return { is: "valid", until: expiresOn };
  return { is: "soon", until: expiresOn, days: dayNumber(expiresOn) - dayNumber(today) };
}
