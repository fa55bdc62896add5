import { type Kysely, type RawBuilder, sql } from "kysely";
import type {
  CatalogueEntry,
  Completeness,
  OpportunityKind,
  RegionBasis,
  SecurityClass,
  Window,
} from "#app/opportunities/opportunity.ts";
import { filledWindows, type ReadRound } from "#app/opportunities/read-terms.ts";
import type { Database } from "#db/schema.ts";

// Small, because the driver's copy of a batch is garbage, and the process grows by it.
const batchLength = 1_000;

/** `windows`, `regions`, `fields` and `technologies` are text, so that equal ones can be shared before parsing. */
type Row = {
  id: number;
  noticeId: number;
  programmeId: string | null;
  title: string;
  lang: "ko" | "en";
  titleEn: string | null;
  trackKo: string | null;
  trackEn: string | null;
  kind: OpportunityKind;
  ministryId: string | null;
  operatorId: string | null;
  regions: string;
  regionBasis: RegionBasis | null;
  fields: string;
  technologies: string;
  windows: string | null;
  limitWon: number | null;
  ratePercent: string | null;
  readLimitWon: number | null;
  readRatePercent: string | null;
  readRounds: string | null;
  completeness: Completeness;
  ruleHash: string | null;
  givesConfirmedBonus: boolean;
  securityClass: SecurityClass;
  isEstimate: boolean;
  isSample: boolean;
  publishedOn: string | null;
  revision: number;
  leadId: number | null;
};

/** Entries, and the opportunities that another leads, because both are the same call: id → id of the one that leads. */
export type LoadedBatch = {
  entries: CatalogueEntry[];
  folded: readonly (readonly [id: number, leadId: number])[];
};

/**
 * Loads entries that are newer than a revision, in batches ordered by id. Equal lists and words are shared, because most of
 * 100,000 opportunities have the same few regions, agencies and fields.
 */
export async function* loadEntries(
  db: Kysely<Database>,
  { newerThan, taxonomy }: { newerThan: number; taxonomy: string },
): AsyncGenerator<LoadedBatch> {
  const toEntry = createEntryReader();
  let last = 0;
  for (;;) {
    const rows = await readRows(
      db,
      taxonomy,
      sql`o.revision > ${newerThan} and o.id > ${last} order by o.id limit ${batchLength}`,
    );
    yield {
      entries: rows.filter(({ leadId }) => leadId === null).map(toEntry),
      folded: rows.flatMap(({ id, leadId }) => (leadId === null ? [] : [[id, leadId] as const])),
    };
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batchLength) return;
  }
}

async function readRows(db: Kysely<Database>, taxonomy: string, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select o.id, o.notice_id as "noticeId", n.programme_id as "programmeId", n.title, n.lang, n.title_en as "titleEn",
      o.track_ko as "trackKo", o.track_en as "trackEn", o.kind, n.ministry_id as "ministryId",
      n.operator_id as "operatorId", o.limit_won as "limitWon", o.rate_percent as "ratePercent",
      (o.read_terms ->> 'limitWon')::bigint as "readLimitWon", (o.read_terms ->> 'ratePercent')::numeric as "readRatePercent",
      (o.read_terms -> 'rounds')::text as "readRounds",
      o.region_basis as "regionBasis", o.completeness,
      o.rule_hash as "ruleHash", o.gives_confirmed_bonus as "givesConfirmedBonus",
      o.security_class as "securityClass", o.is_estimate as "isEstimate", n.is_sample as "isSample",
      n.published_on as "publishedOn", o.revision,
      (select id from opportunity where notice_id = n.folded_into limit 1) as "leadId",
      array_to_string(array(
        select region_code from opportunity_region where opportunity_id = o.id order by 1), E'\n') as regions,
      array_to_string(array(
        select field_code from opportunity_field where opportunity_id = o.id and version_id = ${taxonomy}
        union
        select t.field_code from opportunity_technology ot
          join technology t on t.version_id = ot.version_id and t.code = ot.technology_code
        where ot.opportunity_id = o.id and ot.version_id = ${taxonomy}
        order by 1), E'\n') as fields,
      array_to_string(array(
        select technology_code from opportunity_technology
        where opportunity_id = o.id and version_id = ${taxonomy} order by 1), E'\n') as technologies,
      (select json_agg(json_build_object(
          'type', w.type, 'announcedOn', w.announced_on, 'opensAt', ${utc("w.opens_at")},
          'closesAt', ${utc("w.closes_at")}, 'hasHour', w.has_hour, 'label', w.label,
          'isEstimate', w.is_estimate or o.is_estimate) order by w.position)::text
        from opportunity_window w where w.opportunity_id = o.id) as windows
    from opportunity o join notice n on n.id = o.notice_id
    where ${which}`.execute(db);
  return rows;
}

function utc(column: string): RawBuilder<unknown> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

function createEntryReader(): (row: Row) => CatalogueEntry {
  const words = shared((text) => text);
  const codes = shared((text) => (text === "" ? [] : text.split("\n").map(words)));
  // The query above builds it, so its shape is known.
  const windows = shared((text): readonly Window[] => JSON.parse(text));
  const rounds = shared((text): readonly ReadRound[] => JSON.parse(text));
  const wordOrNull = (text: string | null) => (text === null ? null : words(text));
  return (row) =>
    publicView({
      id: row.id,
      noticeId: row.noticeId,
      programmeId: wordOrNull(row.programmeId),
      title: row.title,
      lang: row.lang,
      titleEn: row.titleEn,
      track: row.trackKo === null ? null : { ko: row.trackKo, en: row.trackEn ?? row.trackKo },
      kind: row.kind,
      ministryId: wordOrNull(row.ministryId),
      operatorId: wordOrNull(row.operatorId),
      regions: codes(row.regions),
      regionBasis: row.regionBasis,
      fields: codes(row.fields),
      technologies: codes(row.technologies),
      windows: filledWindows(windows(row.windows ?? "[]"), rounds(row.readRounds ?? "[]")),
      limitWon: row.limitWon ?? row.readLimitWon,
      ratePercent: numberOrNull(row.ratePercent ?? row.readRatePercent),
      isLimitRead: row.limitWon === null && row.readLimitWon !== null,
      isRateRead: row.ratePercent === null && row.readRatePercent !== null,
      completeness: row.completeness,
      ruleHash: row.ruleHash,
      givesConfirmedBonus: row.givesConfirmedBonus,
      securityClass: row.securityClass,
      isEstimate: row.isEstimate,
      isSample: row.isSample,
      publishedOn: wordOrNull(row.publishedOn),
      revision: row.revision,
    });
}

const numberOrNull = (text: string | null) => (text === null ? null : Number(text));

/** Makes one value per text, and returns the same one for the same text. */
function shared<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

/**
 * What the public may see of an entry, by its security class. `security`: that it exists, its kind, agency and period, and
 * a reference to ask with; no words, technology, region, amount or rule. `sensitive`: everything except what reveals the
 * technology, so no track name, technologies or rules, and it is not judged. The whole catalogue is loaded through this,
 * so no page, filter, count or API answer can reveal more.
 */
function publicView(entry: CatalogueEntry): CatalogueEntry {
  if (entry.securityClass === "general") return entry;
  if (entry.securityClass === "sensitive") return { ...entry, track: null, technologies: [], ruleHash: null };
  return {
    ...entry,
    programmeId: null,
    title: `보안 공고 ${referenceOf(entry)}`,
    lang: "ko",
    titleEn: `Classified notice ${referenceOf(entry)}`,
    track: null,
    regions: [],
    regionBasis: null,
    fields: [],
    technologies: [],
    windows: entry.windows.map((window) => ({ ...window, label: null })),
    limitWon: null,
    ratePercent: null,
    isLimitRead: false,
    isRateRead: false,
    completeness: "none",
    ruleHash: null,
    givesConfirmedBonus: false,
  };
}

/** The reference by which a person asks the agency for a notice that is not shown online. */
function referenceOf({ noticeId }: CatalogueEntry): string {
  return `N-${String(noticeId).padStart(6, "0")}`;
}
