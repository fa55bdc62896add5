import { expect, test } from "vitest";
import { languageOf } from "./language-of.ts";

test.each([
  ["근거가 뚜렷합니다.", "ko"],
  ["5G 고도화(5G-Adv) 기지국 소프트웨어", "ko"],
  ["The figures are borne out by tests of 한국산업기술시험원.", "en"],
  ["NST-L-2026-00001", "en"],
  ["", "en"],
])("takes '%s' for %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});
