import { describe, expect, test } from "vitest";
import { type Duration, NEVER } from "#app/matching/calendar.ts";
import { closedYears } from "#app/matching/judging/fiscal-years.ts";
import { baseDays, type Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { BaseDate, Criterion, Range } from "#app/matching/rule.ts";
import { company, march, requirement, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

const windowWith = (window: Partial<Moment["window"]>, today = march.today): Moment => ({
  today,
  window: { ...march.window, ...window },
});

const notAnnounced = windowWith({ announcedOn: null, opensOn: null, lastDay: null });

describe("The days at which a base date falls", () => {
  test.each<[title: string, at: BaseDate, moment: Moment, days: string[]]>([
    ["a printed day", { on: "2025-12-31" }, march, ["2025-12-31"]],
    ["the announcement", "announcement", march, ["2026-03-02"]],
    ["no announcement yet", "announcement", windowWith({ announcedOn: null }), []],
    ["the deadline", "deadline", march, ["2026-03-31"]],
    ["no last day", "deadline", windowWith({ lastDay: null }), []],
    ["applying today", "application", march, ["2026-03-20"]],
    ["not before it opens", "application", windowWith({}, "2026-03-01"), ["2026-03-09"]],
    ["on the day it opens", "application", windowWith({}, "2026-03-09"), ["2026-03-09"]],
    ["not after the last day", "application", windowWith({}, "2026-05-01"), ["2026-03-31"]],
    ["applying any time", "application", notAnnounced, ["2026-03-20"]],
    ["not printed: both ends", "not_printed", march, ["2026-03-02", "2026-03-31"]],
    [
      "not printed: from the opening",
      "not_printed",
      windowWith({ announcedOn: null }),
      ["2026-03-09", "2026-03-31"],
    ],
    [
      "not printed: one and the same day",
      "not_printed",
      windowWith({ lastDay: "2026-03-02" }),
      ["2026-03-02"],
    ],
    [
      "not printed: no end, so until today",
      "not_printed",
      windowWith({ lastDay: null }),
      ["2026-03-02", "2026-03-20"],
    ],
    [
      "not printed: not open yet, no end",
      "not_printed",
      windowWith({ lastDay: null }, "2026-02-01"),
      ["2026-03-02"],
    ],
    ["not printed: nothing announced", "not_printed", notAnnounced, ["2026-03-20"]],
  ])("%s", (_title, at, moment, days) => {
    expect(baseDays(at, moment)).toEqual(days);
  });
});

const age = (at: BaseDate, ago: Range<Duration> = { max: { years: 7 } }): Criterion => ({
  fact: "foundedOn",
  ago,
  at,
});
const founded = (foundedOn: string) => company({ facts: { foundedOn } });

describe("At most seven years old, where the notice does not print the base date (2 to 31 March 2026)", () => {
  test.each([
    ["2019-03-31", "met"],
    ["2019-03-30", "unknown"],
    ["2019-03-02", "unknown"],
    ["2019-03-01", "not_met"],
  ])("founded on %s: %s", (foundedOn, outcome) => {
    expect(outcomeOf(age("not_printed"), founded(foundedOn), march)).toBe(outcome);
  });

  test("what the two ends do not agree on is a question to the agency, about both days", () => {
    const { verdict, questions, findings } = judged(
      ruleSet([requirement(age("not_printed"))]),
      founded("2019-03-15"),
      march,
    );
    expect(verdict).toBe("needs_information");
    expect(questions).toMatchObject([
      { id: "agency:rule-0:test", to: "agency", cause: "notice_silent", about: { baseDate: "rule-0:test" } },
    ]);
    expect(findings[0]?.test).toMatchObject({ baseDays: ["2026-03-02", "2026-03-31"], value: "2019-03-15" });
  });

  test("an unknown founding day is a question to the company", () => {
    const { questions } = judged(ruleSet([requirement(age("not_printed"))]), company(), march);
    expect(questions).toMatchObject([{ id: "fact:foundedOn", to: "company", cause: "not_given" }]);
  });
});

test("A base date that the window does not have is asked of the agency, whatever the company has given", () => {
  const open = windowWith({ announcedOn: null });
  for (const knowledge of [company(), founded("2020-01-01")]) {
    const { questions } = judged(ruleSet([requirement(age("announcement"))]), knowledge, open);
    expect(questions).toMatchObject([{ to: "agency", cause: "notice_silent" }]);
  }
});

describe("Where there is no deadline, it is some day from the first possible application on", () => {
  const open = windowWith({ lastDay: null });
  const ban: Criterion = { some: "sanctions", where: { fact: "endsOn", validAt: "deadline" } };
  const banned = (endsOn: string) =>
    company({ lists: { sanctions: { items: [{ endsOn }], complete: true } } });
  test.each([
    ["a ban that has ended is over on any of them", ban, banned("2026-03-19"), "not_met"],
    ["a ban without an end is not", ban, banned(NEVER), "met"],
    ["a ban that ends later", ban, banned("2026-03-20"), "unknown"],
    ["who is too old already stays so", age("deadline"), founded("2010-01-01"), "not_met"],
    ["who is still young", age("deadline"), founded("2020-01-01"), "unknown"],
  ])("%s", (_, criterion, knowledge, outcome) => {
    expect(outcomeOf(criterion, knowledge, open)).toBe(outcome);
  });
  test("the agency is asked where both are possible, the company where its answer can decide", () => {
    const asked = (knowledge: Knowledge) =>
      judged(ruleSet([requirement(age("deadline"))]), knowledge, open).questions;
    expect(asked(founded("2020-01-01"))).toMatchObject([{ to: "agency", cause: "notice_silent" }]);
    expect(asked(company())).toMatchObject([{ to: "company", cause: "not_given" }]);
  });
});

describe("Valid on the base day or after", () => {
  const valid: Criterion = { some: "certificates", where: { fact: "validUntil", validAt: "deadline" } };
  test.each([
    ["2026-03-30", "not_met"],
    ["2026-03-31", "met"],
    ["2026-04-01", "met"],
  ])("a certificate until %s: %s", (validUntil, outcome) => {
    const knowledge = company({ lists: { certificates: { items: [{ validUntil }], complete: true } } });
    expect(outcomeOf(valid, knowledge, march)).toBe(outcome);
  });
});

describe("A printed range of days, both ends included", () => {
  test.each([
    ["2019-12-31", "not_met"],
    ["2020-01-01", "met"],
    ["2022-12-31", "met"],
    ["2023-01-01", "not_met"],
  ])("founded on %s: %s", (foundedOn, outcome) => {
    const range = { fact: "foundedOn", from: "2020-01-01", to: "2022-12-31" };
    expect(outcomeOf(range, founded(foundedOn), march)).toBe(outcome);
  });
  test("an open end lets everything through on its side", () => {
    expect(outcomeOf({ fact: "foundedOn", from: "2020-01-01" }, founded("2099-01-01"), march)).toBe("met");
    expect(outcomeOf({ fact: "foundedOn", to: "2020-01-01" }, founded("1950-01-01"), march)).toBe("met");
  });
});

test("A finding holds the days at which it was judged, and what the company gave", () => {
  const valid: Criterion = { fact: "foundedOn", validAt: "deadline" };
  const [finding] = judged(ruleSet([requirement(valid)]), founded("2026-04-01"), march).findings;
  expect(finding?.test).toMatchObject({ baseDays: ["2026-03-31"], value: "2026-04-01" });
  const ask = { key: "contractOn", type: "day", ko: "계약일", en: "day of contract" } as const;
  const asked = ruleSet([requirement({ ask, ago: { max: { days: 30 } }, at: "announcement" })]);
  const answered = judged(asked, company({ answers: { contractOn: "2026-02-01" } }), march).findings[0];
  expect(answered?.test).toMatchObject({ baseDays: ["2026-03-02"], value: "2026-02-01" });
});

test.each([
  // Base day, today: a corporation's returns for 2025 are due on 31 March 2026.
  ["2026-01-15", "2026-01-15", ["2024", "2023"]],
  ["2026-03-30", "2026-03-30", ["2024", "2023"]],
  ["2026-03-31", "2026-03-31", ["2025", "2024"]],
  ["2026-12-31", "2026-12-31", ["2025", "2024"]],
  // Announced before, but judged when everybody can state them.
  ["2026-03-02", "2026-04-20", ["2025", "2024"]],
  // The deadline lies after that day.
  ["2026-04-29", "2026-03-20", ["2025", "2024"]],
])("of the fiscal years that count on %s, seen on %s, the newest are %j", (base, today, years) => {
  expect(closedYears(base, 2, today, { legalForm: "corporation" })).toEqual(years);
});

describe("Sole proprietors file income tax in May, the larger of them in June", () => {
  const wants: Criterion = {
    fact: "revenue",
    min: 10,
    unit: "KRW",
    over: { lastClosedYears: 1, as: "each", at: "application" },
  };
  const on = (today: string): Moment => ({
    today,
    window: { announcedOn: null, opensOn: null, lastDay: null },
  });
  test.each<[today: string, legalForm: string | undefined, revenue: Record<string, number>, outcome: string]>(
    [
      // In April a corporation has accounts of the year before, a sole proprietor of the one before that.
      ["2026-04-15", "corporation", { 2024: 10 }, "unknown"],
      ["2026-04-15", "corporation", { 2025: 9, 2024: 10 }, "not_met"],
      ["2026-04-15", "sole_proprietor", { 2024: 10 }, "met"],
      ["2026-05-30", "sole_proprietor", { 2024: 9 }, "not_met"],
      // In June it depends on a size that is not known: the newest year counts once it is given.
      ["2026-06-10", "sole_proprietor", { 2024: 10 }, "unknown"],
      ["2026-06-10", "sole_proprietor", { 2025: 9, 2024: 10 }, "not_met"],
      ["2026-06-30", "sole_proprietor", { 2024: 10 }, "unknown"],
      ["2026-06-30", "sole_proprietor", { 2025: 10 }, "met"],
      // So it is for whoever has not said what they are.
      ["2026-04-15", undefined, { 2024: 10 }, "unknown"],
      ["2026-04-15", undefined, { 2025: 10, 2024: 9 }, "met"],
      ["2026-03-30", undefined, { 2024: 10 }, "met"],
    ],
  )("on %s, %s with %o: %s", (today, legalForm, revenue, outcome) => {
    const facts = { revenue, ...(legalForm !== undefined && { legalForm }) };
    expect(outcomeOf(wants, company({ facts }), on(today))).toBe(outcome);
  });
  test.each([
    ["2026-04-15", "sole_proprietor", ["2024"]],
    ["2026-04-15", "corporation", ["2025"]],
    ["2026-06-10", "sole_proprietor", ["2025"]],
  ])("on %s, %s are asked for %j", (today, legalForm, years) => {
    const [question] = judged(
      ruleSet([requirement(wants)]),
      company({ facts: { legalForm } }),
      on(today),
    ).questions;
    expect(question).toMatchObject({ id: "fact:revenue", years });
  });
});

test("A series whose base date may lie in either of two years needs the years of both", () => {
  const turn = {
    today: "2026-03-25",
    window: { announcedOn: "2026-03-20", opensOn: null, lastDay: "2026-04-20" },
  };
  const sales: Criterion = {
    fact: "revenue",
    min: 100,
    unit: "KRW",
    over: { lastClosedYears: 1, as: "each", at: "not_printed" },
  };
  const given = (revenue: Record<string, number>) =>
    judged(ruleSet([requirement(sales)]), company({ facts: { revenue } }), turn).findings[0];
  expect(given({ 2025: 100, 2024: 100 })?.outcome).toBe("met");
  expect(given({ 2025: 99, 2024: 99 })?.outcome).toBe("not_met");
  expect(given({ 2025: 100 })?.questions).toMatchObject([{ id: "fact:revenue", cause: "years_missing" }]);
  expect(given({ 2025: 100, 2024: 99 })?.questions).toMatchObject([{ to: "agency", cause: "notice_silent" }]);
});
