import type { ValueType } from "./fact-types.ts";
import { industriesBeside, industryCode, industryLevels } from "./industries.ts";
import { spelling } from "./spelling.ts";
import type { Options } from "./vocabulary.ts";

/** A fact that is one word, or several, of a list. */
export type WordType = Extract<ValueType, { options: Options }>;

/**
 * How a word is compared: by its code where it is a name or another name of one, in its one form where it is of a
 * classification, and otherwise by its spelling.
 */
export function wordKey(word: string, type: WordType): string {
  if (isClassified(type)) return industryCode(word) ?? word;
  if (!isOpen(type) || Object.hasOwn(type.options, word)) return word;
  return codeNamed(word, type.options) ?? spelling(word);
}

// A company's words are looked up by every rule of a catalogue. Open lists have any number of words, so it ends somewhere.
const cachedLevels = new WeakMap<WordType, Map<string, readonly string[]>>();
const mostWords = 5_000;

/** Everything that a test can name for a word to be what it names: the word itself and all that it lies within. */
export function levelsOf(word: string, type: WordType): readonly string[] {
  const cached = cachedLevels.get(type) ?? new Map<string, readonly string[]>();
  const known = cached.get(word);
  if (known) return known;
  if (cached.size === mostWords) cached.clear();
  const levels = findLevels(word, type);
  cachedLevels.set(type, cached.set(word, levels));
  return levels;
}

function findLevels(word: string, type: WordType): readonly string[] {
  const key = wordKey(word, type);
  if (isClassified(type)) return industryLevels(key);
  const around = (inner: string) =>
    Object.entries(type.options).flatMap(([code, { members, covers, parts }]) =>
      [members, covers, parts].some((within) => within?.includes(inner)) ? [code] : [],
    );
  const broader = around(key);
  // A city lies within its province, and so within every group of provinces that it is in.
  return [key, ...new Set([...broader, ...broader.flatMap(around)])];
}

/** Whether these words are too coarse, or not understood, to say if they lie within a finer one: 'C' within 'C29'. */
export function mayLieWithin(word: string, named: readonly string[], type: WordType): boolean {
  if (!isClassified(type)) return partsOf(word, type).some((part) => named.includes(part));
  const code = industryCode(word);
  return code === null || named.some((finer) => industryLevels(finer).includes(code));
}

/** The code of the option that has this name or alias; null for free words. */
export function codeNamed(words: string, options: Options): string | null {
  const names = namesOf(options);
  const whole = names.get(spelling(words));
  if (whole !== undefined) return whole;
  // 'Inno-Biz (기술혁신형 중소기업)': both names of one thing. In '벤처기업(예비)' the second is none.
  const [, outside = "", inside = ""] = /^([^()]+)\(([^()]+)\)$/.exec(words.normalize("NFKC").trim()) ?? [];
  const code = names.get(spelling(outside));
  return code !== undefined && code === names.get(spelling(inside)) ? code : null;
}

const cachedNames = new WeakMap<Options, ReadonlyMap<string, string>>();

function namesOf(options: Options): ReadonlyMap<string, string> {
  const names =
    cachedNames.get(options) ??
    new Map(
      Object.entries(options).flatMap(([code, { ko, en, aliases = [] }]) =>
        [ko, en, ...aliases].map((name) => [spelling(name), code] as const),
      ),
    );
  cachedNames.set(options, names);
  return names;
}

function partsOf(word: string, { options }: WordType): readonly string[] {
  return (Object.hasOwn(options, word) && options[word]?.parts) || [];
}

/** Whether the second word says the same more exactly. */
export function isFiner(word: string, finer: string, type: WordType): boolean {
  return word !== finer && levelsOf(finer, type).includes(wordKey(word, type));
}

/** The words that satisfy a named one, as far as they can be listed: itself and what lies within it. */
export function wordsWithin(named: string, { options }: Pick<WordType, "options">): readonly string[] {
  const { members, covers = [] } = (Object.hasOwn(options, named) && options[named]) || {};
  return members ?? [named, ...covers];
}

/** Words that none of these names, at least one for each way of lying beside them; for open lists one of the company's own. */
export function wordsBeside(named: readonly string[], type: WordType, own: string): readonly string[] {
  if (isClassified(type)) return industriesBeside(named.map((word) => wordKey(word, type)));
  const within = new Set(named.flatMap((word) => wordsWithin(wordKey(word, type), type)));
  const plain = Object.keys(type.options).filter((word) => !type.options[word]?.members);
  const beside = [...plain, ...(isOpen(type) ? [own] : [])].find(
    (word) => !levelsOf(word, type).some((level) => within.has(level)) && !mayLieWithin(word, named, type),
  );
  const siblings = Object.keys(type.options).flatMap((whole) => {
    const parts = partsOf(whole, type);
    const isNear = parts.some((part) => within.has(part));
    const sibling = isNear ? parts.find((part) => !within.has(part)) : undefined;
    return sibling === undefined ? [] : [sibling];
  });
  return [...(beside === undefined ? [] : [beside]), ...siblings];
}

export function isClassified(type: ValueType): boolean {
  return type.type === "choice" && type.classification !== undefined;
}

/** Whether words of the list lie within others that a company may also choose. */
export function hasLevels(type: WordType): boolean {
  return (
    isClassified(type) ||
    Object.values(type.options).some(({ covers, parts }) => (covers ?? parts) !== undefined)
  );
}

function isOpen(type: WordType): boolean {
  return type.open ?? false;
}
