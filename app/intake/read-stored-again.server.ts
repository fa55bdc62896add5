import { type Kysely, sql } from "kysely";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveInBatches } from "#app/opportunities/save-in-batches.server.ts";
import { NATION, type RegionNames } from "#app/reading/places/find-places.ts";
import { regionsInTitle } from "#app/reading/places/read-regions.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { cleanTexts } from "./clean-texts.ts";
import { completeNotice, READER_VERSION } from "./complete-notice.ts";
import { readRegionNames } from "./import-file.server.ts";
import { opportunityKindOf } from "./opportunity-kind.ts";
import { readPeriod, withoutPlaceholder } from "./period.ts";

const BATCH = 500;
/** The kinds that help with management and sales was called before it was a kind of its own. */
const MANAGEMENT_BEFORE: ReadonlySet<string> = new Set(["startup", "overseas", "regional", "other"]);

/**
 * Reads stored notices again that an older reader imported, and saves what comes out differently, as a revision each.
 * Notices that Naru enters itself are left alone, and so is the day on which a source was checked. Runs in one transaction. @returns how many notices changed
 */
export async function readStoredAgain(db: Kysely<Database>): Promise<number> {
  const isOld = await db
    .selectFrom("source_record")
    .select("source_id")
    .where("reader_version", "<", READER_VERSION)
    .limit(1)
    .executeTakeFirst();
  if (isOld === undefined) return 0;
  const names = await readRegionNames(db);
  let changed = 0;
  await db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`
      create temporary table read_again on commit drop as
      select source, source_id, checked_at from source_record where reader_version < ${sql.lit(READER_VERSION)}`.execute(
      trx,
    );
    await saveInBatches(trx, oldNotices(trx, names), "intake", (saved) => {
      changed += saved.changed;
    });
    await sql`
      update source_record as stored set reader_version = ${READER_VERSION}, checked_at = read_again.checked_at
      from read_again
      where stored.source = read_again.source and stored.source_id = read_again.source_id`.execute(trx);
  });
  return changed;
}

async function* oldNotices(db: Kysely<Database>, names: RegionNames): AsyncGenerator<CanonicalNotice[]> {
  let last = 0;
  for (;;) {
    const { rows } = await sql<{ noticeId: number; raw: unknown; version: number }>`
      select notice_id as "noticeId", raw, reader_version as version from source_record
      where reader_version < ${READER_VERSION} and notice_id > ${last} and notice_id in (
        select o.notice_id from opportunity o join opportunity_revision r on r.opportunity_id = o.id
        where r.number = 1 and r.by_whom = 'intake')
      order by notice_id limit ${BATCH}`.execute(db);
    yield rows.flatMap(({ raw, version }) => readAgain(raw, version, names) ?? []);
    last = rows.at(-1)?.noticeId ?? last;
    if (rows.length < BATCH) return;
  }
}

/** A stored notice as the reader of today reads its texts; null if it was stored in a form that is no longer known. */
function readAgain(raw: unknown, version: number, names: RegionNames): CanonicalNotice | null {
  const parsed = canonicalNoticeSchema.safeParse(cleanTexts(raw));
  if (!parsed.success) return null;
  const notice = completeNotice(parsed.data, names);
  return {
    ...notice,
    opportunities: notice.opportunities.map((opportunity) => ({
      ...opportunity,
      kind: kindOf(notice, opportunity, version, names),
      windows: opportunity.windows.map((window) =>
        withoutPlaceholder(withReadLabel(window, notice.publishedOn)),
      ),
    })),
  };
}

type Opportunity = CanonicalNotice["opportunities"][number];
type StoredWindow = Opportunity["windows"][number];

/** Version 0 called support of no particular kind 'startup', and knew no calls for providers; version 1 knew no management. */
function kindOf(
  notice: CanonicalNotice,
  { kind, summary, track }: Opportunity,
  version: number,
  names: RegionNames,
) {
  if (track !== null) return kind;
  const heading = summary?.ko ?? summary?.en ?? "";
  const isRegional = regionsInTitle(notice.title, names).some((code) => code !== NATION);
  const read = opportunityKindOf(notice.title, heading, { isRegional, source: notice.source });
  if (version === 0 && (kind === "startup" || read === "providers" || read === "procurement")) return read;
  return read === "management" && MANAGEMENT_BEFORE.has(kind) ? read : kind;
}

/** Dates that an older reader could not read are the label of a window without an end. */
function withReadLabel(window: StoredWindow, publishedOn: string | null): StoredWindow {
  if (window.label === null || window.closesAt !== null || window.type === "closed") return window;
  const near = window.opensAt === null ? publishedOn : seoulDay(window.opensAt);
  const read = readPeriod("", window.label, near);
  if (!read.ok || read.window.closesAt === null) return window;
  return { ...window, ...read.window, opensAt: read.window.opensAt ?? window.opensAt };
}
