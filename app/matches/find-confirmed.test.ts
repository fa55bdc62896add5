import { expect, test } from "vitest";
import { verdictColumn } from "#app/catalogue/verdict-column.ts";
import { confirmations, withConfirmation } from "#app/matching/if-confirmed.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { isOpen } from "#app/matching/verdict.ts";
import { asksOf } from "#app/matching/walk.ts";
import { catalogueCompany } from "#tests/bench/catalogue-company.ts";
import { generateRuleSets } from "#tests/bench/generate-rule-sets.ts";
import { namingConfirmation, noon, openCatalogue } from "#tests/bench/open-catalogue.ts";
import { findConfirmed } from "./find-confirmed.ts";
import { type Judged, rowsWith } from "./row-sets.ts";

const ruleSets = namingConfirmation([...generateRuleSets(600)]);
const catalogue = openCatalogue(1_200, ruleSets);
const full = catalogueCompany(ruleSets.flatMap(asksOf));
const today = "2026-11-23";
const having = (items: readonly Knowledge["facts"][], complete = true): Knowledge => ({
  ...full,
  lists: { ...full.lists, technologies: { items, complete } },
});

function judgedAs(knowledge: Knowledge): Judged {
  const answers = new Map();
  const column = verdictColumn(catalogue.catalogue, catalogue.plan, knowledge, answers);
  return { ...catalogue, known: { knowledge, answers }, column };
}

/** The rows that are open, by judging every one of them. */
function openTo(knowledge: Knowledge): Set<number> {
  return new Set(rowsWith(judgedAs(knowledge), ({ verdict }) => isOpen(verdict)));
}

const unconfirmed = { confirmation: "none" };

test.each<[string, Knowledge, field: string | null]>([
  [
    "all technologies of a company",
    having([
      { field: "ai", trl: 6, ...unconfirmed },
      { field: "quantum", ...unconfirmed },
    ]),
    null,
  ],
  [
    "one of its fields",
    having([
      { field: "ai", trl: 6, ...unconfirmed },
      { field: "quantum", ...unconfirmed },
    ]),
    "quantum",
  ],
  ["a field in which it has none", having([{ field: "ai", trl: 6, ...unconfirmed }]), "hydrogen"],
  ["a company without technologies", having([]), null],
  ["a company that has not said which it has", having([], false), "ai"],
  ["a company of which next to nothing is known", { facts: { size: "small" }, lists: {}, answers: {} }, null],
  ["a company of which nothing is known", { facts: {}, lists: {}, answers: {} }, null],
])(
  "What a confirmation opens and closes is exactly the difference of two judgings: %s",
  (_name, knowledge, field) => {
    const found = findConfirmed(judgedAs(knowledge), { now: noon, field });
    const before = openTo(knowledge);
    for (const kind of confirmations) {
      const after = openTo(withConfirmation(knowledge, kind, today, field));
      expect([new Set(found?.[kind].opens), new Set(found?.[kind].closes)]).toEqual([
        without(after, before),
        without(before, after),
      ]);
    }
  },
);

function without(rows: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> {
  return new Set([...rows].filter((row) => !others.has(row)));
}

test("In this catalogue a confirmation opens, helps, closes, and brings points and preferences", () => {
  const found = findConfirmed(judgedAs(having([{ field: "ai", trl: 6, ...unconfirmed }])), { now: noon });
  const { opens, helps, closes, points, unpublished } = found?.holding ?? {};
  const counts = Object.entries({ opens, helps, closes, points, unpublished }).map(
    ([key, rows]) => [key, (rows?.length ?? 0) > 0] as const,
  );
  expect(Object.fromEntries(counts)).toEqual({
    opens: true,
    helps: true,
    closes: true,
    points: true,
    unpublished: true,
  });
});
