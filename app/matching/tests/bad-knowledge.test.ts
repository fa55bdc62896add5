import { describe, expect, test } from "vitest";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { company } from "./examples.ts";
import { asks } from "./generators/criteria.ts";

const whole = company({
  facts: {
    isListed: false,
    employees: 12,
    revenue: { 2025: 1_000, 2024: -3.5 },
    size: "small",
    creditGrade: "BBB",
    foundedOn: "2024-02-29",
    industry: "62010",
  },
  lists: {
    patents: { items: [{ status: "registered" }, {}], complete: true },
    sanctions: { items: [], complete: false },
  },
  answers: {
    hasPartner: true,
    uses: ["lab", "none"],
    safety: "A, B",
    ownShare: 12.5,
    branchSales: {},
    contractOn: "2026-01-31",
    place: "lab",
  },
});

test("What fits the catalogue passes as it is, a gap being a gap", () => {
  expect(parseKnowledge(whole, asks)).toEqual({ ok: true, value: whole });
  expect(parseKnowledge(company(), [])).toEqual({ ok: true, value: company() });
});

const facts = (given: object) => ({ ...whole, facts: given });
const items = (item: object) => ({ ...whole, lists: { patents: { items: [{}, item], complete: true } } });
const answers = (given: object) => ({ ...whole, answers: given });

describe("Never coerced, but refused is", () => {
  test.each<[title: string, written: unknown, path: string]>([
    ["nothing", null, "$"],
    ["a flag as a text", facts({ isListed: "true" }), "facts.isListed"],
    ["a flag as a number", facts({ isListed: 1 }), "facts.isListed"],
    ["a flag that is null", facts({ isListed: null }), "facts.isListed"],
    ["a flag that is there and empty", facts({ isListed: undefined }), "facts.isListed"],
    ["a number as a text", facts({ employees: "12" }), "facts.employees"],
    ["a number that is none", facts({ employees: Number.NaN }), "facts.employees"],
    ["a number of five decimals", facts({ employees: 1.00001 }), "facts.employees"],
    ["a number in place of a series", facts({ revenue: 5 }), "facts.revenue"],
    ["a list in place of a series", facts({ revenue: [5] }), "facts.revenue"],
    ["a series of texts", facts({ revenue: { 2025: "5" } }), "facts.revenue.2025"],
    ["a series of months", facts({ revenue: { "2025-01": 5 } }), "facts.revenue.2025-01"],
    ["a day that is in no calendar", facts({ foundedOn: "2025-02-29" }), "facts.foundedOn"],
    ["a day with an hour", facts({ foundedOn: "2025-02-28T09:00" }), "facts.foundedOn"],
    ["an unknown word", facts({ size: "huge" }), "facts.size"],
    ["a group of words, which is no value", facts({ size: "sme" }), "facts.size"],
    ["two words where one belongs", facts({ size: ["small", "medium"] }), "facts.size"],
    ["an unknown grade", facts({ creditGrade: "A+" }), "facts.creditGrade"],
    ["an empty word", facts({ industry: "" }), "facts.industry"],
    ["a word with NUL", facts({ industry: "6201\u0000" }), "facts.industry"],
    ["a word with a line break", facts({ industry: "62\n01" }), "facts.industry"],
    ["an unknown fact", facts({ shoeSize: 43 }), "facts"],
    ["an unknown list", { ...whole, lists: { horses: { items: [], complete: true } } }, "lists"],
    [
      "a list that says not whether it is complete",
      { ...whole, lists: { patents: { items: [] } } },
      "lists.patents.complete",
    ],
    ["a list of no items", { ...whole, lists: { patents: { complete: true } } }, "lists.patents.items"],
    ["a wrong value of an item", items({ status: "granted" }), "lists.patents.items[1].status"],
    ["an unknown fact of an item", items({ colour: "red" }), "lists.patents.items[1]"],
    [
      "a negative figure of an item, which would be summed",
      { ...whole, lists: { investments: { items: [{ amount: -1 }], complete: true } } },
      "lists.investments.items[0].amount",
    ],
    ["an answer to what nobody asked", answers({ hasYacht: true }), "answers"],
    ["an answer of the wrong type", answers({ hasPartner: "yes" }), "answers.hasPartner"],
    ["an answer that was not offered", answers({ place: "ship" }), "answers.place"],
    ["the same answer twice", answers({ uses: ["lab", "lab"] }), "answers.uses"],
    ["one word where several belong", answers({ uses: "lab" }), "answers.uses"],
    ["a grade that the question does not know", answers({ safety: "A" }), "answers.safety"],
  ])("%s", (_title, written, path) => {
    const parsed = parseKnowledge(written, asks);
    if (parsed.ok) throw new Error("this should have been refused");
    expect(parsed.problems.map((problem) => problem.path)).toContain(path);
    for (const { ko, en } of parsed.problems) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toBe(ko);
    }
  });
});
