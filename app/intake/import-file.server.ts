import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import { parseWith } from "#app/matching/schema/problems.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveInBatches } from "#app/opportunities/save-in-batches.server.ts";
import type { RegionNames } from "#app/reading/places/find-places.ts";
import type { Database } from "#db/schema.ts";
import { cleanTexts } from "./clean-texts.ts";
import { completeNotice, READER_VERSION } from "./complete-notice.ts";
import { saveSupplied } from "./documents/save-supplied.server.ts";
import { readFullText } from "./full-text.ts";
import { withoutPlaceholder } from "./period.ts";
import { type ReadRow, readGrant, readRegionField, refusedBy } from "./read-grant.ts";
import { type Place, type Row, readRows } from "./read-rows.server.ts";
import { isRecord } from "./sources/source.ts";
import { sourceOfRecord } from "./sources/sources.ts";

/** `noted` counts rows of which something was not understood; they are saved all the same. */
export type Tally = {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  noted: number;
};
export type RefusedRow = { place: Place; reason: Bilingual };
export type NotedRow = { place: Place; remarks: readonly Bilingual[] };

const BATCH = 500;
type Supplied = Parameters<typeof saveSupplied>[1][number];

/**
 * Imports a file of notices into the catalogue: valid rows are saved, each invalid one is passed to `onRefused` with its
 * place and a reason, and each of which something was not understood to `onNoted`. Runs in one transaction that raises the catalogue's revision at most once; importing the same file
 * again changes nothing. Memory does not grow with the file, except for the ids seen and for JSON in one document.
 * @throws UnreadableFile if the file cannot be read; nothing is changed then
 */
export async function importFile(
  db: Kysely<Database>,
  path: string,
  {
    onRefused,
    onNoted,
    onProgress,
  }: {
    onRefused: (row: RefusedRow) => void;
    onNoted: (row: NotedRow) => void;
    onProgress: (tally: Tally) => void;
  },
): Promise<Tally> {
  const tally: Tally = { rows: 0, created: 0, changed: 0, unchanged: 0, refused: 0, noted: 0 };
  const refuse = (row: RefusedRow) => {
    tally.refused++;
    onRefused(row);
  };
  const note = (row: NotedRow) => {
    if (row.remarks.length === 0) return;
    tally.noted++;
    onNoted(row);
  };
  const names = await readRegionNames(db);
  await db.transaction().execute(async (trx) => {
    // Large files and waiting for another import take longer than the limits for web requests allow.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    let places: Place[] = [];
    async function* batches() {
      const seen = new Map<string, number>();
      let notices: CanonicalNotice[] = [];
      let supplied: Supplied[] = [];
      for await (const row of readRows(path)) {
        tally.rows++;
        const read = readRow(row, names, seen);
        if ("reason" in read) refuse(read);
        else {
          notices.push(read.notice);
          supplied.push(suppliedBy(read));
          places.push(row.place);
          note({ place: row.place, remarks: read.remarks });
        }
        if (notices.length < BATCH) continue;
        yield notices;
        // The batch is saved by now.
        await saveSupplied(trx, supplied);
        notices = [];
        supplied = [];
        places = [];
      }
      yield notices;
      await saveSupplied(trx, supplied);
    }
    await saveInBatches(trx, batches(), "intake", (saved) => {
      tally.created += saved.created;
      tally.changed += saved.changed;
      tally.unchanged += saved.unchanged;
      for (const { index, reason } of saved.refused) {
        const place = places[index];
        if (place !== undefined) refuse({ place, reason });
      }
      onProgress(tally);
    });
    // All that this transaction has seen was checked at its time.
    await sql`
      update source_record set reader_version = ${READER_VERSION}
      where checked_at = now() and reader_version < ${READER_VERSION}`.execute(trx);
  });
  return tally;
}

function suppliedBy({
  notice: { source, sourceId },
  documents = [],
}: Extract<ReadRow, { ok: true }>): Supplied {
  return { source, sourceId, documents };
}

/** The names and codes of all regions. */
export async function readRegionNames(db: Kysely<Database>): Promise<RegionNames> {
  const aliases = await db.selectFrom("region_alias").select(["alias as name", "code"]).execute();
  const codes = await db.selectFrom("region").select(["code as name", "code"]).execute();
  return new Map([...aliases, ...codes].map(({ name, code }) => [name, code]));
}

function readRow(
  row: Row,
  names: RegionNames,
  seen: Map<string, number>,
): Extract<ReadRow, { ok: true }> | RefusedRow {
  const { place } = row;
  if ("reason" in row) return { place, reason: row.reason };
  const read = readNotice(row.json, names);
  if (!read.ok) return { place, reason: read.reason };
  const key = JSON.stringify([read.notice.source, read.notice.sourceId]);
  const first = seen.get(key);
  if (first !== undefined)
    return {
      place,
      reason: {
        ko: `앞에 같은 공고가 있습니다(${first}번째)`,
        en: `duplicate of ${place.unit} ${first}`,
      },
    };
  seen.set(key, place.number);
  return read;
}

/**
 * Reads a row of any form: a canonical notice (with `opportunities`), a row from a crawler, also with the text of attachments,
 * or a record as a source sends it. All its texts are cleaned first. Never throws.
 */
export function readNotice(json: unknown, names: RegionNames): ReadRow {
  const isRaw = isRecord(json) && !("source" in json);
  const full = isRaw ? readFullText(json) : null;
  const row = cleanTexts(full?.printed ?? (isRaw ? (sourceOfRecord(json)?.print(json) ?? json) : json));
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return { ok: false, reason: { ko: "JSON 객체가 아닙니다", en: "is not a JSON object" } };
  const read = "opportunities" in row ? readCanonical(row, names) : readGrant(row, names);
  if (!read.ok) return read;
  const documents = full === null ? {} : { documents: full.documents };
  return { ...read, ...documents, notice: completeNotice(read.notice, names) };
}

function readCanonical(row: object, names: RegionNames): ReadRow {
  const parsed = parseWith<CanonicalNotice>(canonicalNoticeSchema, row);
  if (!parsed.ok) return refusedBy(parsed.problems);
  const read = parsed.value.opportunities.map((opportunity) => ({
    ...readRegionField(opportunity.regions, names),
    opportunity,
  }));
  const opportunities = read.map(({ opportunity, regions }) => ({
    ...opportunity,
    regions,
    windows: opportunity.windows.map(withoutPlaceholder),
  }));
  const remarks = read.flatMap(({ unknown }) => unknown ?? []);
  return { ok: true, notice: { ...parsed.value, opportunities }, remarks };
}
