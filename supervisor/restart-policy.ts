const WINDOW_MS = 120_000;
const MOST_CRASHES = 8;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8_000;

/**
 * How long to wait before a crashed process is started again, in milliseconds, doubling from crash to crash up to 8 s;
 * 'give up' at the eighth crash within two minutes, because a process that keeps crashing needs a person.
 * That is patient enough for a web server and a worker whose database recovers from a crash of its own.
 * @param crashes instants of all crashes so far, the last one included, in milliseconds
 */
export function pauseBeforeRestart(crashes: readonly number[], now: number): number | "give up" {
  const recent = crashes.filter((at) => now - at < WINDOW_MS).length;
  if (recent >= MOST_CRASHES) return "give up";
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, recent - 1), LONGEST_PAUSE_MS);
}
