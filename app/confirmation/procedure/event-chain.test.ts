import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import {
  type ChainedEvent,
  chainStart,
  checkChain,
  type Detail,
  eventHash,
  newSalt,
  type StoredEvent,
  seal,
} from "./event-chain.server.ts";

type Written = Omit<ChainedEvent, "number" | "payload"> & {
  ids: Record<string, number | string>;
  details: Record<string, unknown>;
};

const word = fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" });
const names = fc.dictionary(fc.constantFrom("reason", "words", "fields", "scores"), fc.jsonValue(), {
  maxKeys: 3,
});
const written: fc.Arbitrary<Written> = fc.record({
  at: fc.integer({ min: 0, max: 10_000_000 }).map((ms) => new Date(1_795_000_000_000 + ms).toISOString()),
  personId: fc.option(word),
  actor: fc.constantFrom("applicant", "centre_officer", "decider", "system"),
  step: fc.constantFrom("submit", "request_supplement", "decide"),
  fromStatus: fc.constantFrom("draft", "screening"),
  toStatus: fc.constantFrom("received", "screening", "decided"),
  ids: fc.dictionary(fc.constantFrom("reviewId", "dueOn"), fc.oneof(fc.nat(), word), { maxKeys: 2 }),
  details: names,
});

/** A chain as the steps of a case write it. */
function chainOf(all: readonly Written[]): readonly StoredEvent[] {
  const events: StoredEvent[] = [];
  for (const [at, { ids, details: said, ...event }] of all.entries()) {
    const details: Detail[] = Object.entries(said).map(([key, value]) => ({
      key,
      value,
      salt: newSalt(),
      isErased: false,
    }));
    const sealed = Object.fromEntries(details.map(({ key, value, salt }) => [key, seal(value, salt ?? "")]));
    const chained = { ...event, number: at + 1, payload: { ids, sealed } };
    const previousHash = events.at(-1)?.hash ?? chainStart;
    events.push({ ...chained, previousHash, hash: eventHash(chained, previousHash), details });
  }
  return events;
}

const chain = fc.array(written, { minLength: 1, maxLength: 6 }).map(chainOf);

/** As the database gives it back: other text for the same instant, keys in another order. */
function givenBack(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return events.map((event) => ({
    ...event,
    at: event.at.replace(/0+Z$/, "Z").replace(".Z", "Z"),
    payload: {
      sealed: event.payload.sealed,
      ids: Object.fromEntries(Object.entries(event.payload.ids).reverse()),
    },
    details: [...event.details].reverse(),
  }));
}

/** Everything that somebody could change in one event behind the procedure's back. */
const changes: Readonly<Record<string, (event: StoredEvent) => StoredEvent>> = {
  "its instant": (event) => ({ ...event, at: new Date(Date.parse(event.at) + 1).toISOString() }),
  "its number": (event) => ({ ...event, number: event.number + 1 }),
  "its person": (event) => ({ ...event, personId: event.personId === null ? "x" : null }),
  "its actor": (event) => ({ ...event, actor: `${event.actor}x` }),
  "its step": (event) => ({ ...event, step: `${event.step}x` }),
  "where it came from": (event) => ({ ...event, fromStatus: `${event.fromStatus}x` }),
  "where it led": (event) => ({ ...event, toStatus: `${event.toStatus}x` }),
  "an id": (event) => ({ ...event, payload: { ...event.payload, ids: { ...event.payload.ids, more: 1 } } }),
  "a seal": (event) => ({
    ...event,
    payload: { ...event.payload, sealed: { ...event.payload.sealed, more: "x" } },
  }),
  "the hash before it": (event) => ({ ...event, previousHash: `${event.previousHash}x` }),
  "its hash": (event) => ({ ...event, hash: `${event.hash}x` }),
  "a detail that nobody sealed": (event) => ({
    ...event,
    details: [...event.details, { key: "more", value: "x", salt: newSalt(), isErased: false }],
  }),
  "a detail together with its seal": (event) => ({
    ...event,
    payload: { ...event.payload, sealed: { ...event.payload.sealed, more: seal("x", "salt") } },
    details: [...event.details, { key: "more", value: "x", salt: "salt", isErased: false }],
  }),
  "an erased detail that nobody sealed": (event) => ({
    ...event,
    details: [...event.details, { key: "more", value: null, salt: null, isErased: true }],
  }),
};

/** The same for one of its details. */
const detailChanges: Readonly<Record<string, (detail: Detail) => readonly Detail[]>> = {
  "the words of a detail": (detail) => [{ ...detail, value: [detail.value] }],
  "the salt of a detail": (detail) => [{ ...detail, salt: `${detail.salt}x` }],
  "the name of a detail": (detail) => [{ ...detail, key: `${detail.key}x` }],
  "a detail that is gone": () => [],
  "a detail that is there twice": (detail) => [detail, detail],
  "a detail that is emptied without being marked as erased": (detail) => [
    { ...detail, value: null, salt: null },
  ],
};

const erase = (detail: Detail): Detail => ({ ...detail, value: null, salt: null, isErased: true });

describe("Of any chain of events", () => {
  test("what was written is whole, in whatever spelling the database gives it back", () => {
    fc.assert(
      fc.property(chain, (events) => {
        expect(checkChain(events, events.length)).toEqual({ state: "whole" });
        expect(checkChain(givenBack(events), events.length)).toEqual({ state: "whole" });
      }),
      propertyRuns,
    );
  });

  test.each(Object.keys(changes))("%s cannot be changed unseen", (what) => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, pick) => {
        const at = pick % events.length;
        const changed = events.map((event, index) =>
          index === at ? (changes[what]?.(event) ?? event) : event,
        );
        expect(checkChain(changed, events.length)).toMatchObject({ state: "broken" });
      }),
      propertyRuns,
    );
  });

  test.each(Object.keys(detailChanges))("%s is found, at its event", (what) => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, pick) => {
        const told = events.filter(({ details }) => details.length > 0);
        fc.pre(told.length > 0);
        const target = told[pick % told.length];
        const changed = events.map((event) =>
          event === target
            ? {
                ...event,
                details: event.details.flatMap((detail, at) =>
                  at === 0 ? (detailChanges[what]?.(detail) ?? []) : [detail],
                ),
              }
            : event,
        );
        expect(checkChain(changed, events.length)).toEqual({ state: "broken", number: target?.number });
      }),
      propertyRuns,
    );
  });

  test("none can be left out, put twice, put elsewhere or written anew, the last one neither", () => {
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (all, one, other) => {
          const events = chainOf(all);
          const at = one % events.length;
          const to = (at + 1 + (other % (events.length - 1))) % events.length;
          const without = events.toSpliced(at, 1);
          const isBroken = { state: "broken" };
          expect(checkChain(without, events.length)).toMatchObject(isBroken);
          expect(checkChain(events.toSpliced(at, 0, events[at] as StoredEvent), events.length)).toMatchObject(
            isBroken,
          );
          expect(
            checkChain(without.toSpliced(to, 0, events[at] as StoredEvent), events.length),
          ).toMatchObject(isBroken);
          // With a hash of its own that is right, but no event behind it that knows it.
          const forged = chainOf(
            all.map((event, index) => (index === at ? { ...event, step: "withdraw" } : event)),
          );
          const mixed = events.map((event, index) => (index === at ? (forged[index] ?? event) : event));
          if (at < events.length - 1) expect(checkChain(mixed, events.length)).toMatchObject(isBroken);
        },
      ),
      propertyRuns,
    );
  });

  test("what was erased is told apart from what was changed, and by its numbers", () => {
    fc.assert(
      fc.property(chain, fc.infiniteStream(fc.boolean()), (events, coins) => {
        const erased = events.map((event) => ({
          ...event,
          details: event.details.map((detail) => (coins.next().value ? erase(detail) : detail)),
        }));
        const numbers = erased
          .filter(({ details }) => details.some(({ isErased }) => isErased))
          .map(({ number }) => number);
        const state = numbers.length === 0 ? { state: "whole" } : { state: "erased", numbers };
        expect(checkChain(erased, events.length)).toEqual(state);
        const broken = erased.map((event) => ({ ...event, actor: `${event.actor}x` }));
        expect(checkChain(broken, events.length)).toEqual({ state: "broken", number: 1 });
      }),
      propertyRuns,
    );
  });
});
