import { apart, isHangulWord } from "./hangul.ts";

const MIDDLE_DOTS = /[ㆍ·・‧∙•⋅･ᆞ]/gu;
// Some keyboards merge first consonants typed in a row: ㄱㅅ arrives as ㄳ.
const MERGED_CONSONANTS = /[ㄳㄵㄶㄺ-ㅀㅄ]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
// Letters and digits of one script in a row; '&' keeps 'r&d' together.
const WORD = /[가-힣]+|[ㄱ-ㅎㅏ-ㅣ]+|[a-z0-9]+(?:&[a-z0-9]+)*|[\p{L}\p{N}]+/gu;
const GROUPED_DIGITS = /(\d),(?=\d{3}(?!\d))/gu;

// CES2027 is CES 2027; but B2B, 5G and CO2 are words.
const LETTERS_BEFORE_DIGITS = /(?<![a-z0-9])([a-z]{3,}(?=\d)|[a-z]{2}(?=\d{2}))/gu;

/**
 * The words of a text as search compares them: NFC, lower case, middle dots and control characters as spaces, Latin and
 * Hangul apart ('AI반도체' is two words), and '+' as Koreans say it ('50+' is '50 플러스').
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .replace(FULL_WIDTH, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replace(MIDDLE_DOTS, " ")
    .replace(MERGED_CONSONANTS, apart)
    .toLowerCase()
    .replace(GROUPED_DIGITS, "$1")
    .replace(/(?<=[a-z0-9])\+/gu, " 플러스 ")
    .replace(LETTERS_BEFORE_DIGITS, "$1 ");
  return plain.match(WORD) ?? [];
}

/** Words joined without spaces, so that a compound is the same with and without them. */
export function joinedOf(text: string): string {
  return wordsOf(text).join("");
}

/** What an inverted index stores: Hangul as pairs of syllables, across spaces; every other word whole. */
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
