import { setTimeout as delay } from "node:timers/promises";
import type { Bilingual } from "#app/i18n/locale.ts";
import { decodeText, parseAnswer } from "./decode-answer.server.ts";
import { FetchFailure } from "./fetch-failure.ts";
import { fetchSafely } from "./fetch-safely.server.ts";
import { type Answer, type Question, RefusedAnswer, type Source } from "./source.ts";

const MAX_BYTES = 32 * 1_048_576;
const TIMEOUT_MS = 60_000;
/** Seconds before each further attempt, unless the source says how long to wait. */
const BACKOFF = [2, 10, 30];
/** A source that wants to be left alone for longer is asked at its next time. */
const LONGEST_WAIT = 120;
/** The same question to the same server will not be answered otherwise in a moment. */
const FINAL = new Set(["address", "host", "private", "redirects", "too_large", "cancelled"]);

/** Why a source could not be read, in plain words. */
export class SourceFailure extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}

export type AskingOptions = {
  fetch?: typeof fetchSafely;
  /** Waits for so many milliseconds. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  signal?: AbortSignal | undefined;
  localOrigin?: string | undefined;
};

/**
 * One page of a source: asked again after a pause where the server is busy, broken or away, up to four times in all, as long as
 * `Retry-After` asks for. @throws SourceFailure
 */
export async function askSource(source: Source, question: Question, options: AskingOptions): Promise<Answer> {
  const { wait = pause, signal } = options;
  for (let attempt = 0; ; attempt++) {
    const tried = await tryOnce(source, question, options);
    if ("answer" in tried) return tried.answer;
    const seconds = Math.max(BACKOFF[attempt] ?? 0, tried.retryAfter ?? 0);
    if (tried.isFinal || attempt >= BACKOFF.length || seconds > LONGEST_WAIT)
      throw new SourceFailure(tried.words);
    await wait(seconds * 1_000, signal);
  }
}

type Tried = { answer: Answer } | { words: Bilingual; isFinal: boolean; retryAfter?: number | null };

async function tryOnce(source: Source, question: Question, options: AskingOptions): Promise<Tried> {
  const { fetch = fetchSafely, signal, localOrigin } = options;
  try {
    const { status, contentType, bytes, retryAfter } = await fetch(question.url, {
      ...{ hosts: source.hosts, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS, signal, localOrigin },
      ...{ headers: question.headers, body: question.body },
    });
    if (status === 429 || status >= 500) return { words: statusWords(status), isFinal: false, retryAfter };
    if (status < 200 || status > 299) return { words: statusWords(status), isFinal: true };
    const charset = /charset=["']?([\w-]{1,20})/u.exec(contentType)?.[1];
    return { answer: source.read(parseAnswer(decodeText(bytes, charset))) };
  } catch (error) {
    if (error instanceof FetchFailure) return { words: error.words, isFinal: FINAL.has(error.kind) };
    // A busy server sends pages and halves of answers; what it says of itself it will say again.
    if (error instanceof RefusedAnswer) return { words: error.words, isFinal: error.isReported };
    throw error;
  }
}

function statusWords(status: number): Bilingual {
  if (status === 401 || status === 403)
    return { ko: `접근을 거부했습니다(${status})`, en: `The source refuses access (${status}).` };
  if (status === 429)
    return {
      ko: "요청이 너무 많다고 응답했습니다(429)",
      en: "The source says that it is asked too often (429).",
    };
  if (status >= 500)
    return {
      ko: `서버 오류로 응답했습니다(${status})`,
      en: `The server of the source reports an error of its own (${status}).`,
    };
  return {
    ko: `예상하지 못한 응답입니다(${status})`,
    en: `The source gives an unexpected answer (${status}).`,
  };
}

/** Rests, unless nobody waits any more. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}
