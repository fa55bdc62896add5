import fc from "fast-check";
import { expect, test } from "vitest";
import { conclude, notJudged } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { knowledgeAbout } from "#app/matching/tests/generators/knowledge.ts";
import { ruleSetCase } from "#app/matching/tests/generators/rule-sets.ts";
import { criteriaOf } from "#app/matching/walk.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { searchByBruteForce } from "#tests/support/catalogue/brute-force-search.ts";
import { entries, noon, state, words } from "#tests/support/catalogue/random-catalogue.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { facetNames } from "./catalogue.ts";
import { tabulate } from "./entries.ts";
import { judgingPlanOf, momentAt } from "./judging-plan.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { searchCatalogue } from "./search-catalogue.ts";
import { chances } from "./search-state.ts";
import { verdictColumn } from "./verdict-column.ts";

const limit = 3;

/** Entries, most of which have one of a few rule sets, and a company near the limits of these. */
const judged = fc
  .tuple(entries, fc.array(ruleSetCase, { minLength: 1, maxLength: 4 }))
  .chain(([list, cases]) => {
    const ruleSets = new Map(cases.map(({ subject }) => [JSON.stringify(subject), subject]));
    const moment = momentAt(list[0] ?? { windows: [] }, noon);
    const near = knowledgeAbout([...ruleSets.values()].flatMap(criteriaOf), moment);
    const anyHash = fc.option(fc.constantFrom(...ruleSets.keys()), { freq: 8, nil: null });
    return fc.record({
      list: fc
        .array(anyHash, { minLength: list.length, maxLength: list.length })
        .map((hashes) => list.map((entry, at) => ({ ...entry, ruleHash: hashes[at] ?? null }))),
      ruleSets: fc.constant(ruleSets),
      company: near,
      answered: fc.array(fc.tuple(fc.integer({ min: 1, max: 41 }), near), { maxLength: 6 }),
    });
  });

const asked = fc
  .record({ asked: state, chance: fc.constantFrom(null, ...chances) })
  .map(({ asked: one, chance }) => ({ ...one, chance }));

test("results and counts for a company equal those of judging each opportunity by itself", () => {
  fc.assert(
    fc.property(
      judged,
      asked,
      fc.nat(40 * 86_400_000),
      ({ list, ruleSets, company, answered }, wanted, later) => {
        const answers = new Map<number, Facts>(answered.map(([id, one]) => [id, one.answers]));
        const catalogue = buildCatalogue(1, tabulate(list), words, ruleSets);
        for (const now of [noon, noon + later]) {
          const periods = periodColumnsAt(catalogue, now);
          const column = verdictColumn(catalogue, judgingPlanOf(catalogue, periods), company, answers);
          const found = searchCatalogue(catalogue, periods, wanted, null, limit, { column });
          const byItself = (entry: CatalogueEntry) => judgeAlone(entry, ruleSets, company, answers, now);
          const expected = searchByBruteForce(list, wanted, null, { now, limit, conclude: byItself });
          const idOf = (row: number) => catalogue.entries.at(row)?.id;
          expect(found.total).toBe(expected.total);
          expect(
            found.notices.map(({ row, otherRows }) => ({ id: idOf(row), others: otherRows.map(idOf) })),
          ).toEqual(expected.page);
          for (const facet of facetNames) {
            const { values } = found.columns[facet];
            expect([facet, ...found.counts[facet]]).toEqual([facet, ...expected.counts(facet, values)]);
          }
        }
      },
    ),
    propertyRuns,
  );
});

function judgeAlone(
  entry: CatalogueEntry,
  ruleSets: ReadonlyMap<string, RuleSet>,
  company: Knowledge,
  answers: ReadonlyMap<number, Facts>,
  now: number,
) {
  const rules = ruleSets.get(entry.ruleHash ?? "");
  if (!rules) return notJudged;
  return conclude(compileRuleSet(rules, momentAt(entry, now)), {
    ...company,
    answers: answers.get(entry.id) ?? {},
  });
}
