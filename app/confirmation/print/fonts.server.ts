import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { create } from "fontkit";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";

const { resolve } = createRequire(import.meta.url);
/** Replaces a character that no font has; the first one has this. */
const GAP = "□";

/** Text in one font: the first has all Hangul, the second more letters and signs, the third Chinese characters and units. */
export type Run = { font: FontName; text: string };

const fontNames = ["first", "second", "third"] as const;
type FontName = (typeof fontNames)[number];

export type Fonts = {
  /** Read when it is asked for: the third font has 12 MB, and most papers need none of it. */
  fileOf: (font: FontName, weight: "plain" | "bold") => Buffer;
  /** A text in runs, with a square for each character that no font has. */
  runsOf: (text: string) => readonly Run[];
  isKnown: (character: string) => boolean;
};

const paths: Record<FontName, Record<"plain" | "bold", string>> = {
  first: {
    plain: "@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf",
    bold: "@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf",
  },
  second: {
    plain: "krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff",
    bold: "krds-uiux/resources/fonts/PretendardGOV-Bold.subset.woff",
  },
  third: {
    plain: "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
    bold: "@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf",
  },
};

/**
 * The fonts of printed documents. Nanum Gothic has every syllable but not ₂, Ω or é; the font of the pages has those; Noto
 * Sans KR has the Chinese characters, units and signs (技, ㎡, Ⅲ, ㉠, ㈔) that company names and technical texts use.
 * @param open fontkit's `create`, passed in so that it is loaded only when something is printed.
 */
export function readFonts(open: typeof create): Fonts {
  return oncePerProcess("fonts of PDF", () => {
    const fileOf = (font: FontName, weight: "plain" | "bold") =>
      oncePerProcess(`font ${font} ${weight}`, () => readFont(paths[font][weight]));
    const charactersOf = (name: FontName) =>
      oncePerProcess(`characters of font ${name}`, () => {
        const font = open(fileOf(name, "plain"));
        return new Set("characterSet" in font ? font.characterSet : []);
      });
    const fontOf = (character: string): FontName | null => {
      const code = character.codePointAt(0) ?? 0;
      if (/\s/.test(character)) return "first";
      return fontNames.find((name) => charactersOf(name).has(code)) ?? null;
    };
    const runsOf = (text: string) => {
      const runs: Run[] = [{ font: "first", text: "" }];
      for (const character of text) {
        const font = fontOf(character);
        const last = runs.at(-1);
        const run: Run = { font: font ?? "first", text: font === null ? GAP : character };
        if (last?.font === run.font) last.text += run.text;
        else runs.push(run);
      }
      return runs.filter(({ text: said }, index) => said !== "" || runs.length === 1 || index > 0);
    };
    return { fileOf, runsOf, isKnown: (character) => fontOf(character) !== null };
  });
}

/** With some zeros appended: fontkit reads past the end of the file if the last glyph is empty. */
function readFont(path: string): Buffer {
  return Buffer.concat([readFileSync(resolve(path)), Buffer.alloc(16)]);
}
