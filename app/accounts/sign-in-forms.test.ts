import { describe, expect, test } from "vitest";
import { returnPath, returnPathOf } from "#app/platform/pages/return-path.ts";
import { accountSchema } from "./about-form.tsx";
import { nameDevice } from "./load-account.server.ts";
import { addressSchema, codeSchema } from "./sign-in/sign-in-schema.ts";
import { signInWords } from "./sign-in/words.ts";
import { accountsWords } from "./words.ts";

const text = signInWords.ko;
const { account } = accountsWords.ko;

test.each([
  [" Founder@Naru.Example ", "founder@naru.example"],
  ["a.b+c@sub.naru.example", "a.b+c@sub.naru.example"],
])("the address '%s' is taken as %s", (typed, email) => {
  expect(addressSchema(text).parse({ email: typed })).toEqual({ email });
});

test.each([
  [undefined, text.emailMissing],
  ["founder", text.emailWrong],
  ["founder@", text.emailWrong],
  ["a@naru.example, b@naru.example", text.emailWrong],
  ["a@naru.example\r\nBcc: b@naru.example", text.emailWrong],
  [`${"a".repeat(250)}@naru.example`, text.emailWrong],
])("the address '%s' is refused in words", (typed, words) => {
  const parsed = addressSchema(text).safeParse({ email: typed });
  expect(parsed.error?.issues[0]?.message).toBe(words);
});

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  ["123-456", "123456"],
  ["１２３４５６", "123456"],
])("the code '%s' is taken as %s", (typed, code) => {
  expect(codeSchema(text).parse({ code: typed })).toEqual({ code });
});

test.each([
  [undefined, text.codeMissing],
  ["12345", text.codeWrongForm],
  ["1234567", text.codeWrongForm],
  ["12345a", text.codeWrongForm],
])("the code '%s' is refused in words", (typed, words) => {
  expect(codeSchema(text).safeParse({ code: typed }).error?.issues[0]?.message).toBe(words);
});

test.each([
  [{ name: "\u200B", locale: "ko" }, account.nameProblems.missing],
  [{ name: "가\0", locale: "ko" }, account.nameProblems.unreadable],
  [{ name: "가".repeat(101), locale: "ko" }, account.nameProblems.tooLong(100)],
  [{ name: "가", locale: "xx" }, account.localeMissing],
  [{ name: "가" }, account.localeMissing],
])("the account %j is refused in words", (typed, words) => {
  expect(accountSchema(accountsWords.ko).safeParse(typed).error?.issues[0]?.message).toBe(words);
});

describe("where to go next", () => {
  const request = new Request("https://naru.test/sign-in");
  test.each([
    ["/account", "/account"],
    ["/en/opportunities?kind=rnd&q=AI", "/en/opportunities?kind=rnd&q=AI"],
    ["https://naru.test/company/1", "/company/1"],
    ["https://evil.example/", null],
    ["//evil.example/", null],
    ["/\\evil.example", null],
    ["https://naru.test//evil.example", "/evil.example"],
    ["javascript:alert(1)", null],
    [null, null],
    [undefined, null],
    [`/opportunities?q=${"가".repeat(1_000)}`, null],
  ])("%.60s leads to %s", (wanted, path) => {
    expect(returnPath(wanted, request)).toBe(path);
  });

  test.each([
    ["/en/sign-in", "/company/new", "/en/company/new"],
    ["/en/sign-in/code", "/en/opportunities?q=AI", "/en/opportunities?q=AI"],
    ["/sign-in", "/en/company/1", "/company/1"],
    ["/sign-in", "https://evil.example/", null],
  ])("from %s, %s leads to a page in the same language", (page, wanted, path) => {
    const asking = new Request(`https://naru.test${page}?returnTo=${encodeURIComponent(wanted)}`);
    expect(returnPathOf(asking)).toBe(path);
  });
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
    "Chrome, Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Whale/4.34.340.19 Safari/537.36",
    "Whale, Windows",
  ],
  [
    "Mozilla/5.0 (Linux; Android 16; SM-S938N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36",
    "Samsung Internet, Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
    "Safari, iPhone",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, macOS"],
  ["curl/8.5.0", ""],
  [null, ""],
])("the device of %s is '%s'", (userAgent, device) => {
  expect(nameDevice(userAgent)).toBe(device);
});
