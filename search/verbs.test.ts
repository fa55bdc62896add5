import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dictionaryForms, endsSentence } from "./text/verbs.ts";

describe("a verb is known in its many forms", () => {
  test.each([
    ["팔다", "팔려면 팔고 파는 팔아서 팝니다"],
    ["뽑다", "뽑으려는데 뽑고 뽑아 뽑는"],
    ["고치다", "고치려고 고쳐 고쳐서 고친"],
    ["빌리다", "빌리려면 빌려 빌리고"],
    ["배우다", "배우고 배워 배웠는데"],
    ["돕다", "도와주는 도우려면 돕는"],
    ["기르다", "기르고 길러"],
    ["만나다", "만날 만나 만나려고"],
    ["만들다", "만드는 만들어 만들려고"],
  ])("%s", (verb, forms) => {
    for (const form of forms.split(" ")) expect(dictionaryForms(form), form).toContain(verb);
  });
});

test("the longest form comes first: 빌려 is 빌리다 rather than 빌다", () => {
  const forms = dictionaryForms("빌리려면");
  expect(forms.indexOf("빌리다")).toBeLessThan(forms.indexOf("빌다"));
});

test.each(["나왔는데", "찾습니다", "하려고", "있을까요"])("'%s' ends a sentence", (word) => {
  expect(endsSentence(word)).toBe(true);
});

test.each(["반도체", "수출", "실증", "데이터"])("'%s' does not end a sentence", (word) => {
  expect(endsSentence(word)).toBe(false);
});

test("any word is safe, and every answer is a dictionary form", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."팔뽑고치려면는데아서ㄱㅏaZ1 ") }), (word) => {
      for (const form of dictionaryForms(word)) expect(form).toMatch(/^[가-힣]+다$/u);
    }),
  );
});
