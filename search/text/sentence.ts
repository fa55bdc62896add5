import { isEmptyWord } from "./endings.ts";
import { isHangulWord } from "./hangul.ts";
import { endsSentence } from "./verbs.ts";

const FEWEST_WORDS = 4;
const SPOKEN =
  /^(?:(?:수|것|게|곳|뭐|뭘|뭐가|우리|저희)$|저희[가는를의]|우리[가는]|있[는나을으게]|없[는나을으]|어디|무엇|어떤|어떻게|받을|받는|알고|싶)/u;

/** Whether these are the words of a sentence rather than words put side by side. */
export function isSentence(words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS) return false;
  if (words.some((word) => isHangulWord(word))) {
    return words.some((word) => SPOKEN.test(word) || endsSentence(word));
  }
  return words.filter((word) => isEmptyWord(word)).length >= 2;
}
