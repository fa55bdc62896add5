import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { attachmentHeader, cleanFileName } from "./file-name.ts";

describe("a name is kept as a person reads it", () => {
  test.each([
    ["보고서.pdf", "보고서.pdf"],
    ["보고서.pdf".normalize("NFD"), "보고서.pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\fakepath\\a.pdf", "a.pdf"],
    ["a\u0000b\r\nc.pdf", "abc.pdf"],
    ["\u202efdp.exe", "fdp.exe"],
    ["  a \u3000 b.pdf ", "a b.pdf"],
    ["👩‍🔬 연구.png", "👩‍🔬 연구.png"],
    ["/", ""],
    [`${"가".repeat(300)}.docx`, `${"가".repeat(250)}.docx`],
    [`${"🚀".repeat(300)}`, "🚀".repeat(255)],
  ])("%j", (raw, name) => {
    expect(cleanFileName(raw)).toBe(name);
  });

  test("whatever it was: at most 255 letters, no path, nothing unseen, the same when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (raw) => {
        const name = cleanFileName(raw);
        expect([...name].length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(cleanFileName(name)).toBe(name);
      }),
      propertyRuns,
    );
  });
});

test("the header that saves a file gives its name in plain letters and whole", () => {
  expect(attachmentHeader('보고서 "최종" (1).pdf')).toBe(
    `attachment; filename="___ ____ (1).pdf"; filename*=UTF-8''%EB%B3%B4%EA%B3%A0%EC%84%9C%20%22%EC%B5%9C%EC%A2%85%22%20%281%29.pdf`,
  );
});

test("whatever the name, the header is one line of plain letters that gives the name back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
      const name = cleanFileName(raw);
      const header = attachmentHeader(name);
      expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
    }),
    propertyRuns,
  );
});
