import { describe, expect, test } from "vitest";
import type { Facts } from "#app/matching/knowledge.ts";
import type { OutcomeName } from "#app/matching/outcome.ts";
import type { Criterion, Range } from "#app/matching/rule.ts";
import { company, march, requirement, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

const registered: Criterion = { fact: "status", anyOf: ["registered"] };
const foreign: Criterion = { fact: "isOverseas", is: true };
const rights = (items: Facts[], complete: boolean) => company({ lists: { patents: { items, complete } } });
const yes = { status: "registered" };
const no = { status: "filed_exam_requested" };
const open = {};

describe("At least n items that meet a condition", () => {
  test.each<[atLeast: number | null, items: Facts[], complete: boolean, outcome: OutcomeName]>([
    [null, [yes], false, "met"],
    [null, [no, yes], true, "met"],
    [null, [], false, "unknown"],
    [null, [], true, "not_met"],
    [null, [no], false, "unknown"],
    [null, [no], true, "not_met"],
    [null, [open], true, "unknown"],
    [2, [yes, yes], true, "met"],
    [2, [yes, yes, yes], true, "met"],
    [2, [yes], true, "not_met"],
    [2, [yes], false, "unknown"],
    [2, [yes, open], true, "unknown"],
    [2, [open, open], true, "unknown"],
    [2, [open, no], true, "not_met"],
    [2, [yes, open, no], false, "unknown"],
  ])("%o of %o, and no others: %s → %s", (atLeast, items, complete, outcome) => {
    const some = { some: "patents" as const, where: registered, ...(atLeast !== null && { atLeast }) };
    expect(outcomeOf(some, rights(items, complete), march)).toBe(outcome);
  });

  test("A list of which nothing is said is open", () => {
    expect(outcomeOf({ some: "patents", where: registered }, company(), march)).toBe("unknown");
    expect(outcomeOf({ not: { some: "patents", where: registered } }, company(), march)).toBe("unknown");
  });

  test("Both conditions speak of one and the same item", () => {
    const both: Criterion = { some: "patents", where: { all: [registered, foreign] } };
    const apart = [
      { ...yes, isOverseas: false },
      { ...no, isOverseas: true },
    ];
    expect(outcomeOf(both, rights(apart, true), march)).toBe("not_met");
    expect(outcomeOf(both, rights([{ ...yes, isOverseas: true }], true), march)).toBe("met");
    const neither: Criterion = { some: "patents", where: { not: { any: [registered, foreign] } } };
    expect(outcomeOf(neither, rights([{ ...no, isOverseas: true }], true), march)).toBe("not_met");
    expect(outcomeOf(neither, rights([{ ...no, isOverseas: false }], true), march)).toBe("met");
  });
});

const invested = (range: Range<number>, where?: Criterion): Criterion => ({
  total: "investments",
  of: "amount",
  ...(where && { where }),
  ...range,
  unit: "KRW",
});
const investments = (items: Facts[], complete: boolean) =>
  company({ lists: { investments: { items, complete } } });
const fromAbroad: Criterion = { fact: "isForeign", is: true };

describe("The sum over the items of a list", () => {
  test.each<[range: Range<number>, items: Facts[], complete: boolean, outcome: OutcomeName]>([
    [{ min: 10 }, [{ amount: 4 }, { amount: 6 }], false, "met"],
    [{ min: 10 }, [{ amount: 4 }, { amount: 5 }], false, "unknown"],
    [{ min: 10 }, [{ amount: 4 }, { amount: 5 }], true, "not_met"],
    [{ above: 10 }, [{ amount: 10 }], true, "not_met"],
    [{ above: 10 }, [{ amount: 11 }], false, "met"],
    [{ above: 10 }, [{ amount: 10 }], false, "unknown"],
    [{ max: 10 }, [{ amount: 10 }], true, "met"],
    [{ max: 10 }, [{ amount: 10 }], false, "unknown"],
    [{ max: 10 }, [{ amount: 11 }], false, "not_met"],
    [{ below: 10 }, [{ amount: 9 }], true, "met"],
    [{ below: 10 }, [{ amount: 9 }], false, "unknown"],
    [{ below: 10 }, [{ amount: 10 }], false, "not_met"],
    [{ min: 5, max: 10 }, [{ amount: 7 }], false, "unknown"],
    [{ min: 5, max: 10 }, [{ amount: 11 }], false, "not_met"],
    [{ min: 5, max: 10 }, [{ amount: 4 }], true, "not_met"],
    [{ min: 5, max: 10 }, [{ amount: 4 }, {}], true, "unknown"],
    [{ min: 5 }, [{ amount: 5 }, {}], true, "met"],
    [{ max: 5 }, [{ amount: 6 }, {}], true, "not_met"],
    [{ max: 0 }, [], true, "met"],
    [{ min: 1 }, [], true, "not_met"],
    // In binary 0.1 + 0.2 is more than 0.3.
    [{ max: 0.3 }, [{ amount: 0.1 }, { amount: 0.2 }], true, "met"],
    [{ above: 0.3 }, [{ amount: 0.1 }, { amount: 0.2 }], true, "not_met"],
  ])("%o over %o, and no others: %s → %s", (range, items, complete, outcome) => {
    expect(outcomeOf(invested(range), investments(items, complete), march)).toBe(outcome);
  });

  test.each<[items: Facts[], outcome: OutcomeName]>([
    [[{ amount: 10, isForeign: true }], "met"],
    [[{ amount: 10, isForeign: false }], "not_met"],
    // Undecided, so it may count or not.
    [[{ amount: 10 }], "unknown"],
    [[{ amount: 9 }], "not_met"],
    [[{ isForeign: false }], "not_met"],
    [[{ isForeign: true }], "unknown"],
    [[{ amount: 5, isForeign: true }, { amount: 5 }], "unknown"],
    [[{ amount: 5, isForeign: true }, { amount: 4 }], "not_met"],
  ])("At least 10 from abroad over %o → %s", (items, outcome) => {
    expect(outcomeOf(invested({ min: 10 }, fromAbroad), investments(items, true), march)).toBe(outcome);
  });
});

describe("What is said of a list that leaves a rule open", () => {
  const finding = (criterion: Criterion, knowledge = company()) =>
    judged(ruleSet([requirement(criterion)]), knowledge, march).findings[0];

  test.each<[items: Facts[], complete: boolean, cause: string, least: number, greatest: number]>([
    [[yes, no], false, "list_open", 1, Number.POSITIVE_INFINITY],
    [[yes, open, no], true, "item_incomplete", 1, 2],
  ])("%o, and no others: %s → %s", (items, complete, cause, least, greatest) => {
    const found = finding({ some: "patents", where: registered, atLeast: 2 }, rights(items, complete));
    expect(found?.test).toMatchObject({ cause, tally: { least, greatest } });
    expect(found?.questions).toMatchObject([
      { id: "list:patents", to: "company", cause, about: { list: "patents" } },
    ]);
  });

  test("An item that only the notice's silence leaves open is asked of the agency", () => {
    const lately: Criterion = { fact: "registeredOn", ago: { max: { years: 1 } }, at: "not_printed" };
    const some: Criterion = { some: "patents", where: lately };
    const between = { registeredOn: "2025-03-15" };
    expect(finding(some, rights([between], true))?.questions).toMatchObject([
      { to: "agency", cause: "notice_silent" },
    ]);
    expect(finding(some, rights([between, open], true))?.questions).toMatchObject([
      { cause: "item_incomplete" },
    ]);
    expect(finding(some, rights([between], false))?.questions).toMatchObject([{ cause: "list_open" }]);
  });

  test("A sum says between which figures it lies, and asks for the list", () => {
    const found = finding(
      invested({ min: 10 }, fromAbroad),
      investments([{ amount: 4, isForeign: true }, { amount: 6.5 }], true),
    );
    expect(found?.test).toMatchObject({ tally: { least: 4, greatest: 10.5 }, cause: "item_incomplete" });
    const [question] = found?.questions ?? [];
    expect(question).toMatchObject({ id: "list:investments", about: { list: "investments" } });
  });

  test("A sum without a condition lacks figures of its items, or items", () => {
    expect(finding(invested({ min: 10 }), investments([{}], true))?.test).toMatchObject({
      cause: "item_incomplete",
    });
    expect(finding(invested({ min: 10 }))?.test).toMatchObject({
      cause: "list_open",
      tally: { least: 0, greatest: Number.POSITIVE_INFINITY },
    });
  });

  test("Facts and questions have a value and no tally, lists a tally and no value", () => {
    const fact = finding({ fact: "employees", min: 1, unit: "people" }, company({ facts: { employees: 3 } }));
    expect(fact?.test).toMatchObject({ value: 3, tally: null, cause: null, baseDays: [] });
    expect(finding({ some: "patents", where: registered }, rights([yes], true))?.test).toMatchObject({
      value: undefined,
      tally: { least: 1, greatest: 1 },
    });
  });
});
