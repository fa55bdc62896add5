import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { entries, words } from "#tests/support/catalogue/random-catalogue.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { type Entries, joinEntries, tabulate } from "./entries.ts";

const byNotice = (a: CatalogueEntry, b: CatalogueEntry) => a.noticeId - b.noticeId || a.id - b.id;
const listOf = (table: Entries) => Array.from({ length: table.length }, (_, row) => table.at(row));

test("a table returns each entry as it was given, ordered by notice and id, and none beyond its end", () => {
  fc.assert(
    fc.property(entries, (list) => {
      const table = tabulate(list);
      expect(listOf(table)).toEqual(list.toSorted(byNotice));
      expect(table.at(list.length)).toBeUndefined();
    }),
  );
});

test("joined tables equal a table of all remaining entries", () => {
  const parts = fc.array(fc.nat({ max: 3 }), { minLength: 50, maxLength: 50 });
  fc.assert(
    fc.property(entries, parts, fc.func(fc.boolean()), (list, partOf, isGone) => {
      const tables = [0, 1, 2, 3].map((part) => tabulate(list.filter((_, at) => partOf[at] === part)));
      const left = list.filter(({ id }) => !isGone(id)).toSorted(byNotice);
      expect(listOf(joinEntries(tables, { isGone: (id) => isGone(id) }))).toEqual(left);
    }),
  );
});

test("equal values of several loads are stored once, and values that no entry has any more are dropped", () => {
  fc.assert(
    fc.property(entries, fc.func(fc.boolean()), (list, isGone) => {
      const copy: CatalogueEntry[] = structuredClone(list).map((entry) => ({
        ...entry,
        id: entry.id + 1_000,
      }));
      const joined = joinEntries([tabulate(list), tabulate(copy)], { isGone: (id) => isGone(id % 1_000) });
      const { values } = joined.columns.windows;
      const texts = values.map((windows) => JSON.stringify(windows));
      const held = listOf(joined).map((entry) => JSON.stringify(entry?.windows));
      expect([...texts].sort()).toEqual([...new Set(held)].sort());
    }),
  );
});

test("an id leads to the row of its opportunity, and an unknown id to none", () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: -1, max: 60 }), (list, id) => {
      const { rowOf, entries: table } = buildCatalogue(1, tabulate(list), words);
      const row = rowOf(id);
      expect(row === undefined ? undefined : table.at(row)).toEqual(list.find((entry) => entry.id === id));
    }),
  );
});
