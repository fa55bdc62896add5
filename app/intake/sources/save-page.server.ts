import { type Kysely, sql, type Transaction } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { CanonicalNotice } from "#app/opportunities/canonical-notice.ts";
import { saveInBatches } from "#app/opportunities/save-in-batches.server.ts";
import type { RegionNames } from "#app/reading/places/find-places.ts";
import type { Database } from "#db/schema.ts";
import { READER_VERSION } from "../complete-notice.ts";
import { readNotice } from "../import-file.server.ts";
import {
  type Answer,
  isRecord,
  type PrintedNotice,
  type RawRecord,
  type Source,
  withoutPeople,
} from "./source.ts";
import { mergeRecords } from "./sources.ts";

const LONGEST_REASON = 500;

type Page = {
  source: Source;
  answer: Answer;
  names: RegionNames;
  runId: number;
  /** Where the run goes on after this page. */
  next: { next_stream: number; next_page: number };
  isSample: boolean;
};

/**
 * Saves the notices of one page, their raw records and the progress of the run in one transaction. A record that cannot be read, or that the
 * catalogue refuses, is counted, the first one with its reason, and harms no other. @returns `isKnown`: this run had seen all of it before
 */
export async function savePage(db: Kysely<Database>, page: Page): Promise<{ isKnown: boolean }> {
  const { source, answer, names, runId, next } = page;
  return await db.transaction().execute(async (trx) => {
    const fresh = mergeRecords(
      source,
      answer.records.map((record) => withoutPeople(record) as RawRecord),
    );
    const records = source.merge === undefined ? fresh : await mergeStored(trx, source, fresh);
    const refusals: Bilingual[] = [];
    const refuse = (id: string, { ko, en }: Bilingual) => {
      const name = id.slice(0, 100);
      refusals.push({ ko: `${name}: ${ko}`, en: `${name}: ${en}` });
    };
    const read = records.flatMap((record) => {
      const printed = source.print(record);
      const one = readNotice(printed && page.isSample ? markedAsSample(printed) : printed, names);
      if (one.ok) return [{ record, notice: one.notice }];
      refuse(printed?.id ?? "", one.reason);
      return [];
    });
    const notices = read.map(({ notice }) => notice);
    const tally = { created: 0, changed: 0, unchanged: 0 };
    const seenBefore = await countSeen(trx, { source: source.id, runId, notices });
    await saveInBatches(trx, [notices], "intake", (saved) => {
      tally.created += saved.created;
      tally.changed += saved.changed;
      tally.unchanged += saved.unchanged;
      for (const { index, reason } of saved.refused) refuse(notices[index]?.sourceId ?? "", reason);
    });
    await keepRaw(trx, read);
    await sql`
      update source_run set pages = pages + 1, listed = listed + ${answer.records.length}, created = created + ${tally.created},
        changed = changed + ${tally.changed}, unchanged = unchanged + ${tally.unchanged}, refused = refused + ${refusals.length},
        refusal_ko = coalesce(refusal_ko, ${refusals[0]?.ko.slice(0, LONGEST_REASON) ?? null}),
        refusal_en = coalesce(refusal_en, ${refusals[0]?.en.slice(0, LONGEST_REASON) ?? null}),
        next_stream = ${next.next_stream}, next_page = ${next.next_page}
      where id = ${runId}`.execute(trx);
    return { isKnown: notices.length > 0 && seenBefore === notices.length };
  });
}

/** Some sources print a name that is always the same: no real agency is said to have published what is invented. */
function markedAsSample(printed: PrintedNotice): PrintedNotice & { isSample: true } {
  const marked = (words: string) => {
    if (words === "" || /\((?:예시|Sample)\)/u.test(words)) return words;
    return `${/\p{Script=Hangul}/u.test(words) ? "(예시)" : "(Sample)"} ${words}`;
  };
  const { title, organization } = printed;
  return {
    ...{ ...printed, title: marked(title), isSample: true },
    ...(organization && { organization: organization.split(" / ").map(marked).join(" / ") }),
  };
}

/** With what is stored of the same notices: a source sends one notice as several records, on several days. */
async function mergeStored(
  trx: Transaction<Database>,
  source: Source,
  records: readonly RawRecord[],
): Promise<RawRecord[]> {
  const ids = records.flatMap((record) => source.print(record)?.id ?? []);
  const stored = await trx
    .selectFrom("source_record")
    .select("source_raw")
    .where("source", "=", source.id)
    .where(sql<boolean>`source_id = any(${ids})`)
    .execute();
  return mergeRecords(source, [...stored.map(({ source_raw }) => source_raw).filter(isRecord), ...records]);
}

async function countSeen(
  trx: Transaction<Database>,
  { source, runId, notices }: { source: string; runId: number; notices: readonly CanonicalNotice[] },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from source_record
    where source = ${source} and source_id = any(${notices.map(({ sourceId }) => sourceId)})
      and checked_at > (select started_at from source_run where id = ${runId})`.execute(trx);
  return rows[0]?.count ?? 0;
}

async function keepRaw(
  trx: Transaction<Database>,
  read: readonly { record: RawRecord; notice: CanonicalNotice }[],
): Promise<void> {
  const kept = read.map(({ record, notice: { source, sourceId } }) => ({
    source,
    source_id: sourceId,
    source_raw: record,
  }));
  // A character that PostgreSQL cannot hold in JSON is left out of the copy.
  const json = JSON.stringify(kept).replaceAll("\\u0000", "");
  await sql`
    update source_record stored set source_raw = given.source_raw, reader_version = ${READER_VERSION}, vanished_at = null
    from json_to_recordset(${json}::json) as given (source text, source_id text, source_raw jsonb)
    where stored.source = given.source and stored.source_id = given.source_id`.execute(trx);
}
