import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { z } from "zod";
import { conditionsSchema } from "./condition-schema.ts";
import { conditionWords } from "./words.ts";

const schema = z.object({ conditions: conditionsSchema(conditionWords.ko, "2026-11-23") });
const { missing } = conditionWords.ko;

function sent(rows: readonly Partial<Record<"words" | "evidence" | "shownBy" | "dueOn", string>>[]) {
  const form = new FormData();
  for (const [at, row] of rows.entries())
    for (const name of ["words", "evidence", "shownBy", "dueOn"] as const)
      form.set(`conditions[${at}].${name}`, row[name] ?? "");
  return parseWithZod(form, { schema });
}

const whole = { words: "다시 시험할 것", evidence: "성적서", dueOn: "2027. 6. 30." };

test("rows that were left empty are no conditions, wherever they stand", () => {
  for (const rows of [[], [{}, {}, {}]]) {
    const parsed = sent(rows);
    expect(parsed.status === "success" && parsed.value.conditions).toEqual([]);
  }
  const parsed = sent([{}, whole, {}]);
  expect(parsed.status === "success" && parsed.value.conditions).toEqual([
    { words: "다시 시험할 것", evidence: "성적서", shownBy: null, dueOn: "2027-06-30" },
  ]);
});

test.each([
  ["without words", { ...whole, words: "" }, { "conditions[0].words": [missing.words] }],
  ["without evidence", { ...whole, evidence: "" }, { "conditions[0].evidence": [missing.evidence] }],
  ["without a day", { ...whole, dueOn: "" }, { "conditions[0].dueOn": [missing.day] }],
  ["due today", { ...whole, dueOn: "2026-11-23" }, { "conditions[0].dueOn": [missing.day] }],
  ["on no day", { ...whole, dueOn: "2027-02-30" }, { "conditions[0].dueOn": [missing.day] }],
  ["in ten years", { ...whole, dueOn: "2036-11-23" }, { "conditions[0].dueOn": [missing.day] }],
  ["with a name alone", { shownBy: "시험원" }, { "conditions[0].words": [missing.words] }],
])("a row that was begun has to be whole: %s", (_, row, errors) => {
  expect(sent([row]).reply().error).toMatchObject(errors);
});
