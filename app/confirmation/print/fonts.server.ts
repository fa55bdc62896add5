import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { create } from "fontkit";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";

const { resolve } = createRequire(import.meta.url);
/** Stands for a character that no font of ours has; both fonts have it. */
const GAP = "□";

/** Text in one font: in the first, which has all Hangul, or in the second, which has more signs and letters. */
export type Run = { font: "first" | "second"; text: string };

export type Fonts = {
  files: Record<"first" | "second", Record<"plain" | "bold", Buffer>>;
  /** A text in runs, with a square where no font has the character. */
  runsOf: (text: string) => readonly Run[];
  isKnown: (letter: string) => boolean;
};

/**
 * The fonts of printed documents. Nanum Gothic has every syllable but neither ₂, Ω nor é; the font of the pages has those.
 * @param open fontkit's `create`: whoever prints nothing does not load it.
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
    const lettersOf = (file: Buffer) => {
      const font = open(file);
      return new Set("characterSet" in font ? font.characterSet : []);
    };
    const has = { first: lettersOf(files.first.plain), second: lettersOf(files.second.plain) };
    const fontOf = (letter: string): Run["font"] | null => {
      const code = letter.codePointAt(0) ?? 0;
      if (has.first.has(code) || /\s/.test(letter)) return "first";
      return has.second.has(code) ? "second" : null;
    };
    const runsOf = (text: string) => {
      const runs: Run[] = [{ font: "first", text: "" }];
      for (const letter of text) {
        const font = fontOf(letter);
        const last = runs.at(-1);
        const run: Run = { font: font ?? "first", text: font === null ? GAP : letter };
        if (last?.font === run.font) last.text += run.text;
        else runs.push(run);
      }
      return runs.filter(({ text: said }, index) => said !== "" || runs.length === 1 || index > 0);
    };
    return { files, runsOf, isKnown: (letter) => fontOf(letter) !== null };
  });
}

/** With some zeros behind it: of an empty glyph at the very end, fontkit reads a header that is not there. */
function readFont(path: string): Buffer {
  return Buffer.concat([readFileSync(resolve(path)), Buffer.alloc(16)]);
}
