/*
 * Latin letters and digits as Koreans say them: 알앤디 is R&D, 아이오티 IoT, 비투비 B2B. Callers check that the result is known,
 * because a part of most words reads as letters, too.
 */
const letterNames: readonly (readonly [string, string])[] = [
  ["에이치", "h"],
  ["더블유", "w"],
  ["더블류", "w"],
  ["파이브", "5"],
  ["에이", "a"],
  ["에프", "f"],
  ["에스", "s"],
  ["아이", "i"],
  ["제이", "j"],
  ["케이", "k"],
  ["브이", "v"],
  ["엑스", "x"],
  ["와이", "y"],
  ["제트", "z"],
  ["쓰리", "3"],
  ["아르", "r"],
  ["앤드", "&"],
  ["비", "b"],
  ["씨", "c"],
  ["시", "c"],
  ["디", "d"],
  ["이", "e"],
  ["지", "g"],
  ["엘", "l"],
  ["엠", "m"],
  ["엔", "n"],
  ["오", "o"],
  ["피", "p"],
  ["큐", "q"],
  ["알", "r"],
  ["티", "t"],
  ["유", "u"],
  ["앤", "&"],
  ["원", "1"],
  ["투", "2"],
  ["포", "4"],
];

const MOST_LETTERS = 6;

/** What letters a Hangul word may name from its beginning on, and what remains of it; the most letters first. */
export function spelledOut(word: string): { letters: string; rest: string }[] {
  const found: { letters: string; rest: string }[] = [];
  let open = [{ letters: "", rest: word }];
  for (let count = 0; count < MOST_LETTERS && open.length > 0; count++) {
    open = open.flatMap(({ letters, rest }) =>
      letterNames.flatMap(([name, letter]) =>
        rest.startsWith(name) ? [{ letters: letters + letter, rest: rest.slice(name.length) }] : [],
      ),
    );
    found.push(...open);
  }
  return found.toSorted((one, other) => one.rest.length - other.rest.length);
}
