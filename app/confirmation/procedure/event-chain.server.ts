import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { Temporal } from "temporal-polyfill";

/** An event as it is hashed. `payload` holds ids, codes and seals: no name and no text, so that both can be erased. */
export type ChainedEvent = {
  number: number;
  at: string;
  personId: string | null;
  actor: string;
  step: string;
  fromStatus: string;
  toStatus: string;
  payload: Payload;
};

/** `sealed`: key → salted hash of what lies beside the event. */
export type Payload = {
  ids: Readonly<Record<string, number | string>>;
  sealed: Readonly<Record<string, string>>;
};

export type Detail = { key: string; salt: string | null; value: unknown; isErased: boolean };

export type StoredEvent = ChainedEvent & { previousHash: string; hash: string; details: readonly Detail[] };

/** What stands before the first event of every chain. */
export const chainStart = "0".repeat(64);

/** The hash of an event behind another one. Canonical JSON (RFC 8785), so that the order of keys means nothing. */
export function eventHash(event: ChainedEvent, previousHash: string): string {
  const { number, personId, actor, step, fromStatus, toStatus, payload } = event;
  // One spelling of an instant: the database gives back .12 for what was written as .120.
  const at = Temporal.Instant.from(event.at).toString();
  // Field by field: what a row has besides is not what was hashed.
  return sha256({ number, at, personId, actor, step, fromStatus, toStatus, payload, previousHash });
}

export function newSalt(): string {
  return randomBytes(16).toString("base64url");
}

/** Binds an event to a value without telling it: without the salt nobody can try out names. */
export function seal(value: unknown, salt: string): string {
  return sha256({ salt, value });
}

function sha256(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("an event holds what JSON cannot say");
  return createHash("sha256").update(text).digest("hex");
}

/** `erased`: whole, but of some events the details were erased lawfully. `broken` names the first event that is not as it was. */
export type ChainState =
  | { state: "whole" }
  | { state: "erased"; numbers: readonly number[] }
  | { state: "broken"; number: number };

/**
 * Whether events and what lies beside them are as they were written, and are as many as the case has taken steps: its
 * revision. Any change, gap or new order breaks it, an end that is missing too.
 */
export function checkChain(events: readonly StoredEvent[], revision: number): ChainState {
  const erased: number[] = [];
  let previous = chainStart;
  for (const [at, event] of events.entries()) {
    const isInOrder = event.number === at + 1 && event.previousHash === previous;
    if (!isInOrder || event.hash !== eventHash(event, previous) || !areDetailsWhole(event))
      return { state: "broken", number: event.number };
    if (event.details.some(({ isErased }) => isErased)) erased.push(event.number);
    previous = event.hash;
  }
  if (events.length !== revision) return { state: "broken", number: events.length + 1 };
  return erased.length === 0 ? { state: "whole" } : { state: "erased", numbers: erased };
}

/** Every seal has its detail, erased or matching, and no detail is without a seal. */
function areDetailsWhole({ payload, details }: StoredEvent): boolean {
  const keys = Object.keys(payload.sealed);
  return (
    keys.length === details.length &&
    details.every(({ key, salt, value, isErased }) => {
      const sealed = payload.sealed[key];
      return sealed !== undefined && (isErased || (salt !== null && seal(value, salt) === sealed));
    })
  );
}
