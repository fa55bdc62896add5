import { expect, test } from "vitest";
import { languageOf, localeOf, localePath, pageOfPath } from "./locale.ts";

test.each([
  ["/", "/", "/en"],
  ["/en", "/", "/en"],
  ["/?q=1", "/?q=1", "/en?q=1"],
  ["/en?q=1", "/?q=1", "/en?q=1"],
  ["/en/", "/", "/en"],
  ["/system/rules?x=1#a", "/system/rules?x=1#a", "/en/system/rules?x=1#a"],
  ["/en/system/rules", "/system/rules", "/en/system/rules"],
  ["/english", "/english", "/en/english"],
])("the page %s is %s in Korean and %s in English", (path, ko, en) => {
  expect(localePath("ko", path)).toBe(ko);
  expect(localePath("en", path)).toBe(en);
});

test.each([
  ["https://naru.example/", "ko", "/"],
  ["https://naru.example/en", "en", "/"],
  ["https://naru.example/en/system/rules?x=1", "en", "/system/rules"],
  ["https://naru.example/english", "ko", "/english"],
])("%s is asked for in %s, its page is %s", (url, locale, page) => {
  expect(localeOf(new Request(url))).toBe(locale);
  expect(pageOfPath(new URL(url).pathname)).toBe(page);
});

test.each([
  ["근거가 뚜렷합니다.", "ko"],
  ["5G 고도화(5G-Adv) 기지국 소프트웨어", "ko"],
  ["The figures are borne out by tests of 한국산업기술시험원.", "en"],
  ["NST-L-2026-00001", "en"],
  ["Korea-ASEAN Digital Academy - Phase 2 수행기관 모집 공고", "ko"],
  ["AI", "en"],
  ["Pre-startup Package (예비창업패키지) for founders from abroad", "en"],
  ["", "en"],
])("takes '%s' for %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});
