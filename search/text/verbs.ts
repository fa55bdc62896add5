import { assemble, disassemble } from "es-hangul";
import { isHangulWord } from "./hangul.ts";

/*
 * Everyday verbs come in hundreds of forms (팔려면, 파는, 팔아서); their meaning is looked up by the one form in a dictionary
 * (팔다). General grammar on single Hangul letters: a stem, changed as Korean stems change, and an ending.
 */

const BEGINNING_OF_ENDING =
  /^(?:ㄱㅗ|ㄱㅣ|ㄱㅓㄴㅏ|ㅈㅣ|ㅈㅏ|ㄷㅓㄴ|ㄴㅡㄴ|ㄴㅏ|ㅅㅡㅂㄴㅣ|ㅅㅓ|ㅇㅑ|ㅇㅛ|ㄷㅗ|ㅈㅜ|(?:ㅇㅡ)?(?:ㄹㅕ|ㅁㅕㄴ|ㅁㅕ|ㄹ|ㄴ|ㄴㅣ|ㅂㄴㅣ|ㅁ)|ㅇ?[ㅏㅓㅕ]ㅆ?|ㅆ)/u;
const SENTENCE_ENDING =
  /(?:[는은인운던]데요?|려고|려면|려는|니다|[어아해네군]요|나요|까요|을까|습니까|지만|도록|주는|받는|되는|하는|싶은|고자|면서|거나)$/u;

/** The possible dictionary forms of a word, longest first. Some are not verbs at all: take the first that is known. */
export function dictionaryForms(word: string): string[] {
  if (!isHangulWord(word)) return [];
  const letters = disassemble(word);
  // 만나, 고쳐: the ending may have merged into the stem.
  const stems = new Set([letters, ...stemsBefore(letters, "")]);
  for (let end = 2; end < letters.length; end++) {
    const rest = letters.slice(end);
    if (!BEGINNING_OF_ENDING.test(rest)) continue;
    const stem = letters.slice(0, end);
    stems.add(stem);
    for (const unchanged of stemsBefore(stem, rest)) stems.add(unchanged);
  }
  return [...stems]
    .sort((one, other) => other.length - one.length)
    .map((stem) => `${assemble([...stem])}다`)
    .filter(isHangulWord);
}

/** Whether a word ends like a verb in a sentence (찾는데, 나왔습니다), so that it is not what is asked for. */
export function endsSentence(word: string): boolean {
  return SENTENCE_ENDING.test(word);
}

/** What a stem may have been before the ending changed it. */
function stemsBefore(stem: string, rest: string): string[] {
  const stems: string[] = [];
  // 파는 ← 팔, 고쳐 ← 고치, 해 ← 하, 배워 ← 배우, 도와 ← 돕, 길러 ← 기르, 써 ← 쓰
  if (/[ㅏ-ㅣ]$/u.test(stem) && /^[ㄴㄹㅂㅅ]/u.test(rest)) stems.push(`${stem}ㄹ`);
  if (stem.endsWith("ㅕ")) stems.push(`${stem.slice(0, -1)}ㅣ`);
  if (stem.endsWith("ㅎㅐ")) stems.push(`${stem.slice(0, -1)}ㅏ`);
  if (/[ㅜㅗ][ㅓㅏ]$/u.test(stem)) stems.push(stem.slice(0, -1));
  if (/ㅇ[ㅗㅜ]$/u.test(stem)) stems.push(`${stem.slice(0, -2)}ㅂ`);
  if (stem.endsWith("ㄹㄹ")) stems.push(`${stem.slice(0, -1)}ㅡ`);
  if (stem.endsWith("ㅓ")) stems.push(`${stem.slice(0, -1)}ㅡ`);
  return stems;
}
