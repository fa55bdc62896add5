import { expect, test } from "vitest";
import { conditionWords } from "#app/confirmation/conditions/words.ts";
import { rubric } from "#app/confirmation/form/rubric.ts";
import { assessmentSchema, decidingSchema } from "./decide-schemas.ts";
import { decideWords } from "./words.ts";

test.each(["ko", "en"] as const)(
  "an assessment without anything is refused in words of ours, in %s",
  (locale) => {
    const text = decideWords[locale];
    // As a browser sends it: keys are there, what was left empty is not.
    const sent = { seenRevision: "1", seenEvent: "1", reasons: rubric.map(({ key }) => ({ key })) };
    const { error } = assessmentSchema(rubric, text).safeParse(sent);
    const { result, level, words } = text.missing;
    expect(new Set(error?.issues.map(({ message }) => message))).toEqual(new Set([result, level, words]));
  },
);

test("a reason for a criterion that the form does not have is none", () => {
  const text = decideWords.ko;
  const reasons = rubric.map((_, at) => ({ key: `other-${at}`, level: "3", words: "이유" }));
  const sent = { seenRevision: "1", seenEvent: "1", result: "confirmed", reasons };
  expect(assessmentSchema(rubric, text).safeParse(sent).success).toBe(false);
});

test.each([
  ["whole", { words: "다시 시험할 것", evidence: "성적서", dueOn: "2027-06-30" }],
  ["only begun", { words: "다시 시험할 것" }],
])("a condition that is %s is refused at once where nothing is confirmed", (_, condition) => {
  const { ko } = conditionWords;
  const schema = decidingSchema(rubric, decideWords.ko, { conditions: ko, today: "2026-11-23" });
  const reasons = rubric.map(({ key }) => ({ key, level: "2", words: "이유" }));
  const sent = { seenRevision: "1", seenEvent: "1", reasons, conditions: [{}, condition] };
  const said = (result: string) =>
    schema.safeParse({ ...sent, result }).error?.issues.map(({ message }) => message) ?? [];
  expect(said("not_confirmed")).toContain(ko.missing.onlyConfirmed);
  expect(said("confirmed")).not.toContain(ko.missing.onlyConfirmed);
  expect(said("")).not.toContain(ko.missing.onlyConfirmed);
});
