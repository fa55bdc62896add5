import { expect, test } from "vitest";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { march } from "#app/matching/tests/examples.ts";
import { countDecided } from "./count-decided.ts";
import { readFormAnswers } from "./read-form-answers.ts";
import { knowledgeOf, parseAnswers, withVisitorAnswer } from "./visitor-answers.ts";

const today = "2026-11-30";

const tampered: readonly [string, unknown][] = [
  ["is no list", { name: "size", value: "small" }],
  ["names no fact", [{ name: "password", value: "x" }]],
  ["names a list that is not asked here", [{ name: "patents", value: ["patent"] }]],
  ["has a word that is none", [{ name: "size", value: "gigantic" }]],
  ["has a group, which no company is", [{ name: "size", value: "sme" }]],
  ["has a day that does not exist", [{ name: "foundedOn", value: "2026-02-30" }]],
  ["says more than an answer", [{ name: "size", value: "small", id: 1 }]],
  ["answers one question twice", [...Array(2)].map(() => ({ name: "size", value: "small" }))],
  ["is longer than all questions", [...Array(40)].map((_, at) => ({ name: `fact${at}`, value: null }))],
  ["is a name of every object", [{ name: "constructor", value: "x" }]],
];

test.each(tampered)("a cookie that %s is ignored", (_, cookie) => {
  expect(parseAnswers(cookie)).toEqual([]);
});

test("a company is judged by what was answered, and by nothing that was passed over", () => {
  const answers = parseAnswers([
    { name: "foundedOn", value: "2022" },
    { name: "size", value: null },
    { name: "technologies", value: ["ai"] },
    { name: "certificates", value: ["venture"] },
  ]);
  expect(knowledgeOf(answers)).toEqual({
    facts: { foundedOn: "2022" },
    lists: {
      // One technology was asked for; there may be more. Of certificates all were asked for.
      technologies: { items: [{ field: "ai" }], complete: false },
      certificates: { items: [{ kind: "venture" }], complete: true },
    },
    answers: {},
  });
});

test("'none' is an answer: there are no technologies", () => {
  const { answers } = readFormAnswers([], ["technologies"], { technologies: ["none:"] }, today);
  expect(knowledgeOf(answers).lists).toEqual({ technologies: { items: [], complete: true } });
});

const typed: readonly [what: string, typed: Record<string, string[]>, expected: object][] = [
  ["a year", { foundedOn: ["2022"] }, { answers: [{ name: "foundedOn", value: "2022" }] }],
  [
    "a day as people write it",
    { foundedOn: ["2022. 3. 2."] },
    { answers: [{ name: "foundedOn", value: "2022-03-02" }] },
  ],
  ["nothing", { foundedOn: [""] }, { answers: [] }],
  [
    "words instead of a year",
    { foundedOn: ["작년"] },
    { refusals: { foundedOn: { why: "not_a_partial_day" } } },
  ],
  [
    "a year to come",
    { foundedOn: ["2030"] },
    { contradictions: [{ id: "founded_in_future", at: "foundedOn" }] },
  ],
];

test.each(typed)("the founding year: %s", (_, form, expected) => {
  expect(readFormAnswers([], ["foundedOn"], form, today)).toMatchObject(expected);
});

test("a year to come is possible before the founding", () => {
  const before = [{ name: "size", value: "pre_founder" }];
  expect(readFormAnswers(before, ["foundedOn"], { foundedOn: ["2027"] }, today).contradictions).toEqual([]);
});

test("of other lists a visitor says that there is nothing in them, or leaves them to the profile", () => {
  const read = (value: string) => readFormAnswers([], ["patents"], { patents: [value] }, today).answers;
  expect(knowledgeOf(read("none:")).lists).toEqual({ patents: { items: [], complete: true } });
  expect(read("some:")).toEqual([{ name: "patents", value: null }]);
});

test("figures of a year are read as people write them", () => {
  const { answers } = readFormAnswers(
    [],
    ["revenue"],
    { "revenue.2025": ["15억"], "revenue.2024": [""] },
    today,
  );
  expect(answers).toEqual([{ name: "revenue", value: { "2025": 1_500_000_000 } }]);
});

test("both a certificate and 'none of these' is refused", () => {
  const { refusals } = readFormAnswers([], ["certificates"], { certificates: ["venture", "none:"] }, today);
  expect(refusals).toHaveProperty("certificates");
});

test("each answer is told what it decided, and a changed one keeps its place", () => {
  const set = (fact: string, word: string, weight: number) => ({
    compiled: compileRuleSet(
      {
        ...{ id: fact, title: { ko: "사업", en: "programme" }, completeness: "complete" as const, bonus: [] },
        rules: [
          {
            ...{
              id: "r",
              as: "requirement" as const,
              test: { fact, anyOf: [word] },
              decidedBy: "facts" as const,
            },
            ...{ verified: true, cite: "공고문", source: "1쪽" },
          },
        ],
      },
      march,
    ),
    weight,
  });
  const sets = [set("size", "small", 3), set("headquarters", "busan", 2), set("legalForm", "corporation", 1)];
  const given = [
    { name: "size", value: "small" },
    { name: "headquarters", value: "seoul" },
  ];
  expect(countDecided(given, sets)).toMatchObject({
    byAnswer: [3, 2],
    decided: 5,
    all: 6,
    undecided: [{ weight: 1 }],
  });
  const changed = withVisitorAnswer(given, { name: "size", value: "large" });
  expect(changed.map(({ name }) => name)).toEqual(["size", "headquarters"]);
});
