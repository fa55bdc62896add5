import type { Source } from "./source.ts";

const HOUR_MS = 3_600_000;

/** The settings that decide which sources are asked. */
export type SourceSettings = {
  keys: Readonly<Record<string, string | undefined>>;
  /** Ids of sources that need no key. */
  withoutKey: readonly string[];
  localOrigin: string | undefined;
};

/** The key of a source, '' where it needs none; undefined: it rests. The local source takes any key. */
export function keyOf(source: Source, { keys, withoutKey, localOrigin }: SourceSettings): string | undefined {
  if (localOrigin !== undefined) return "local";
  if (source.keyName !== null) return keys[source.keyName];
  return withoutKey.includes(source.id) ? "" : undefined;
}

/** A line of the crontab. All sources share one queue: one after the other, so that they leave room for other jobs. */
export function timetableOf({ id, times }: Source): string {
  return `${times.minute} ${times.hours.join(",")} * * * take_in_source ?id=take_in_${id}&jobKey=take_in_source_${id}&queue=sources&fill=6h {source:"${id}"}`;
}

/** When a source is asked next, as ISO 8601 in UTC. */
export function nextTimeOf({ times }: Pick<Source, "times">, now: Date): string {
  const next = new Date(now);
  next.setUTCMinutes(times.minute, 0, 0);
  if (next <= now) next.setTime(next.getTime() + HOUR_MS);
  while (!times.hours.includes(next.getUTCHours())) next.setTime(next.getTime() + HOUR_MS);
  return next.toISOString();
}
