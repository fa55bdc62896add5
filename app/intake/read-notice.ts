import { parseWith } from "#app/matching/schema/problems.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { readGrant } from "./read-grant.ts";
import { type ReadRow, refusedBy } from "./read-row.ts";

/** Reads a row of either shape: a canonical notice (it has `opportunities`), or a row of a crawler. Never throws. */
export function readNotice(row: unknown, isRegion: (name: string) => boolean): ReadRow {
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return { ok: false, reason: { ko: "객체가 아닙니다", en: "not an object" } };
  if (!("opportunities" in row)) return readGrant(row, isRegion);
  const parsed = parseWith<CanonicalNotice>(canonicalNoticeSchema, row);
  return parsed.ok ? { ok: true, notice: parsed.value } : refusedBy(parsed.problems);
}
