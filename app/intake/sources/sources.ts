import { bizinfo } from "./bizinfo.ts";
import { euSedia } from "./eu-sedia.ts";
import { g2b } from "./g2b.ts";
import { grantsGov } from "./grants-gov.ts";
import { kstartup } from "./kstartup.ts";
import { mss } from "./mss.ts";
import { ntis } from "./ntis.ts";
import { ocds } from "./ocds.ts";
import { sam } from "./sam.ts";
import { type RawRecord, RefusedAnswer, type Source } from "./source.ts";
import { ted } from "./ted.ts";

/** All sources that Naru can ask, in the order in which they are shown. */
export const sources: readonly Source[] = [
  bizinfo,
  kstartup,
  g2b,
  ntis,
  mss,
  ocds,
  sam,
  euSedia,
  grantsGov,
  ted,
];

/**
 * The records in a whole answer of any source, each with the source that reads it; null if no source sends such an answer.
 * Records of one notice are merged.
 * @throws RefusedAnswer if it is the answer of a source that reports an error
 */
export function readAnyAnswer(answer: unknown): { source: Source; record: RawRecord }[] | null {
  let refused: RefusedAnswer | null = null;
  for (const source of sources) {
    try {
      const { records } = source.read(answer);
      const owner = records.length === 0 ? source : ownerOf(records, source);
      if (owner !== null) return mergeRecords(owner, records).map((record) => ({ source: owner, record }));
    } catch (error) {
      if (!(error instanceof RefusedAnswer)) throw error;
      if (error.isReported) refused ??= error;
    }
  }
  if (refused !== null) throw refused;
  return null;
}

/** Envelopes are shared: that of data.go.kr by many services. Awards and results belong to a source as well. */
function ownerOf(records: readonly RawRecord[], reader: Source): Source | null {
  if (records.some((record) => reader.print(record) !== null)) return reader;
  return sources.find((source) => records.some((record) => source.print(record) !== null)) ?? null;
}

/** The source that can read this single record; null if none can. */
export function sourceOfRecord(record: RawRecord): Source | null {
  return sources.find((source) => source.print(record) !== null) ?? null;
}

/** One record for each notice; what is no notice is left out. */
export function mergeRecords(source: Source, records: readonly RawRecord[]): RawRecord[] {
  const byId = new Map<string, RawRecord>();
  for (const record of records) {
    const id = source.print(record)?.id;
    if (id === undefined) continue;
    const older = byId.get(id);
    byId.set(id, older === undefined || source.merge === undefined ? record : source.merge(older, record));
  }
  return [...byId.values()];
}
