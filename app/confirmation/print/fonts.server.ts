import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { create } from "fontkit";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";

const { resolve } = createRequire(import.meta.url);
/** Replaces a character that neither font has; both have this one. */
const GAP = "□";

/** Text in one font: the first has all Hangul, the second more symbols and letters. */
export type Run = { font: "first" | "second"; text: string };

export type Fonts = {
  files: Record<"first" | "second", Record<"plain" | "bold", Buffer>>;
  /** A text in runs, with a square for each character that no font has. */
  runsOf: (text: string) => readonly Run[];
  isKnown: (character: string) => boolean;
};

/**
 * The fonts of printed documents. Nanum Gothic has every syllable but not ₂, Ω or é; the font of the pages has those.
 * @param open fontkit's `create`, passed in so that it is loaded only when something is printed.
 */
export function readFonts(open: typeof create): Fonts {
  return oncePerProcess("fonts of PDF", () => {
    const files = {
      first: {
        plain: readFont("@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf"),
        bold: readFont("@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf"),
      },
      second: {
        plain: readFont("krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff"),
        bold: readFont("krds-uiux/resources/fonts/PretendardGOV-Bold.subset.woff"),
      },
    };
    const charactersOf = (file: Buffer) => {
      const font = open(file);
      return new Set("characterSet" in font ? font.characterSet : []);
    };
    const has = { first: charactersOf(files.first.plain), second: charactersOf(files.second.plain) };
    const fontOf = (character: string): Run["font"] | null => {
      const code = character.codePointAt(0) ?? 0;
      if (has.first.has(code) || /\s/.test(character)) return "first";
      return has.second.has(code) ? "second" : null;
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
    return { files, runsOf, isKnown: (character) => fontOf(character) !== null };
  });
}

/** With some zeros appended: fontkit reads past the end of the file if the last glyph is empty. */
function readFont(path: string): Buffer {
  return Buffer.concat([readFileSync(resolve(path)), Buffer.alloc(16)]);
}
