import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import { parseWith } from "#app/matching/schema/problems.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveInBatches } from "#app/opportunities/save-in-batches.server.ts";
import type { Database } from "#db/schema.ts";
import { type ReadRow, readGrant, refusedBy } from "./read-grant.ts";
import { type Place, type Row, readRows } from "./read-rows.server.ts";

export type Tally = { rows: number; created: number; changed: number; unchanged: number; refused: number };
export type RefusedRow = { place: Place; reason: Bilingual };

const BATCH = 500;

/**
 * Imports a file of notices into the catalogue: valid rows are saved, each invalid one is passed to `onRefused` with its
 * place and a reason. Runs in one transaction that raises the catalogue's revision at most once; importing the same file
 * again changes nothing. Memory does not grow with the file, except for the ids seen and for JSON in one document.
 * @throws UnreadableFile if the file cannot be read; nothing is changed then
 */
export async function importFile(
  db: Kysely<Database>,
  path: string,
  { onRefused, onProgress }: { onRefused: (row: RefusedRow) => void; onProgress: (tally: Tally) => void },
): Promise<Tally> {
  const tally: Tally = { rows: 0, created: 0, changed: 0, unchanged: 0, refused: 0 };
  const refuse = (row: RefusedRow) => {
    tally.refused++;
    onRefused(row);
  };
  const isRegion = await readRegionNames(db);
  await db.transaction().execute(async (trx) => {
    // Large files and waiting for another import take longer than the limits for web requests allow.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    let places: Place[] = [];
    async function* batches() {
      const seen = new Map<string, number>();
      let notices: CanonicalNotice[] = [];
      for await (const row of readRows(path)) {
        tally.rows++;
        const read = readRow(row, isRegion, seen);
        if ("reason" in read) refuse(read);
        else {
          notices.push(read.notice);
          places.push(row.place);
        }
        if (notices.length < BATCH) continue;
        yield notices;
        notices = [];
        places = [];
      }
      yield notices;
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
  });
  return tally;
}

async function readRegionNames(db: Kysely<Database>): Promise<(name: string) => boolean> {
  const aliases = await db.selectFrom("region_alias").select("alias as name").execute();
  const codes = await db.selectFrom("region").select("code as name").execute();
  const names = new Set([...aliases, ...codes].map(({ name }) => name));
  return (name) => names.has(name);
}

function readRow(
  row: Row,
  isRegion: (name: string) => boolean,
  seen: Map<string, number>,
): { notice: CanonicalNotice } | RefusedRow {
  const { place } = row;
  if ("reason" in row) return { place, reason: row.reason };
  const read = readNotice(row.json, isRegion);
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
  return { notice: read.notice };
}

/** Reads a row of either form: a canonical notice (with `opportunities`), or a row from a crawler. Never throws. */
export function readNotice(row: unknown, isRegion: (name: string) => boolean): ReadRow {
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return { ok: false, reason: { ko: "JSON 객체가 아닙니다", en: "is not a JSON object" } };
  if (!("opportunities" in row)) return readGrant(row, isRegion);
  const parsed = parseWith<CanonicalNotice>(canonicalNoticeSchema, row);
  return parsed.ok ? { ok: true, notice: parsed.value } : refusedBy(parsed.problems);
}
