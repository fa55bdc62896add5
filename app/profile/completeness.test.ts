import { expect, test } from "vitest";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { completenessOf } from "./overview-view.ts";

const uses = {
  byName: new Map([
    ["size", { decides: 9, adds: 0 }],
    ["patents", { decides: 2, adds: 1 }],
    ["patents.kind", { decides: 2, adds: 0 }],
    ["hasTaxArrears", { decides: 5, adds: 0 }],
    ["creditGrade", { decides: 0, adds: 4 }],
    ["sanctions", { decides: 1, adds: 0 }],
  ]),
  asked: [
    { names: ["size", "hasTaxArrears"], count: 5 },
    { names: ["size", "patents"], count: 2 },
    { names: ["sanctions"], count: 1 },
    { names: [], count: 3 },
  ],
};
const known = (knowledge: Partial<Knowledge>) =>
  completenessOf({ facts: {}, lists: {}, answers: {}, ...knowledge }, uses);

test("Of a silent company only what is presumed and what asks nothing is answered; bonus points wait for nobody", () => {
  expect(known({})).toEqual({
    opportunities: 11,
    answered: 4,
    missing: [
      { name: "size", decides: 9 },
      { name: "patents", decides: 2 },
    ],
  });
});

test("A fact answers every opportunity that asks nothing else", () => {
  expect(known({ facts: { size: "small" } })).toMatchObject({ answered: 9 });
});

test.each([
  [{ items: [], complete: false }, 9],
  [{ items: [], complete: true }, 11],
  [{ items: [{ kind: "patent" }], complete: false }, 11],
])("Patents that are %o answer %i opportunities", (patents, answered) => {
  expect(known({ facts: { size: "small" }, lists: { patents } })).toMatchObject({ answered });
});
