import { expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Value } from "#app/matching/knowledge.ts";
import { march } from "#app/matching/tests/examples.ts";
import { countDecided } from "./count-decided.ts";
import { questionsSent } from "./questions-view.ts";
import { impossibleIn, readFormAnswers } from "./read-form-answers.ts";
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
  ["a year to come", { foundedOn: ["2030"] }, { doubts: [{ id: "founded_in_future", at: "foundedOn" }] }],
];

test.each(typed)("the founding year: %s", (_, form, expected) => {
  expect(readFormAnswers([], ["foundedOn"], form, today)).toMatchObject(expected);
});

/** What was said before, what a form says now, and where it is asked back. */
const contradicting: readonly [
  what: string,
  before: Record<string, Value>,
  typed: Record<string, string>,
  asked: readonly string[],
][] = [
  [
    "a year to come, before the founding",
    { size: "pre_founder" },
    { foundedOn: "2027" },
    ["question foundedOn"],
  ],
  [
    "no longer a pre-founder, founded in a year to come",
    { foundedOn: "2027" },
    { size: "small" },
    ["refused foundedOn"],
  ],
  [
    "a pre-founder whose founding is over",
    { foundedOn: "2022" },
    { size: "pre_founder" },
    ["question foundedOn"],
  ],
  [
    "a founding that is over, of a pre-founder",
    { size: "pre_founder" },
    { foundedOn: "2022" },
    ["question foundedOn"],
  ],
  ["a pre-founder who founds within the year", { size: "pre_founder" }, { foundedOn: "2026" }, []],
  ["a pre-founder with employees", { size: "pre_founder" }, { employees: "3" }, ["question employees"]],
  [
    "a small enterprise with thousands of employees",
    { size: "small" },
    { employees: "2000" },
    ["question employees"],
  ],
  [
    "two thousand employees of a small enterprise",
    { employees: 2_000 },
    { size: "small" },
    ["question employees"],
  ],
  [
    "a pre-founder with a corporation",
    { size: "pre_founder" },
    { legalForm: "corporation" },
    ["question legalForm"],
  ],
  [
    "an individual with a corporation",
    { legalForm: "corporation" },
    { size: "individual" },
    ["question legalForm"],
  ],
  [
    "a corporation without employees",
    { legalForm: "corporation" },
    { employees: "0" },
    ["question employees"],
  ],
  [
    "listed, but no corporation",
    { legalForm: "sole_proprietor" },
    { isListed: "yes" },
    ["question isListed"],
  ],
  [
    "exports above revenue at any rate",
    { revenue: { "2025": 100_000_000 } },
    { "exports.2025": "1000000" },
    ["question exports.2025"],
  ],
  [
    "revenue of a year before the founding",
    { foundedOn: "2024" },
    { "revenue.2022": "1억" },
    ["question revenue.2022"],
  ],
  ["a small company in Busan", { size: "small", foundedOn: "2022" }, { headquarters: "busan" }, []],
  // What was contradictory before is not asked with every other answer.
  ["something else", { size: "pre_founder", employees: 3 }, { headquarters: "busan" }, []],
];

test.each(contradicting)("answers that contradict each other: %s", (_, before, typed, asked) => {
  const answers = Object.entries(before).map(([name, value]) => ({ name, value }));
  const names = Object.keys(typed).map((name) => name.split(".")[0] ?? name);
  const form = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]]));
  const read = readFormAnswers(answers, names, form, today);
  expect(read.doubts.map(({ kind, at }) => `${kind} ${at}`)).toEqual(asked);
  // Asked at a field that is shown, with what was typed in it, whichever of the two was typed now.
  const shown = questionsSent(names, { answers, locale: "ko", sent: { typed: form, read } });
  const controls = shown.flatMap((question) => question.controls);
  for (const { at, kind } of read.doubts) {
    const control = controls.find(({ name }) => name === at);
    expect(control?.errors).toHaveLength(1);
    expect(control?.value.join()).not.toBe("");
    expect(control?.doubts).toHaveLength(kind === "question" ? 1 : 0);
  }
  for (const [name, text] of Object.entries(typed))
    expect(controls.find((control) => control.name === name)?.value).toEqual([text]);
  // Whoever says that it is right is believed; what cannot be is not.
  const rights = controls.flatMap(({ doubts }) => doubts.map(({ name, mark }) => [name, [mark]]));
  const confirmed = readFormAnswers(answers, names, { ...form, ...Object.fromEntries(rights) }, today);
  expect(confirmed.doubts.map(({ kind }) => kind)).toEqual(
    asked.filter((one) => one.startsWith("refused")).map(() => "refused"),
  );
});

test("a pre-founder's year to come is impossible once the size is taken back, and is asked at its question", () => {
  const answers = [
    { name: "size", value: "pre_founder" },
    { name: "foundedOn", value: "2027" },
  ];
  expect(impossibleIn(answers, today)).toEqual([]);
  expect(impossibleIn(answers.slice(1), today)).toMatchObject([{ at: "foundedOn" }]);
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
