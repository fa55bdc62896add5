import { expect, test } from "vitest";
import "./all-messages.ts";
import { accountsWords } from "#app/accounts/words.ts";
import { companiesWords } from "#app/companies/words.ts";
import { filesWords } from "#app/files/words.ts";
import { mailWords } from "#app/mail/words.ts";
import { messagesOf } from "./messages.ts";

type Text = readonly [path: string, text: string];

/** Every text with its path; a text with parameters is called with stand-ins. */
function textsOf(node: unknown, path: string): Text[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return textsOf(node("Q-7", 2), path);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path === "" ? key : `${path}.${key}`));
}

/** The texts that every page loads, and those of each feature. */
function allTexts(locale: "ko" | "en"): Text[] {
  return textsOf(
    {
      ...messagesOf(locale),
      accounts: accountsWords[locale],
      companies: companiesWords[locale],
      files: filesWords[locale],
      mail: mailWords[locale],
    },
    "",
  );
}

const korean = allTexts("ko");
const english = allTexts("en");

// A language is named in that language; 'D-7' is how Korean counts days, in Latin letters.
const inTheOtherLanguage = new Set([
  "shell.otherLanguage",
  "rules.inKorean",
  "rules.inEnglish",
  "opportunities.when.closesIn",
  "accounts.account.locales.ko",
]);

/** What only joins what it is given ('a – b') is in no language; of an object, each part is 'undefined' here. */
const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/Q-7|undefined/g, ""));

test("both languages say the same things, lists included", () => {
  expect(english.map(([path]) => path)).toEqual(korean.map(([path]) => path));
});

test("no text is empty or padded", () => {
  for (const [path, text] of [...korean, ...english]) expect(text, path).toMatch(/^\S(.*\S)?$/s);
});

test("Korean texts are Korean", () => {
  for (const [path, text] of korean)
    if (hasWords(text) && !inTheOtherLanguage.has(path)) expect(text, path).toMatch(/[가-힣]/);
});

test("English texts hold no Hangul", () => {
  for (const [path, text] of english)
    if (!inTheOtherLanguage.has(path)) expect(text, path).not.toMatch(/[가-힣]/);
});

test("Korean is written in 하십시오체", () => {
  for (const [path, text] of korean) expect(text, path).not.toMatch(/(?<![필중주])요[.!?]?(?=\s|$)/);
});
