import fc from "fast-check";
import { expect, test } from "vitest";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import type { Criterion, LeafCriterion } from "#app/matching/rule.ts";
import { parseCriterion, parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { asksOf, baseDateOf, leafCriteria } from "#app/matching/walk.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { anyCriterion, anyItemCriterion } from "./generators/criteria.ts";
import { ruleSetCase } from "./generators/rule-sets.ts";

const throughJson = (written: unknown): unknown => JSON.parse(JSON.stringify(written));

test("Every well-formed criterion passes the schema and comes back as it was written", () => {
  fc.assert(
    fc.property(anyCriterion, (criterion) => {
      expect(parseCriterion(throughJson(criterion))).toEqual({ ok: true, value: criterion });
    }),
    propertyRuns,
  );
});

test("Every condition on list items passes the schema inside a quantified list", () => {
  fc.assert(
    fc.property(anyItemCriterion, ({ scope, criterion }) => {
      const some = { some: scope, where: criterion };
      expect(parseCriterion(throughJson(some))).toEqual({ ok: true, value: some });
    }),
    propertyRuns,
  );
});

test("Every rule set and every company of the generators is valid, and validation changes nothing", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company }) => {
      expect(parseRuleSet(throughJson(subject))).toEqual({ ok: true, value: subject });
      const parsed = parseKnowledge(throughJson(company), asksOf(subject));
      expect(parsed).toEqual({ ok: true, value: company });
    }),
    propertyRuns,
  );
});

function boundsOf(written: object): string[] {
  return ["min", "above", "max", "below"].filter((name) => name in written);
}

const plainNames = [
  "is",
  "anyOf",
  "allOf",
  "noneOf",
  "atLeast",
  "atMost",
  "from",
  "to",
  "validAt",
  "asOf",
  "about",
];

/** What a leaf is made of, in words: each of them has to turn up. */
function traits(leaf: LeafCriterion): string[] {
  const kind = ["fact", "ask", "some", "total", "review"].find((name) => name in leaf) ?? "?";
  return [
    kind,
    ...boundsOf(leaf).map((bound) => `${kind} ${bound}`),
    ...plainNames.filter((name) => name in leaf),
    ...traitsOfDates(leaf),
    ...traitsOfLists(leaf),
    ...("ask" in leaf ? [`ask ${leaf.ask.type}`] : []),
  ];
}

function traitsOfDates(leaf: LeafCriterion): string[] {
  const at = baseDateOf(leaf);
  const base = typeof at === "object" && at !== null ? "on" : at;
  const traits = at === null ? [] : [String(base)];
  if ("over" in leaf)
    traits.push(
      ...(leaf.over.growth ? ["growth"] : []),
      `over ${leaf.over.as}`,
      leaf.over.lastClosedYears === 1 ? "one year" : "years",
    );
  if (!("ago" in leaf)) return traits;
  const units = Object.values(leaf.ago).flatMap((length) => Object.keys(length));
  return [...traits, ...units, ...boundsOf(leaf.ago).map((bound) => `ago ${bound}`)];
}

function traitsOfLists(leaf: LeafCriterion): string[] {
  if ("total" in leaf) return [leaf.where ? "total of some" : "total of all"];
  if (!("some" in leaf)) return [];
  const inner = leafCriteria(leaf.where).flatMap(traits);
  return [leaf.atLeast ? "some of several" : "some of one", ...inner.map((trait) => `where ${trait}`)];
}

function groups(criterion: Criterion): string[] {
  if ("not" in criterion) return ["not", ...groups(criterion.not)];
  if ("all" in criterion) return ["all", ...criterion.all.flatMap(groups)];
  return "any" in criterion ? ["any", ...criterion.any.flatMap(groups)] : [];
}

const everything = [
  ..."all any not fact ask some total review is anyOf allOf noneOf atLeast atMost from to validAt asOf about".split(
    " ",
  ),
  ..."years months days on announcement deadline application not_printed".split(" "),
  ...["min", "above", "max", "below"].flatMap((bound) =>
    ["fact", "ask", "total", "ago", "where fact"].map((kind) => `${kind} ${bound}`),
  ),
  ...["flag", "number", "series", "day", "grade", "choice", "choices"].map((type) => `ask ${type}`),
  ...["each", "any", "average", "sum", "compound"].map((as) => `over ${as}`),
  "growth",
  ...["one year", "some of one", "some of several", "total of some", "total of all"],
  ...[
    "where is",
    "where anyOf",
    "where noneOf",
    "where from",
    "where to",
    "where validAt",
    "where ago min",
    "where asOf",
  ],
];

test("The generators reach every kind of node, every type of value and every test of the language", () => {
  const criteria = fc.sample(anyCriterion, { ...propertyRuns, numRuns: 3_000 });
  const reached = new Set(
    criteria.flatMap((criterion) => [...groups(criterion), ...leafCriteria(criterion).flatMap(traits)]),
  );
  expect(everything.filter((trait) => !reached.has(trait))).toEqual([]);
});
