import { regions } from "#app/matching/catalogue/vocabulary.ts";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { atBase, leastOf, wordTest } from "./label-tests.ts";
import { fieldsOf, wordsOf } from "./label-values.ts";
import type { Word } from "./word.ts";
import { words } from "./word-kinds.ts";

/*
 * Labels of our own (`tests/eligibility/labelled`) also give the items of a list in full, with their days, and say
 * whether there are others: `{ "items": [{ … }], "complete": false }`.
 */

/** A word that also accepts the items of its list as they stand in the catalogue. */
export function withItems(list: ListName, word: Word): Word {
  return {
    ...word,
    enter(value, entry, tests) {
      const given = fieldsOf(value);
      if (!Array.isArray(given?.items)) return word.enter(value, entry, tests);
      const items = given.items.map(fieldsOf);
      if (!items.every((item) => item !== null)) return false;
      // The product's own schema decides whether these are facts of the list.
      entry.lists[list] = items as Facts[];
      if (given.complete === false) entry.openLists.add(list);
      return true;
    },
  };
}

const certificateKinds = words("certificates", "kind");

/** Certificates by kind; with `validAt` only those that are valid on that base date. */
export const certifications: Word = withItems("certificates", {
  ...certificateKinds,
  criterion(test) {
    if (test.validAt === undefined) return certificateKinds.criterion(test);
    const named = wordTest(test);
    if (!named || !("anyOf" in named)) return null;
    const valid: Criterion = { fact: "validUntil", validAt: atBase({ baseDate: test.validAt }) };
    const where: Criterion = { all: [{ fact: "kind", anyOf: named.anyOf }, valid] };
    return { some: "certificates", where, atLeast: leastOf(test) };
  },
});

/** Sites in one of these regions, of one of these kinds if the label names any. */
export const sites: Word = withItems("sites", {
  subject: "list:sites.region",
  criterion(test) {
    const named = wordTest(test, regions);
    if (!named || !("anyOf" in named)) return null;
    const inRegion: Criterion = { fact: "region", anyOf: named.anyOf };
    const kinds = wordsOf(test.kinds);
    const where: Criterion = kinds ? { all: [inRegion, { fact: "kind", anyOf: kinds }] } : inRegion;
    return { some: "sites", where, atLeast: leastOf(test) };
  },
  enter: () => false,
});
