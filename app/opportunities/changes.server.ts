import { isDeepStrictEqual } from "node:util";
import type { CanonicalNotice, CanonicalOpportunity } from "./canonical-notice.ts";
import { fingerprint } from "./notice-rows.server.ts";

/** The content of a revision: the first one, or the old and new values of all parts that differ. */
export type Changes = { created: true } | { changed: Readonly<Record<string, Change>> };
type Change = { from: unknown; to: unknown };

const ofNotice = [
  "title",
  "lang",
  "titleEn",
  "url",
  "programmeId",
  "ministryName",
  "operatorName",
  "publishedOn",
  "isSample",
  "body",
  "attachments",
] as const satisfies readonly (keyof CanonicalNotice)[];

/** The parts of the notice itself that differ; they are shown with each of its opportunities. */
export function noticeChanges(from: CanonicalNotice, to: CanonicalNotice): Record<string, Change> {
  // An opportunity has fields as well: those of technology.
  const { fields: sourceFields, ...others } = differing(from, to, [...ofNotice, "fields"]);
  return { ...others, ...(sourceFields && { sourceFields }) };
}

export function opportunityChanges(from: CanonicalOpportunity, to: CanonicalOpportunity) {
  const { track: _, ...parts } = to;
  return differing(from, to, ["track", ...keysOf(parts)]);
}

function keysOf<T extends object>(value: T): (keyof T & string)[] {
  return Object.keys(value).filter((key): key is keyof T & string => key in value);
}

function differing<T extends object, K extends keyof T & string>(from: T, to: T, keys: readonly K[]) {
  const changed: Record<string, Change> = {};
  for (const key of keys)
    if (!isSame(key, from[key], to[key])) changed[key] = { from: from[key], to: to[key] };
  return changed;
}

/** Rules are the same only if their questions name the options in the same order. */
function isSame(key: string, from: unknown, to: unknown): boolean {
  return isDeepStrictEqual(from, to) && (key !== "rules" || fingerprint(from) === fingerprint(to));
}
