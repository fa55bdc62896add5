import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { DocumentStatus } from "../documents/read-result.ts";
import { sources } from "./sources.ts";
import { keyOf, nextTimeOf, type SourceSettings } from "./timetable.ts";

/** The last time that a source was asked. */
type LastRun = {
  source: string;
  startedAt: string;
  endedAt: string | null;
  isFinished: boolean;
  pages: number;
  listed: number;
  created: number;
  changed: number;
  vanished: number;
  refused: number;
  failureKo: string | null;
  failureEn: string | null;
  /** Of the first record that could not be read. */
  refusalKo: string | null;
  refusalEn: string | null;
  /** Since when it has failed each time; null if the last run finished. */
  failingSince: string | null;
};

/** What became of documents attached to its notices, by status. */
type CountedDocuments = Readonly<Partial<Record<DocumentStatus, number>>>;

export type ListedSource = {
  id: string;
  name: Bilingual;
  keyName: string | null;
  isResting: boolean;
  nextAt: string | null;
  last: LastRun | null;
  documents: CountedDocuments;
};

/** All sources, whether they rest, and how their last run went; for staff. */
export async function listSources(
  db: Kysely<Database>,
  { viewer, settings, now }: { viewer: Person; settings: SourceSettings; now: Date },
): Promise<{ ok: true; sources: readonly ListedSource[] } | { ok: false; reason: RefusalReason }> {
  const allowed = may(viewer, "staff.seeSources");
  if (!allowed.ok) return allowed;
  const { rows } = await sql<LastRun>`
    select distinct on (r.source) r.source, r.started_at as "startedAt", r.ended_at as "endedAt",
      r.is_finished as "isFinished", r.pages, r.listed, r.created, r.changed, r.vanished, r.refused,
      r.failure_ko as "failureKo", r.failure_en as "failureEn",
      r.refusal_ko as "refusalKo", r.refusal_en as "refusalEn",
      case when r.failure_en is not null then (select min(f.started_at) from source_run f
        where f.source = r.source and f.failure_en is not null and f.id > coalesce(
          (select max(id) from source_run where source = r.source and is_finished), 0)) end as "failingSince"
    from source_run r order by r.source, r.id desc`.execute(db);
  const last = new Map(rows.map((row) => [row.source, row]));
  const documents = await countDocuments(db);
  const listed = sources.map((source) => {
    const isResting = keyOf(source, settings) === undefined;
    return {
      ...{ id: source.id, name: source.name, keyName: source.keyName, isResting },
      nextAt: isResting ? null : nextTimeOf(source, now),
      last: last.get(source.id) ?? null,
      documents: documents.get(source.id) ?? {},
    };
  });
  return { ok: true, sources: listed };
}

async function countDocuments(db: Kysely<Database>): Promise<Map<string, CountedDocuments>> {
  const { rows } = await sql<{ source: string; counts: CountedDocuments }>`
    select source, json_object_agg(status, count) as counts from (
      select s.source, coalesce(d.status, 'waiting') as status, count(*)::int as count
      from source_record s join notice_attachment a on a.notice_id = s.notice_id
        left join notice_document d on d.attachment_id = a.id
      group by 1, 2) counted
    group by source`.execute(db);
  return new Map(rows.map(({ source, counts }) => [source, counts]));
}
