import { globSync, readFileSync } from "node:fs";
import { openSync } from "fontkit";
import { expect, test } from "vitest";

const sources = globSync("app/**/*.{ts,tsx}").map((file) => readFileSync(file, "utf8"));
const syllables = [...new Set(sources.join("").match(/[가-힣]/g))];

// Company names and notices may hold any of the 11,172 syllables: those outside the subset fall back (theme/fonts.css).
test.each(["Regular", "Bold"])(
  "Pretendard GOV %s has every Hangul syllable that our own texts use",
  (weight) => {
    const font = openSync(`node_modules/krds-uiux/resources/fonts/PretendardGOV-${weight}.subset.woff2`);
    if (!("characterSet" in font)) throw new Error("A font was expected, not a collection");
    const has = new Set(font.characterSet);
    expect(syllables.length).toBeGreaterThan(100);
    expect(syllables.filter((syllable) => !has.has(syllable.codePointAt(0) ?? 0))).toEqual([]);
  },
);

test("the metrics of the fallback fonts are those of Pretendard GOV", () => {
  const font = openSync("node_modules/krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2");
  if (!("characterSet" in font)) throw new Error("A font was expected, not a collection");
  const css = readFileSync("app/ui/theme/fonts.css", "utf8");
  const noto = css.slice(css.indexOf("Naru Noto"), css.indexOf("Naru Malgun"));
  const percent = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(noto)?.[1]);
  const size = percent("size-adjust") / 100;
  const hangulWidthOfNoto = 0.92;
  expect(hangulWidthOfNoto * size).toBeCloseTo(
    font.glyphForCodePoint(0xac00).advanceWidth / font.unitsPerEm,
    3,
  );
  expect((percent("ascent-override") / 100) * size).toBeCloseTo(font.ascent / font.unitsPerEm, 3);
  expect((percent("descent-override") / 100) * size).toBeCloseTo(-font.descent / font.unitsPerEm, 3);
});
