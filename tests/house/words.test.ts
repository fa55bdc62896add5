import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "#app/i18n/words.en.ts";
import { ko } from "#app/i18n/words.ko.ts";

type Text = readonly [path: string, text: string];

/** Every text with its path; a text with parameters is called with stand-ins. */
function textsOf(node: unknown, path: string): Text[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return textsOf(node("Q-7", 2), path);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path === "" ? key : `${path}.${key}`));
}

/** What the words files of the features export. */
const exported: [name: string, value: unknown][] = [];
for (const file of globSync("app/**/*words.ts", { exclude: ["app/i18n/*"] }))
  exported.push(...Object.entries(await import(/* @vite-ignore */ `#${file}`)));

/** All texts of the pages, mails and papers in one language. */
function allTexts(locale: "ko" | "en"): Text[] {
  const ofFeatures = exported.flatMap(([name, value]) =>
    typeof value === "object" && value !== null && "ko" in value && "en" in value
      ? textsOf(value[locale], name)
      : [],
  );
  return [...textsOf({ ko, en }[locale], ""), ...ofFeatures];
}

const korean = allTexts("ko");
const english = allTexts("en");

// A language is named in that language; Korean amounts are written with Korean units.
const inTheOtherLanguage = new Set([
  "shell.frame.otherLanguage",
  "accountsWords.account.locales.ko",
  "profileWords.unitHints.KRW",
]);

// Nothing is said of a file that is clean; the stand-in is no month.
const mayBeEmpty = new Set([
  "applyWords.check.unsafe.clean",
  "applyWords.check.unsafe.not_scanned",
  "matchesWords.year.month",
]);

test("both languages say the same things, lists included", () => {
  expect(korean.length).toBeGreaterThan(2_000);
  expect(english.map(([path]) => path)).toEqual(korean.map(([path]) => path));
});

test("no text is empty or padded", () => {
  for (const [path, text] of [...korean, ...english])
    if (!mayBeEmpty.has(path)) expect.soft(text, path).toMatch(/^\S(.*\S)?$/s);
});

test("Korean texts are Korean", () => {
  // Abbreviations ('PDF', 'D-7') are the same in both languages; of an object, each part is 'undefined' here.
  const hasWords = (text: string) => /\p{Ll}/u.test(text.replaceAll("undefined", ""));
  for (const [path, text] of korean)
    if (hasWords(text) && !inTheOtherLanguage.has(path)) expect.soft(text, path).toMatch(/[가-힣]/);
});

test("English texts contain no Hangul", () => {
  for (const [path, text] of english)
    if (!inTheOtherLanguage.has(path)) expect.soft(text, path).not.toMatch(/[가-힣]/);
});

test("Korean is written in 하십시오체", () => {
  // '필요', '중요', '주요', '개요' and '아니요' end in the same syllable.
  for (const [path, text] of korean) expect.soft(text, path).not.toMatch(/(?<![필중주개니])요[.!?]?(?=\s|$)/);
});
