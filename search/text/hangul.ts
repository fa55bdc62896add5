import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from "es-hangul";

/** Whole syllables only. */
export function isHangulWord(word: string): boolean {
  return /^[가-힣]+$/u.test(word);
}

/** Written as first consonants only, as in ㅂㄷㅊ. */
export function isInitials(word: string): boolean {
  return /^[ㄱ-ㅎ]{2,}$/u.test(word);
}

/** The first consonant of each syllable. */
export function initialsOf(word: string): string {
  return getChoseong(word);
}

/** Splits Hangul letters that were typed as one: ㄳ → ㄱㅅ. */
export function apart(letters: string): string {
  return disassemble(letters);
}

/** The keys pressed for a word: typing errors happen to these. */
export function keystrokesOf(word: string): string {
  return isHangulWord(word) ? disassemble(word) : word;
}

/** The same keys on the other keyboard layout, if that gives a word: 'qksehcp' is 반도체, 'ㅔㅐㅠ' is 'pob'. */
export function onOtherKeyboard(word: string): string | undefined {
  if (/^[a-z]{3,}$/u.test(word)) {
    const hangul = convertQwertyToHangul(word);
    return isHangulWord(hangul) ? hangul : undefined;
  }
  if (!/^[가-힣ㄱ-ㅎㅏ-ㅣ]{2,}$/u.test(word)) return undefined;
  const latin = convertHangulToQwerty(word).toLowerCase();
  return /^[a-z]{2,}$/u.test(latin) ? latin : undefined;
}

/** Whether two Hangul words are spoken alike, so that one is easily typed for the other: 이젼 and 이전, 분젱 and 분쟁. */
export function soundsLike(one: string, other: string): boolean {
  return soundOf(one) === soundOf(other);
}

function soundOf(word: string): string {
  return disassemble(word)
    .replace(/ㅗㅐ|ㅜㅔ|ㅗㅣ/gu, "ㅚ")
    .replace(/ㅡㅣ/gu, "ㅣ")
    .replace(/[ㅔㅖㅒ]/gu, "ㅐ")
    .replace(/(?<=[ㅈㅉㅊ])[ㅑㅕㅛㅠ]/gu, (vowel) => PLAIN_VOWELS[vowel] ?? vowel);
}

const PLAIN_VOWELS: Readonly<Record<string, string>> = { ㅑ: "ㅏ", ㅕ: "ㅓ", ㅛ: "ㅗ", ㅠ: "ㅜ" };

/**
 * By how many added, dropped, changed or swapped characters two words differ (optimal string alignment); undefined if by
 * more than `most`. Written by hand because the maintained packages (fastest-levenshtein, leven) count a swap of two
 * neighbours, the most common typing error, as two errors.
 */
export function typingErrors(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      line.push(
        Math.min(
          at(last, column) + 1,
          at(line, column - 1) + 1,
          at(last, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1),
          areSwapped(one, row, other, column) ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...line) > most) return undefined;
    before = last;
    last = line;
  }
  const errors = at(last, other.length);
  return errors <= most ? errors : undefined;
}

const at = (line: readonly number[], column: number) => line[column] ?? Number.POSITIVE_INFINITY;

function areSwapped(one: string, row: number, other: string, column: number): boolean {
  return row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
}
