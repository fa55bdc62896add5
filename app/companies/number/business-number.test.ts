import { expect, test } from "vitest";
import { formatBusinessNumber, readBusinessNumber } from "./business-number.ts";

test.each(["2208162517", "124-81-00998", "120-81-47521", "104-81-53114"])("%s is well formed", (text) => {
  expect(readBusinessNumber(text)).toEqual({ ok: true, number: text.replaceAll("-", "") });
});

test.each([
  "220-81-62517",
  " 220 81 62517 ",
  "２２０－８１－６２５１７",
  "220–81–62517",
  "220−81−62517",
  "220.81.62517",
])("'%s' is read as people write it", (text) => {
  expect(readBusinessNumber(text)).toEqual({ ok: true, number: "2208162517" });
});

test.each([
  ["", "format"],
  ["220-81-6251", "format"],
  ["220-81-625177", "format"],
  ["220-81-6251A", "format"],
  ["٢٢٠٨١٦٢٥١٧", "format"],
  ["000-00-00000", "fake"],
  ["123-45-67891", "fake"],
  ["220-00-00003", "middle"],
  ["123-45-67890", "checksum"],
  ["220-81-62518", "checksum"],
])("'%s' is refused: %s", (text, problem) => {
  expect(readBusinessNumber(text)).toEqual({ ok: false, problem });
});

test("Any single wrong digit is found", () => {
  const right = "2208162517";
  for (let at = 0; at < 10; at++)
    for (let digit = 0; digit < 10; digit++) {
      const typed = right.slice(0, at) + digit + right.slice(at + 1);
      expect(readBusinessNumber(typed).ok, typed).toBe(typed === right);
    }
});

test("It is printed with its hyphens", () => {
  expect(formatBusinessNumber("2208162517")).toBe("220-81-62517");
});
