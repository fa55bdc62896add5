import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { searchByBruteForce } from "#tests/support/catalogue/brute-force-search.ts";
import { entries, noon, state, words } from "#tests/support/catalogue/random-catalogue.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { facetNames } from "./catalogue.ts";
import { tabulate } from "./entries.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { searchCatalogue } from "./search-catalogue.ts";
import type { SearchState } from "./search-state.ts";

const limit = 3;

function expectBoth(list: CatalogueEntry[], asked: SearchState, candidates: number[] | null, now: number) {
  const catalogue = buildCatalogue(1, tabulate(list), words);
  const found = searchCatalogue(catalogue, periodColumnsAt(catalogue, now), asked, candidates, limit);
  const expected = searchByBruteForce(list, asked, candidates, { now, limit });
  const idOf = (row: number) => catalogue.entries.at(row)?.id;
  expect(found.total).toBe(expected.total);
  expect(found.notices.map(({ row, otherRows }) => ({ id: idOf(row), others: otherRows.map(idOf) }))).toEqual(
    expected.page,
  );
  for (const facet of facetNames) {
    const { values } = found.columns[facet];
    expect([facet, ...found.counts[facet]]).toEqual([facet, ...expected.counts(facet, values)]);
  }
}

test("total, page and every count equal a brute-force search", () => {
  fc.assert(
    fc.property(entries, state, (list, asked) => expectBoth(list, asked, null, noon)),
    { numRuns: 400 },
  );
});

test("the same holds for candidates of words, including unknown ones", () => {
  const candidates = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 30 });
  fc.assert(
    fc.property(entries, state, candidates, (list, asked, ids) =>
      expectBoth(list, { ...asked, q: "words" }, ids, noon),
    ),
    { numRuns: 400 },
  );
});

test("what is cached at one instant is correct at every later one", () => {
  const later = fc.array(fc.integer({ min: 0, max: 40 * 86_400_000 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(entries, state, later, (list, asked, steps) => {
      const catalogue = buildCatalogue(1, tabulate(list), words);
      for (const now of steps.map((step) => noon + step).sort((a, b) => a - b)) {
        const kept = periodColumnsAt(catalogue, now);
        const fresh = periodColumnsAt(buildCatalogue(1, tabulate(list), words), now);
        expect(kept.columns).toEqual(fresh.columns);
        expect(searchCatalogue(catalogue, kept, asked, null, limit)).toEqual(
          searchCatalogue(catalogue, fresh, asked, null, limit),
        );
      }
    }),
    { numRuns: 100 },
  );
});

test("what one search caches changes no later search", () => {
  fc.assert(
    fc.property(entries, fc.array(state, { minLength: 2, maxLength: 6 }), (list, searches) => {
      const shared = buildCatalogue(1, tabulate(list), words);
      const periods = periodColumnsAt(shared, noon);
      for (const asked of [...searches, ...searches.map((one) => ({ ...one, page: 1 }))]) {
        const alone = buildCatalogue(1, tabulate(list), words);
        expect(searchCatalogue(shared, periods, asked, null, limit)).toEqual(
          searchCatalogue(alone, periodColumnsAt(alone, noon), asked, null, limit),
        );
      }
    }),
    { numRuns: 200 },
  );
});
