import type { Bilingual } from "#app/i18n/locale.ts";
import type { OpportunityKind } from "#app/opportunities/opportunity.ts";

/** A record as a source sends it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** A notice as its source prints it, named as the crawlers name it: what `read-grant.ts` reads. */
export type PrintedNotice = {
  id: string;
  source: string;
  title: string;
  organization?: string;
  region?: string[];
  supportField?: string;
  applicationStartDate?: string;
  applicationEndDate?: string;
  publishedOn?: string;
  status?: string;
  supportAmount?: string;
  url?: string;
  /** Where the source lists only one kind. */
  kind?: OpportunityKind;
  limitWon?: number;
  body?: string;
  fields?: Record<string, string>;
  attachments?: { name: string; url: string }[];
};

export type Answer = {
  records: readonly RawRecord[] /** Of all pages; null if the source does not say. */;
  total: number | null;
};

export type Question = { url: string; body?: string; headers?: Record<string, string> };

/** What a question depends on. `origin` is that of the source, or of the local one. */
export type Asking = { origin: string; key: string; stream: string; page: number; today: string };

/** One source of notices: how it is asked, how its answer is read, and how a record of it becomes a notice. */
export type Source = {
  id: string;
  name: Bilingual;
  /** Where it is asked, and the servers that its attachments come from. */
  origin: string;
  hosts: readonly string[];
  /** The variable that holds its key; null: it needs none, and is asked if NARU_SOURCES names it. */
  keyName: string | null;
  /** Hours and minute, in UTC, at which it is asked each day. */
  times: { hours: readonly number[]; minute: number };
  /** Lists that are asked one after the other. */
  streams: readonly string[];
  pageSize: number;
  /** Milliseconds between two questions. */
  pauseMs: number;
  /** A run lists everything that is open: what is missing has vanished. */
  isComplete: boolean;
  ask: (asking: Asking) => Question;
  /** @throws RefusedAnswer */
  read: (answer: unknown) => Answer;
  /** Null: the record is none of this source, or no call (an award, a result). */
  print: (record: RawRecord) => PrintedNotice | null;
  /** The later state of the same notice, where a source sends one notice as several records. */
  merge?: (older: RawRecord, newer: RawRecord) => RawRecord;
};

/** An answer that holds no notices, and why, in plain words. */
export class RefusedAnswer extends Error {
  readonly words: Bilingual;
  /** The source itself says so; otherwise its answer has an unknown form. */
  readonly isReported: boolean;

  constructor(words: Bilingual, isReported = true) {
    super(words.en);
    this.words = words;
    this.isReported = isReported;
  }
}

export function isRecord(value: unknown): value is RawRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What lies at the end of a path of names; undefined if it ends before. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value);
}

/** The records in a list, a single object, `{ item: … }`, or nothing at all. */
export function recordsIn(value: unknown): RawRecord[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value)) return [];
  return "item" in value ? recordsIn(value.item) : [value];
}

/** The first of these properties that holds words or a number; '' if none does. */
export function wordsOf(record: RawRecord, ...names: readonly string[]): string {
  for (const name of names) {
    const value = record[name];
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && !/^\s*(?:null)?\s*$/u.test(value)) return value.trim();
  }
  return "";
}

export function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** Only properties with words, as fields of a notice. */
export function fieldsOf(entries: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(entries).flatMap(([name, words]) => {
    const line = words.replace(/\s+/gu, " ").trim();
    return line === "" ? [] : [[name, line.slice(0, 4_000)] as const];
  });
  return Object.fromEntries(kept);
}

/** A web address, with its scheme where the source leaves it out; '' if it is none. */
export function addressOf(text: string, base?: string): string {
  const whole =
    base === undefined && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/u.test(text) ? `https://${text}` : text;
  const url = text === "" ? null : URL.parse(whole, base);
  return url !== null && ["http:", "https:"].includes(url.protocol) ? url.href : "";
}

/** Documents whose names and addresses stand in numbered or repeated properties. */
export function attachmentsOf(pairs: readonly (readonly [name: string, url: string])[], base?: string) {
  const seen = new Set<string>();
  return pairs.flatMap(([name, text]) => {
    const url = addressOf(text, base);
    if (url === "" || seen.has(url)) return [];
    seen.add(url);
    const last = decodeURIComponentSafely(new URL(url).pathname.split("/").at(-1) ?? "");
    return [{ name: (name || last || url).slice(0, 300), url }];
  });
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const OFFICIALS =
  /ofcl|tel_?no|telephone|phone|fax|e-?mail|eml_rcpt|cnpl_no|prch_dprt|contact_?point|pointOfContact|^contact$|writer|refrncNm|opengCorpInfo|^awards?$|awardee|suppliers/iu;

/** The same record without the names, numbers and mails of officials and winners: nobody needs them here. */
export function withoutPeople(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return depth > 60 ? [] : value.map((part) => withoutPeople(part, depth + 1));
  if (!isRecord(value)) return value;
  if (depth > 60) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      OFFICIALS.test(name) ? [] : [[name, withoutPeople(part, depth + 1)]],
    ),
  );
}
