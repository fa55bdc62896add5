/*
 * The signs that Korean notices begin their items with. Which sign stands below which is a custom, not a rule: a rank says
 * where a sign usually stands, and the level comes from the signs that were really used (block-list.ts).
 */

export type ListMarker = {
  /** As printed, without white space. */
  marker: string;
  /** Signs of one class are siblings: '○' and 'ㅇ' are typed for each other. */
  family: string;
  /** Lower stands further out. `nested`: below whatever it follows. `note`: speaks of the item before it. */
  rank: number | "nested" | "note";
  /** The words after the marker. */
  text: string;
};

const letters = "가나다라마바사아자차카타파하";

// Wingdings signs reach us as private characters, or as the Latin letter of the same code.
type Sign = [family: string, rank: ListMarker["rank"], sign: RegExp];

const signs: Sign[] = [
  ["□", 2, /^[□■▢◻◼◽◾▣❏❑❒⬜☐☑]/u],
  ["◆", 3, /^[◆◇◈❖♦✥]/u],
  ["○", 4, /^(?:[○◦❍◯⭕ㅇᄋ￮⚬∘●⚫◎◉⊙ο\u{f000}\u{f06c}-\u{f09f}]|[oO](?=\s))/u],
  ["▶", 5, /^[▶►▷➤★☆](?=.*[\p{L}\p{N}])/u],
  ["-", 6, /^(?:[-–—‐‑⁃−─](?=\s|[가-힣(「『‘“'"[]))/u],
  ["·", 8, /^(?:[·•▪￭∙‧․ㆍ・⦁ﾷ‣▸▹▴▵✓✔§◾\u{f09f}-\u{f0d7}]|[vüž](?=\s))/u],
  ["※", "note", /^(?:[※†]|\*{1,3}|＊)/u],
];

const circled: Sign[] = [
  ["①", "nested", /^[①-⑳➀-➉㉑-㉟]/u],
  ["❶", "nested", /^[❶-❿➊-➓\u{f02b1}-\u{f02fe}]/u],
  ["⑴", "nested", /^[⑴-⒇]/u],
  ["㉮", "nested", /^[㉮-㉻]/u],
  ["㉠", "nested", /^[㉠-㉭]/u],
  ["㈀", "nested", /^[㈀-㈍]/u],
  ["☞", "nested", /^[☞☛]/u],
];

const numbered: Sign[] = [
  // Not a day ('4. 15.(수)', '12. 31까지') and not a number with a point ('1.5배').
  ["Ⅰ", 0, /^(?:[Ⅰ-Ⅻ]\s?[.．)]?|(?:I{1,3}|IV|VI{0,3}|IX|X)[.．])(?=\s|[가-힣])/u],
  ["1.", 1, /^\d{1,2}\s?[.．](?=\s*[^\s\d]|\s+\d)(?!\s*\d{1,2}\s*(?:[.~(]|일|까지))/u],
  ["1)", "nested", /^\d{1,2}\)(?=\s|\D)/u],
  ["(1)", "nested", /^\(\d{1,2}\)(?=\s|\D)/u],
];

const lettered: Sign[] = [
  ["가.", 1.5, /^([가나다라마바사아자차카타파하])[.．](?=\s|[가-힣「(])/u],
  ["가)", "nested", /^([가나다라마바사아자차카타파하])\)/u],
  ["(가)", "nested", /^\(([가나다라마바사아자차카타파하])\)/u],
];

/**
 * The marker at the beginning of a line, or null. `before`: the letters that lists have already reached, by family; '다.' may be
 * the end of a sentence and '(사)' a kind of body, so a letter counts only after the one before it. It is brought up to date.
 */
export function listMarkerOf(line: string, before: Map<string, number>): ListMarker | null {
  for (const [family, rank, sign] of [...signs, ...circled, ...numbered]) {
    const found = sign.exec(line);
    if (found) return marked(line, found[0], family, rank);
  }
  for (const [family, rank, sign] of lettered) {
    const found = sign.exec(line);
    if (!found) continue;
    const place = letters.indexOf(found[1] ?? "");
    if (place > 0 && before.get(family) !== place - 1) return null;
    before.set(family, place);
    return marked(line, found[0], family, rank);
  }
  return null;
}

function marked(line: string, sign: string, family: string, rank: ListMarker["rank"]): ListMarker {
  return { marker: sign.replace(/\s/g, ""), family, rank, text: line.slice(sign.length).trim() };
}
