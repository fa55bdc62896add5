import { expect, test } from "vitest";
import { localeOf, localePath, pageOfPath } from "./locale.ts";

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
