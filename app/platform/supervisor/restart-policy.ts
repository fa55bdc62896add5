const WINDOW_MS = 60_000;
const MOST_CRASHES = 5;
const FIRST_PAUSE_MS = 250;

/**
 * How long to wait before a crashed process is started again, in milliseconds, doubling from crash to crash;
 * 'give up' after the fifth within a minute, because a process that keeps crashing needs a person.
 * @param crashes instants of all crashes so far, the last one included, in milliseconds
 */
export function pauseBeforeRestart(crashes: readonly number[], now: number): number | "give up" {
  const recent = crashes.filter((at) => now - at < WINDOW_MS).length;
  return recent >= MOST_CRASHES ? "give up" : FIRST_PAUSE_MS * 2 ** Math.max(0, recent - 1);
}
