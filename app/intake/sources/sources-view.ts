import { formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Tone } from "#app/ui/text/tone.ts";
import type { ListedSource } from "./list-sources.server.ts";
import { sourcesWords } from "./words.ts";

const documentStatuses = ["text", "waiting", "scan", "locked", "too_large", "unreadable", "gone"] as const;

export type SourceView = {
  id: string;
  name: string;
  state: string;
  tone: Tone;
  /** What rests on what, or what failed since when. */
  why: string | null;
  last: string;
  counts: string | null;
  /** Why the first record could not be read. */
  refusal: string | null;
  /** What became of attached documents. */
  documents: string | null;
  next: string;
};

/** A source as its row says it, in the reader's language. */
export function sourceView(source: ListedSource, locale: Locale): SourceView {
  const text = sourcesWords[locale];
  const { last } = source;
  const failure = last?.[locale === "ko" ? "failureKo" : "failureEn"] ?? null;
  return {
    id: source.id,
    name: source.name[locale],
    ...stateOf(source, failure, locale),
    last: last === null ? text.never : formatStamp(last.endedAt ?? last.startedAt, locale),
    counts:
      last === null
        ? null
        : text.counts({
            listed: formatNumber(last.listed),
            created: formatNumber(last.created),
            changed: formatNumber(last.changed),
            vanished: formatNumber(last.vanished),
            refused: formatNumber(last.refused),
          }),
    refusal: refusalOf(source, locale),
    documents: documentsOf(source, locale),
    next: source.nextAt === null ? text.noNext : formatStamp(source.nextAt, locale),
  };
}

function refusalOf({ last }: ListedSource, locale: Locale): string | null {
  const reason = last?.[locale === "ko" ? "refusalKo" : "refusalEn"] ?? null;
  return reason === null ? null : sourcesWords[locale].refusal(reason);
}

function documentsOf({ documents }: ListedSource, locale: Locale): string | null {
  const text = sourcesWords[locale];
  const parts = documentStatuses.flatMap((status) => {
    const count = documents[status] ?? 0;
    return count === 0 ? [] : [text.document[status](formatNumber(count))];
  });
  return parts.length === 0 ? null : text.documents(parts.join(", "));
}

function stateOf(
  source: ListedSource,
  failure: string | null,
  locale: Locale,
): Pick<SourceView, "state" | "tone" | "why"> {
  const text = sourcesWords[locale];
  const { isResting, keyName, last } = source;
  if (isResting)
    return {
      state: text.resting,
      tone: "plain",
      why: keyName === null ? text.notNamed : text.noKey(keyName),
    };
  if (failure !== null) {
    const since = last?.failingSince ?? last?.startedAt;
    return {
      state: text.failing,
      tone: "bad",
      why: since === undefined ? failure : text.failure(failure, formatStamp(since, locale)),
    };
  }
  if (last === null) return { state: text.waiting, tone: "plain", why: null };
  return last.isFinished
    ? { state: text.fine, tone: "good", why: null }
    : { state: text.running, tone: "info", why: text.progress(formatNumber(last.pages)) };
}
