import { expect, test } from "vitest";
import type { Locale } from "#app/i18n/locale.ts";
import { nameInTitle } from "./company-name.ts";

const titles: readonly [name: string, nameEn: string | null, locale: Locale, inTitle: string | undefined][] =
  [
    ["한빛칩", "Hanbit Chip", "ko", "한빛칩"],
    ["한빛칩", "Hanbit Chip", "en", "Hanbit Chip"],
    ["한빛칩", null, "ko", "한빛칩"],
    ["한빛칩", null, "en", undefined],
    ["(주)HANBIT", null, "en", undefined],
    ["HANBIT 2", null, "en", "HANBIT 2"],
    ["한빛칩", "한빛 Chip", "en", undefined],
  ];

test.each(titles)("%s, in English %s, is in a title in %s: %s", (name, nameEn, locale, inTitle) => {
  expect(nameInTitle({ name, nameEn }, locale)).toBe(inTitle);
});
