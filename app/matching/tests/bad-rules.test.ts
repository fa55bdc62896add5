import { describe, expect, test } from "vitest";
import { parseCriterion, parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { bonus, requirement, ruleSet } from "./examples.ts";

type Written = Record<string, unknown>;

const listed = { fact: "isListed", is: true };
const people = { fact: "employees", unit: "people" };
const over = { lastClosedYears: 3, as: "each", at: "announcement" };
const sales = { fact: "revenue", min: 1, unit: "KRW", over };
const age = { fact: "foundedOn", at: "announcement" };
const ask = { key: "usesRobots", type: "flag", ko: "로봇을 쓰십니까?", en: "Do you use robots?" };
const options = { a: { ko: "가", en: "a" } };
const inPatents = (where: unknown, other: Written = {}) => ({ some: "patents", where, ...other });
const nested = (depth: number) => {
  let criterion: unknown = listed;
  for (let level = 1; level < depth; level++) criterion = { not: criterion };
  return criterion;
};

/** Refused at exactly this path, with a message in each language that is neither empty nor the other's. */
function expectRefusal(
  parsed: ReturnType<typeof parseCriterion> | ReturnType<typeof parseRuleSet>,
  path: string,
) {
  if (parsed.ok) throw new Error("this should have been refused");
  expect(parsed.problems.map((problem) => problem.path)).toContain(path);
  for (const { ko, en } of parsed.problems) {
    expect(ko).toMatch(/[가-힣]/);
    expect(en).toMatch(/[a-z]/);
    expect(en).not.toMatch(/[가-힣]/);
  }
}

describe("A criterion is refused", () => {
  test.each<[title: string, written: unknown, path: string]>([
    ["that is nothing", undefined, "$"],
    ["that is null", null, "$"],
    ["that is a list", [listed], "$"],
    ["that is a text", "isListed", "$"],
    ["of no known kind", { some_of: [] }, "$"],
    ["of two kinds", { ...listed, review: { ko: "가", en: "a" } }, "$"],
    ["with an empty all", { all: [] }, "all"],
    ["with an empty any", { any: [] }, "any"],
    [
      "with an empty group deep inside",
      { all: [listed, { any: [{ not: { all: [] } }] }] },
      "all[1].any[0].not.all",
    ],
    ["with an all that is no list", { all: listed }, "all"],
    ["with more beside a group", { all: [listed], is: true }, "$"],
    ["about an unknown fact", { any: [{ fact: "shoeSize", is: true }] }, "any[0]"],
    ["about a fact of all objects", { fact: "constructor", is: true }, "$"],
    ["about an unknown list", { some: "horses", where: listed }, "$"],
    ["about a list of all objects", { some: "toString", where: listed }, "$"],
    ["about a fact of the company inside a list", inPatents(listed), "where"],
    ["about a fact of a list outside of it", { fact: "isOverseas", is: true }, "$"],
    ["with a question inside a list", inPatents({ ask, is: true }), "where"],
    ["with a review inside a list", inPatents({ review: { ko: "가", en: "a" } }), "where"],
    ["with a list inside a list", inPatents(inPatents({ fact: "isOverseas", is: true })), "where"],
    [
      "with a sum inside a list",
      inPatents({ total: "investments", of: "amount", min: 1, unit: "KRW" }),
      "where",
    ],
    ["with a list and no condition", { some: "patents" }, "where"],
    ["for none of the items", inPatents({ fact: "isOverseas", is: true }, { atLeast: 0 }), "atLeast"],
    ["for one and a half items", inPatents({ fact: "isOverseas", is: true }, { atLeast: 1.5 }), "atLeast"],
    ["with a sum over days", { total: "patents", of: "filedOn", min: 1, unit: "count" }, "$"],
    ["with a sum over nothing", { total: "investments", min: 1, unit: "KRW" }, "$"],
    ["with a sum in another unit", { total: "investments", of: "amount", min: 1, unit: "USD" }, "unit"],
    ["with another unit than its fact's", { ...people, min: 5, unit: "count" }, "unit"],
    ["without a unit", { fact: "employees", min: 5 }, "unit"],
    ["with the wrong test for a flag", { fact: "isListed", min: 1 }, "is"],
    ["with the wrong test for a number", { fact: "employees", is: true }, "unit"],
    ["with a series and no years", { fact: "revenue", min: 1, unit: "KRW" }, "over"],
    ["with years and no series", { ...people, min: 5, over }, "$"],
    ["with no years at all", { ...sales, over: { ...over, lastClosedYears: 0 } }, "over.lastClosedYears"],
    ["with any of a single year", { ...sales, over: { ...over, lastClosedYears: 1, as: "any" } }, "over.as"],
    ["without a bound", people, "$"],
    ["with two lower bounds", { ...people, min: 1, above: 2 }, "$"],
    ["with two upper bounds", { ...people, max: 1, below: 2 }, "$"],
    ["with bounds that cross", { ...people, min: 5, max: 4 }, "$"],
    ["with an open end where both meet", { ...people, min: 5, below: 5 }, "$"],
    ["with two open ends where both meet", { ...people, above: 5, below: 5 }, "$"],
    ["with a bound that is no number", { ...people, min: "5" }, "min"],
    ["with a bound that is not finite", { ...people, min: Number.POSITIVE_INFINITY }, "min"],
    ["with a fifth decimal", { ...people, min: 0.00001 }, "min"],
    ["with a figure beyond all figures", { ...people, min: 1e16 }, "min"],
    ["with bounds of time that cross", { ...age, ago: { min: { years: 7 }, max: { years: 3 } } }, "ago"],
    [
      "with bounds of time that cross in other units",
      { ...age, ago: { above: { months: 13 }, below: { years: 1 } } },
      "ago",
    ],
    ["without a bound of time", { ...age, ago: {} }, "ago"],
    ["with a time in two units", { ...age, ago: { min: { years: 1, months: 6 } } }, "ago.min"],
    ["with half a year", { ...age, ago: { min: { years: 0.5 } } }, "ago.min"],
    ["with a time before now", { ...age, ago: { min: { days: -1 } } }, "ago.min.days"],
    ["with an age and no base date", { fact: "foundedOn", ago: { max: { years: 7 } } }, "at"],
    ["with an unknown base date", { ...age, ago: { max: { years: 7 } }, at: "tomorrow" }, "at"],
    [
      "with a base date that is no day",
      { ...age, ago: { max: { years: 7 } }, at: { on: "2026-02-29" } },
      "at.on",
    ],
    ["with a day that is in no calendar", { fact: "foundedOn", from: "2026-02-29" }, "from"],
    ["with days in the wrong order", { fact: "foundedOn", from: "2026-02-02", to: "2026-02-01" }, "$"],
    ["with no days", { fact: "foundedOn" }, "$"],
    ["with an unknown word", { fact: "size", anyOf: ["huge"] }, "anyOf[0]"],
    ["with the same word twice", { fact: "size", anyOf: ["small", "small"] }, "anyOf"],
    ["with no words", { fact: "size", anyOf: [] }, "anyOf"],
    ["with all words of what can hold one", { fact: "size", allOf: ["small"] }, "$"],
    ["with two tests of words", { fact: "size", anyOf: ["small"], noneOf: ["large"] }, "$"],
    ["with no test of words", { fact: "size" }, "$"],
    [
      "with an open word that hides a control character",
      { some: "certificates", where: { fact: "kind", anyOf: ["a\u0000b"] } },
      "where.anyOf[0]",
    ],
    [
      "with an open word that ends in a space",
      { some: "certificates", where: { fact: "kind", anyOf: ["GS "] } },
      "where.anyOf[0]",
    ],
    ["with an industry that is no code", { fact: "industry", anyOf: ["유흥주점업"] }, "anyOf[0]"],
    ["with the tax office's code of an industry", { fact: "industry", anyOf: ["292800"] }, "anyOf[0]"],
    ["with one industry in two notations", { fact: "industry", anyOf: ["29", "C29"] }, "anyOf"],
    ["with an unknown grade", { fact: "creditGrade", atLeast: "AAAA" }, "atLeast"],
    ["with two grades", { fact: "creditGrade", atLeast: "A", atMost: "B" }, "$"],
    ["with a misspelt key", { ...listed, iss: true }, "$"],
    ["with a key that is there and empty", { ...people, min: undefined, max: 5 }, "min"],
    ["with a question without words", { ask: { ...ask, ko: "" }, is: true }, "ask.ko"],
    ["with a question in one language", { ask: { key: "k", type: "flag", ko: "가" }, is: true }, "ask.en"],
    ["with a question of an unknown type", { ask: { ...ask, type: "colour" }, is: true }, "ask.type"],
    ["with a question whose key is no name", { ask: { ...ask, key: "2 robots" }, is: true }, "ask.key"],
    [
      "with a question in an unknown unit",
      { ask: { ...ask, type: "number", unit: "EUR" }, min: 1, unit: "EUR" },
      "ask.unit",
    ],
    [
      "with a test in another unit than its question",
      { ask: { ...ask, type: "number", unit: "KRW" }, min: 1, unit: "USD" },
      "unit",
    ],
    ["with the wrong test for its question", { ask, min: 1, unit: "KRW" }, "is"],
    [
      "with a question that offers nothing",
      { ask: { ...ask, type: "choice", options: {} }, anyOf: ["a"] },
      "ask.options",
    ],
    [
      "with a question that offers two options of one name",
      { ask: { ...ask, type: "choice", options: { ...options, b: { ko: "가", en: "b" } } }, anyOf: ["a"] },
      "ask.options",
    ],
    [
      "with a word that its question does not offer",
      { ask: { ...ask, type: "choice", options }, anyOf: ["b"] },
      "anyOf[0]",
    ],
    [
      "with a scale of one grade",
      { ask: { ...ask, type: "grade", scale: ["A"] }, atLeast: "A" },
      "ask.scale",
    ],
    ["with a review in one language", { review: { ko: "가" } }, "review.en"],
    ["of a sum that is never below 0", { total: "investments", of: "amount", below: 0, unit: "KRW" }, "$"],
    [
      "of a figure left open on items",
      { some: "technologies", where: { fact: "trl", min: 7, unit: "level", about: true } },
      "where",
    ],
    ["thirteen levels deep", nested(13), "$"],
    ["a hundred thousand levels deep", nested(100_000), "$"],
    ["with more than two hundred leaves", { all: Array.from({ length: 201 }, () => listed) }, "$"],
    [
      "with more than two hundred leaves in groups",
      { all: Array.from({ length: 3 }, () => ({ any: Array.from({ length: 67 }, () => listed) })) },
      "$",
    ],
  ])("%s", (_title, written, path) => {
    expectRefusal(parseCriterion(written), path);
  });

  test.each(["constructor", "toString", "valueOf", "hasOwnProperty"])(
    "with a question named %s, which every object has and nobody has answered",
    (key) => expectRefusal(parseCriterion({ ask: { ...ask, key }, is: true }), "ask.key"),
  );
});

describe("Just accepted are", () => {
  test.each<[string, unknown]>([
    ["twelve levels", nested(12)],
    ["two hundred leaves", { all: Array.from({ length: 200 }, () => listed) }],
    ["a single point", { ...people, min: 5, max: 5 }],
    ["four decimals", { ...people, min: 0.0001 }],
    [
      "texts with HTML, emoji and quotation marks",
      { review: { ko: "<b>“가”</b> 🚢 & '나'", en: "<script>alert(1)</script>" } },
    ],
    ["one day", { fact: "foundedOn", from: "2026-02-01", to: "2026-02-01" }],
  ])("%s", (_title, written) => {
    expect(parseCriterion(written)).toEqual({ ok: true, value: written });
  });

  test("at least one item, said or not, which is written in one way only", () => {
    const some = inPatents({ fact: "isOverseas", is: true });
    expect(parseCriterion({ ...some, atLeast: 1 })).toEqual({ ok: true, value: some });
    expect(parseCriterion({ ...some, atLeast: 2 })).toEqual({ ok: true, value: { ...some, atLeast: 2 } });
  });
});

describe("A rule set is refused", () => {
  const rule = requirement({ fact: "isListed", is: true });
  const asking = (ko: string, key = "usesRobots") =>
    requirement({ ask: { key, type: "flag", ko, en: "robots?" }, is: true });
  const gain = (id: string, other: object) => bonus(id, 1, { group: { id: "g", take: "best" }, ...other });
  const band = { when: listed, amount: 1 };
  test.each<[title: string, written: unknown, path: string]>([
    ["that is nothing", undefined, "$"],
    ["with two rules of one id", { ...ruleSet([]), rules: [rule, rule] }, "rules[1].id"],
    [
      "with two bonus rules of one id",
      ruleSet([], { bonus: [bonus("a", 1), bonus("b", 1), bonus("a", 2)] }),
      "bonus[2].id",
    ],
    ["with one question in two wordings", ruleSet([asking("로봇?"), asking("로봇을 쓰십니까?")]), "$"],
    ["with two questions in one wording", ruleSet([asking("로봇?"), asking("로봇?", "hasRobots")]), "$"],
    [
      "with a group that takes its best and its sum",
      ruleSet([], { bonus: [gain("a", {}), gain("b", { group: { id: "g", take: "sum" } })] }),
      "bonus[1].group",
    ],
    [
      "with a group of two caps",
      ruleSet([], { bonus: [gain("a", {}), gain("b", { group: { id: "g", take: "best", cap: 3 } })] }),
      "bonus[1].group",
    ],
    [
      "with a group in two stages",
      ruleSet([], { bonus: [gain("a", {}), gain("b", { stage: { ko: "서류", en: "documents" } })] }),
      "bonus[1].group",
    ],
    [
      "with a negative cap",
      ruleSet([], { bonus: [gain("a", { group: { id: "g", take: "sum", cap: -1 } })] }),
      "bonus[0].group.cap",
    ],
    [
      "with a broken test",
      { ...ruleSet([]), rules: [rule, { ...rule, id: "b", test: { all: [] } }] },
      "rules[1].test.all",
    ],
    [
      "with a broken condition of application",
      { ...ruleSet([]), rules: [{ ...rule, onlyIf: { any: [] } }] },
      "rules[0].onlyIf.any",
    ],
    [
      "with an exemption of 100,000 levels",
      { ...ruleSet([]), rules: [{ ...rule, unless: nested(100_000) }] },
      "rules[0].unless",
    ],
    [
      "with a rule that says not who decides",
      { ...ruleSet([]), rules: [{ ...rule, decidedBy: undefined }] },
      "rules[0].decidedBy",
    ],
    [
      "with a rule without the notice's words",
      { ...ruleSet([]), rules: [{ ...rule, cite: "" }] },
      "rules[0].cite",
    ],
    ["with an unknown completeness", { ...ruleSet([]), completeness: "mostly" }, "completeness"],
    ["with a ceiling in half won", ruleSet([], { amount: { limit: 0.5, rate: null } }), "amount.limit"],
    ["with a share above all", ruleSet([], { amount: { limit: null, rate: 101 } }), "amount.rate"],
    ["with no bands", ruleSet([], { amount: { limit: null, rate: null, limits: [] } }), "amount.limits"],
    [
      "with a broken band",
      {
        ...ruleSet([]),
        amount: { limit: null, rate: null, rates: [band, { ...band, when: { fact: "x" } }] },
      },
      "amount.rates[1].when",
    ],
  ])("%s", (_title, written, path) => {
    expectRefusal(parseRuleSet(written), path);
  });

  test("that has all that is asked of one is accepted as it is", () => {
    const whole = ruleSet([rule, asking("로봇?"), asking("로봇?")], {
      amount: { limit: 1, rate: 50, limits: [{ when: rule.test, amount: 2 }] },
    });
    expect(parseRuleSet(whole)).toEqual({ ok: true, value: whole });
  });
});
