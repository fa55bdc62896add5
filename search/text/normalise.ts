import { apart, isHangulWord } from "./hangul.ts";

const MIDDLE_DOTS = /[ㆍ·・‧∙•⋅･ᆞ]/gu;
// Some keyboards melt first consonants that are typed in a row: ㄱㅅ arrives as ㄳ.
const MELTED_CONSONANTS = /[ㄳㄵㄶㄺ-ㅀㅄ]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
// Letters and digits of one script in a row; '&' holds 'r&d' together.
const WORD = /[가-힣]+|[ㄱ-ㅎㅏ-ㅣ]+|[a-z0-9]+(?:&[a-z0-9]+)*|[\p{L}\p{N}]+/gu;
const GROUPED_DIGITS = /(\d),(?=\d{3}(?!\d))/gu;

/**
 * The words of a text as search compares them: NFC, lower case, middle dots and controls as spaces, Latin and Hangul
 * apart ('AI반도체' is two words), and '+' read aloud as Koreans do ('50+', '50플러스').
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .replace(FULL_WIDTH, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0))
    .replace(MIDDLE_DOTS, " ")
    .replace(MELTED_CONSONANTS, apart)
    .toLowerCase()
    .replace(GROUPED_DIGITS, "$1")
    .replace(/(?<=[a-z0-9])\+/gu, " 플러스 ");
  return plain.match(WORD) ?? [];
}

/** Words joined without spaces: how two spellings of a compound become one. */
export function joinedOf(text: string): string {
  return wordsOf(text).join("");
}

/** What an inverted index stores of words: Hangul in pairs of syllables across spaces, everything else whole. */
export function gramsOf(words: readonly string[]): string[] {
  const grams = new Set<string>();
  let run = "";
  const closeRun = () => {
    for (let at = 0; at + 2 <= run.length; at++) grams.add(run.slice(at, at + 2));
    if (run.length === 1) grams.add(run);
    run = "";
  };
  for (const word of words) {
    if (isHangulWord(word)) run += word;
    else {
      closeRun();
      grams.add(word);
    }
  }
  closeRun();
  return [...grams];
}
