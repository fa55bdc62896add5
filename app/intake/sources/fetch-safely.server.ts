import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { pipeline, type Readable } from "node:stream";
import zlib from "node:zlib";
import { FetchFailure } from "./fetch-failure.ts";
import { isWithinReach, lookupWithin, type Reach } from "./public-address.server.ts";

export type FetchLimits = {
  /** Names of servers that may be asked; their subdomains are included. */
  hosts: readonly string[];
  /** Of the answer, unpacked. */
  maxBytes: number;
  /** For everything: name, connection, redirects and the whole answer. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** Sent by POST; a redirect drops it. */
  body?: string | undefined;
  /** Of the local source of demonstrations, e.g. 'http://127.0.0.1:3100': the only way to this machine. From the configuration, never from a notice. */
  localOrigin?: string | undefined;
};

export type Fetched = {
  status: number;
  /** As the server names it, lower-case, with its charset; empty if it names none. */
  contentType: string;
  bytes: Buffer;
  /** In seconds, from `Retry-After`; null if the server does not say. */
  retryAfter: number | null;
};

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const UNPACK = {
  gzip: zlib.createGunzip,
  "x-gzip": zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
} as const;

/**
 * Fetches from one of the configured servers, and from nowhere else: http or https, no credentials in the address, only public
 * addresses, the same again for each of at most five redirects. Any status is an answer.
 * @throws FetchFailure
 */
export async function fetchSafely(url: string, limits: FetchLimits): Promise<Fetched> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = limits.signal === undefined ? deadline : AbortSignal.any([limits.signal, deadline]);
  try {
    return await follow(url, limits, signal);
  } catch (error) {
    if (limits.signal?.aborted) throw new FetchFailure("cancelled");
    if (deadline.aborted) throw new FetchFailure("too_slow");
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure("unreachable", { cause: error });
  }
}

async function follow(first: string, limits: FetchLimits, signal: AbortSignal): Promise<Fetched> {
  let url = parse(first);
  let { headers, body } = limits;
  // A server of the world may not send us on to this machine.
  const reach: Reach = url.origin === limits.localOrigin ? "loopback" : "public";
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    check(url, reach, limits);
    const answer = await ask(url, { reach, headers, body, signal });
    const location = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : undefined;
    if (location === undefined) return await read(answer, limits.maxBytes);
    answer.destroy();
    const next = parse(location, url);
    // What is meant for one server, a key perhaps, is not for the next.
    if (next.origin !== url.origin) headers = undefined;
    body = undefined;
    url = next;
  }
  throw new FetchFailure("redirects");
}

function parse(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  const isAsked = url !== null && ["http:", "https:"].includes(url.protocol);
  if (!isAsked || url.username !== "" || url.password !== "") throw new FetchFailure("address");
  return url;
}

function check(url: URL, reach: Reach, { hosts, localOrigin }: FetchLimits): void {
  const name = url.hostname.replace(/\.$/u, "");
  const isConfigured =
    reach === "loopback"
      ? url.origin === localOrigin
      : hosts.some((host) => name === host || name.endsWith(`.${host}`));
  if (!isConfigured) throw new FetchFailure("host");
  // A literal address is never looked up.
  const literal = name.replace(/^\[|\]$/gu, "");
  if (isIP(literal) !== 0 && !isWithinReach(literal, reach)) throw new FetchFailure("private");
}

type Question = {
  reach: Reach;
  headers: FetchLimits["headers"];
  body: string | undefined;
  signal: AbortSignal;
};

function ask(url: URL, { reach, headers, body, signal }: Question): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    request(url, {
      method: body === undefined ? "GET" : "POST",
      headers: { accept: "*/*", "accept-encoding": "gzip, deflate, br", "user-agent": "Naru", ...headers },
      lookup: lookupWithin(reach),
      // A connection that somebody else opened was not checked.
      agent: false,
      signal,
    })
      .on("response", resolve)
      .on("error", reject)
      .end(body);
  });
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<Fetched> {
  if (Number(answer.headers["content-length"] ?? 0) > maxBytes) {
    answer.destroy();
    throw new FetchFailure("too_large");
  }
  const unpacked = unpack(answer);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > maxBytes) throw new FetchFailure("too_large");
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure("broken", { cause: error });
  } finally {
    answer.destroy();
  }
  return {
    status: answer.statusCode ?? 0,
    contentType: (answer.headers["content-type"] ?? "").toLowerCase(),
    bytes: Buffer.concat(parts),
    retryAfter: retryAfterOf(answer.headers["retry-after"]),
  };
}

function unpack(answer: IncomingMessage): Readable {
  const packing = (answer.headers["content-encoding"] ?? "identity").toLowerCase();
  if (packing === "identity") return answer;
  if (!(packing in UNPACK)) throw new FetchFailure("broken");
  // Errors reach the reader of the last stream.
  return pipeline(answer, UNPACK[packing as keyof typeof UNPACK](), () => undefined);
}

/** Seconds, or the date until which to wait. */
function retryAfterOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d{1,6}$/u.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1_000));
}
