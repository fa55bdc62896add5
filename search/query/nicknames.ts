/*
 * Koreans shorten a name to the first syllables of its parts: 창업중심대학 is 창중대, 한국중소벤처기업유통원 중유원 (without '한국',
 * and with the last syllable of the name).
 */

const SHORTEST = 3;
const LONGEST = 4;
const OFTEN_LEFT_OUT = "한국";

/** Whether a word can be a nickname at all. */
export function mayBeNickname(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST;
}

/**
 * Whether a name may be called so: the nickname takes the first syllables of some of its parts, its first part among them.
 * `isPart` says what a part is; it is asked only if the syllables fit.
 */
export function isNicknameOf(nickname: string, name: string, isPart: (part: string) => boolean): boolean {
  const called = name.startsWith(OFTEN_LEFT_OUT) ? name.slice(OFTEN_LEFT_OUT.length) : name;
  if (called[0] !== nickname[0] || called.length < 2 * (nickname.length - 1)) return false;
  const canBe = (at: number, start: number): boolean => {
    if (at === nickname.length) return isMadeOf(called.slice(start), isPart, 1);
    for (
      let next = called.indexOf(nickname[at] ?? "", start + 2);
      next > 0;
      next = called.indexOf(nickname[at] ?? "", next + 1)
    ) {
      if (isMadeOf(called.slice(start, next), isPart, 0) && canBe(at + 1, next)) return true;
    }
    return false;
  };
  return canBe(1, 0);
}

/** Whether a text is one part or more, and perhaps some syllables more (진흥 and 원). */
function isMadeOf(text: string, isPart: (part: string) => boolean, mostMore: number): boolean {
  if (text.length <= mostMore) return true;
  for (let end = 2; end <= text.length; end++) {
    if (isPart(text.slice(0, end)) && isMadeOf(text.slice(end), isPart, mostMore)) return true;
  }
  return false;
}
