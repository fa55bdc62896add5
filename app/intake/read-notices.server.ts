import { type Kysely, sql } from "kysely";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { sourceName } from "#app/opportunities/read-from.ts";
import type { ReadTerms } from "#app/opportunities/read-terms.ts";
import { saveReadTerms } from "#app/opportunities/save-read-terms.server.ts";
import { type MachineReading, saveReadings } from "#app/opportunities/save-readings.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { ReadableDocument } from "#app/reading/block.ts";
import { readNotice } from "#app/reading/read-notice.ts";
import { shortSources } from "#app/reading/short-sources.ts";
import type { Reading, Statement } from "#app/reading/statement.ts";
import { ruleSetOf } from "#app/reading/write-rules.server.ts";
import type { Database } from "#db/schema.ts";
import { withoutContacts } from "./documents/drop-contacts.ts";
import { loadDocuments } from "./documents/load-documents.server.ts";
import { termsOf } from "./terms-of.ts";

/** Raise it when the reader understands more: all notices are then read once more. */
const NOTICE_READER_VERSION = 12;
const BATCH = 50;
// A run ends before anybody could think that it hangs; the timetable continues.
const RUN_MS = 4 * 60_000;

type Due = {
  id: number;
  title: string;
  agency: string | null;
  fields: Record<string, string>;
  publishedOn: string | null;
  opportunityIds: number[];
};

/**
 * Reads notices of which there is a text or at least fields of the source, and that were not read by today's reader or have got another document since, newest
 * first, and saves what is said about who may apply. Nothing that a person has read is touched. A notice with several
 * opportunities is read, but gives no rules, period or amount: which of its words are for which track, a machine does not know. Each batch is
 * one transaction. Runs for at most four minutes. @returns how many notices were read
 */
export async function readNotices(db: Kysely<Database>): Promise<number> {
  const end = performance.now() + RUN_MS;
  let read = 0;
  while (performance.now() < end) {
    const due = await dueNotices(db);
    if (due.length === 0) break;
    const documents = await loadDocuments(
      db,
      due.map(({ id }) => id),
    );
    const readings = due.map((notice) => ({ notice, ...readOne(notice, documents.get(notice.id) ?? []) }));
    await db.transaction().execute(async (trx) => {
      await saveReadings(
        trx,
        readings.flatMap(({ machine }) => machine ?? []),
      );
      await saveReadTerms(
        trx,
        readings.flatMap(({ machine, terms }) =>
          machine === null ? [] : { opportunityId: machine.opportunityId, terms },
        ),
      );
      const rows = readings.map(({ notice, reading }) => ({
        id: notice.id,
        is_call: reading.isCall,
        reading,
      }));
      await sql`
        insert into notice_reading (notice_id, reader_version, is_call, reading, read_at)
        select id, ${NOTICE_READER_VERSION}::int, is_call, reading, now()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as read (id bigint, is_call boolean, reading jsonb)
        on conflict (notice_id) do update set reader_version = excluded.reader_version,
          is_call = excluded.is_call, reading = excluded.reading, read_at = excluded.read_at`.execute(trx);
    });
    read += due.length;
  }
  return read;
}

async function dueNotices(db: Kysely<Database>): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select n.id, n.title, n.fields, n.published_on as "publishedOn", operator.ko as agency,
      array(select o.id from opportunity o where o.notice_id = n.id order by o.position) as "opportunityIds"
    from notice n
      left join notice_reading r on r.notice_id = n.id
      left join agency operator on operator.id = n.operator_id
    where n.lang = 'ko'
      and (n.body is not null or n.fields <> '{}' or exists (
        select from notice_attachment a join notice_document d on d.attachment_id = a.id
        where a.notice_id = n.id and d.status = 'text'))
      and (r.notice_id is null or r.reader_version < ${NOTICE_READER_VERSION}
        or exists (select from notice_attachment a join notice_document d on d.attachment_id = a.id
          where a.notice_id = n.id and d.read_at > r.read_at))
    order by n.id desc limit ${BATCH}`.execute(db);
  return rows;
}

function readOne(
  { id, title, agency, fields, publishedOn, opportunityIds }: Due,
  found: readonly ReadableDocument[],
): { reading: Reading; machine: MachineReading | null; terms: ReadTerms | null } {
  // What an agency attaches is surer than what a portal says of it in its own words.
  const texts = found.toSorted((a, b) => Number(a.origin === "body") - Number(b.origin === "body"));
  const hasBody = texts.some(({ origin }) => origin === "body");
  const short = shortSources({ title, fields }, hasBody).map((one) => ({
    ...one,
    blocks: withoutContacts(one.blocks),
  }));
  const documents = [...texts, ...short];
  const reading = readNotice({ title, agency: agency ?? "", documents });
  const [opportunityId, ...others] = opportunityIds;
  if (opportunityId === undefined || others.length > 0) return { reading, machine: null, terms: null };
  const names = documents.map(sourceName);
  const sourceOf = ({ document }: Statement["at"]) => names[document] ?? names[0] ?? title;
  const ruleSet = ruleSetOf(reading, { id: `notice-${id}`, title, sourceOf });
  const parsed = parseRuleSet(ruleSet);
  // A fault of the reader in one notice must not keep all others from being read.
  if (!parsed.ok)
    log.error({ notice: id, problems: parsed.problems.slice(0, 3) }, "rules that were read are refused");
  const machine = {
    opportunityId,
    // What is no call gives nothing that one could be eligible for.
    ruleSet: reading.isCall && parsed.ok ? ruleSet : { ...ruleSet, rules: [] },
    readOn: today(),
    readFrom:
      [...new Set([...texts.map(sourceName), ...reading.statements.map(({ at }) => sourceOf(at))])]
        .join(", ")
        .slice(0, 500) || sourceName({ origin: "body", name: null }),
  };
  return { reading, machine, terms: termsOf(reading, publishedOn) };
}
