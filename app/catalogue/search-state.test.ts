import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { opportunityKinds, statuses } from "#app/opportunities/opportunity.ts";
import { amountBandNames } from "./amount-band.ts";
import { emptySearch, parseSearchState, printSearchState, type SearchState, sorts } from "./search-state.ts";

const parse = (query: string) => parseSearchState(new URLSearchParams(query));
const print = (state: Partial<SearchState>) => printSearchState({ ...emptySearch, ...state }).toString();

test("an empty address asks for what is open or expected", () => {
  expect(parse("")).toEqual({ state: emptySearch, dropped: [], isShortened: false });
});

test("an address names every filter", () => {
  const query =
    "q=인공지능&kind=rnd&field=hydrogen&technology=x1&region=seoul&agency=tipa&status=all&closing=14&amount=unstated&bonus=1&sample=1&for=open&sort=amount&page=3";
  const { state, dropped } = parse(query);
  expect(dropped).toEqual([]);
  expect(state).toEqual({
    q: "인공지능",
    kinds: ["rnd"],
    fields: ["hydrogen"],
    technologies: ["x1"],
    regions: ["seoul"],
    agencies: ["tipa"],
    statuses,
    closing: 14,
    amounts: ["unstated"],
    bonus: true,
    samples: true,
    chance: "open",
    sort: "amount",
    page: 3,
  });
  expect(decodeURIComponent(printSearchState(state).toString())).toBe(query);
});

describe("what is invalid is ignored and named once:", () => {
  test.each([
    ["kind=nonsense&kind=rnd&kind=other", ["kind"]],
    ["page=0", ["page"]],
    ["page=1e3", ["page"]],
    ["page=99999999", ["page"]],
    ["page=-1", ["page"]],
    ["closing=8", ["closing"]],
    ["closing=7&closing=14", ["closing"]],
    ["bonus=yes", ["bonus"]],
    ["for=everybody", ["for"]],
    ["q=ai&q=&q=bio", ["q"]],
    ["sort=random()", ["sort"]],
    ["color=red&color=blue", ["color"]],
    ["region=%00", ["region"]],
    [`field=${"x".repeat(101)}`, ["field"]],
    [`${"y".repeat(300)}=1`, ["y".repeat(50)]],
    ["__proto__=1&constructor=2", ["constructor"]],
  ])("%s", (query, dropped) => {
    expect(parse(query).dropped).toEqual(dropped);
  });

  test("codes that do not exist", () => {
    const knows = (list: string, code: string) => list === "region" && code === "seoul";
    const parsed = parseSearchState(new URLSearchParams("region=seoul&region=atlantis&field=magic"), {
      knows,
    });
    expect(parsed.state).toMatchObject({ regions: ["seoul"], fields: [] });
    expect(parsed.dropped).toEqual(["field", "region"]);
  });

  test("more than fifty values of one filter", () => {
    const { state, dropped } = parse(Array.from({ length: 60 }, (_, n) => `agency=a${n}`).join("&"));
    expect(state.agencies).toHaveLength(50);
    expect(dropped).toEqual(["agency"]);
  });
});

test.each(["q=", "kind=&region=", "utm_source=mail&fbclid=1", "_routes=root"])(
  "nothing is reported for '%s'",
  (query) => expect(parse(query)).toEqual(parse("")),
);

test("words are one line in NFC without control characters, cut at 200 characters", () => {
  expect(parse(`q=${encodeURIComponent("\u0000 반도체\r\n\t 장비 ".normalize("NFD"))}`).state.q).toBe(
    "반도체 장비",
  );
  const long = parse(`q=${encodeURIComponent("🚢".repeat(10_000))}`);
  expect(long.state.q).toBe("🚢".repeat(200));
  expect(long.isShortened).toBe(true);
  expect(parse("q=%F0%28%8C%28").dropped).toEqual([]);
});

test("defaults are not printed", () => {
  expect(print({})).toBe("");
  expect(print({ sort: "closing", statuses: ["expected", "open"], page: 1 })).toBe("");
  expect(print({ q: "ai", sort: "relevance" })).toBe("q=ai");
  expect(print({ q: "ai", sort: "closing" })).toBe("q=ai&sort=closing");
  expect(parse("sort=relevance").state.sort).toBeNull();
});

test("any address, printed and parsed again, gives the same search", () => {
  const name = fc.constantFrom(
    "q",
    "kind",
    "region",
    "status",
    "closing",
    "amount",
    "bonus",
    "sample",
    "for",
    "sort",
    "page",
  );
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...opportunityKinds, ...statuses, ...amountBandNames, ...sorts, "all", "7", "1", "12"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(name, fc.string()), value)), (pairs) => {
      const { state } = parseSearchState(new URLSearchParams(pairs));
      const printed = printSearchState(state);
      const again = parseSearchState(printed);
      expect(again).toEqual({ state, dropped: [], isShortened: false });
      expect(printSearchState(again.state).toString()).toBe(printed.toString());
    }),
  );
});
