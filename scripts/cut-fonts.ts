import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { create } from "fontkit";
import subsetFont from "subset-font";
import { cardKo } from "#app/card/words.ko.ts";
import { findKo } from "#app/find/words.ko.ts";
import { ko } from "#app/i18n/words.ko.ts";
import { quickCheckWords } from "#app/quick-check/words.ts";

const { resolve } = createRequire(import.meta.url);
const ROOT = path.join(import.meta.dirname, "..");
const WEIGHTS = { 400: "Regular", 700: "Bold" };
const HANGUL = /[가-힣]/g;
/** Kerning, and digits of one width for tables. Alternate shapes would treble the size of the first piece. */
const FEATURES = ["kern", "tnum"];
const OWN_OF_PIECE = 45;
const RARE_OF_PIECE = 90;
const SIGNS_OF_PIECE = 250;
/** Sentences of verdicts, of which the home page shows some. */
const SENTENCES = "app/matching/text/*.ts";
const NOTICES = "{db/seed/programmes,db/seed/reference,app/intake/demo-source}/**/*.ts";
/** In how many texts of invented and surveyed notices a syllable stands that the first piece has. */
const COMMON_IN_NOTICES = 5;

const isHangul = (character: string) => character >= "가" && character <= "힣";

/** The style sheets: the one of Hangul comes after the first page, see app/ui/theme/hangul.ts. */
type FontSheets = { letters: string; hangul: string };

/** A part of the font: its characters, and the range that tells a browser when to load it. */
type Piece = { characters: string; range: string };

/**
 * Cuts the font of the pages into pieces, so that a browser loads only those whose characters a page shows: a whole weight
 * takes 265 kB, the home page needs a third of both. Cut once for each state of font and words, into node_modules/.cache.
 *
 * @returns the paths of two style sheets with one `@font-face` for each piece and weight: of Hangul, and of all else
 */
export async function cutFonts(): Promise<FontSheets> {
  const files = Object.values(WEIGHTS).map((name) =>
    readFileSync(resolve(`krds-uiux/resources/fonts/PretendardGOV-${name}.subset.woff2`)),
  );
  const pieces = cutIntoPieces(charactersOf(files[0] as Buffer));
  const hash = createHash("sha256")
    .update(readFileSync(import.meta.filename))
    .update(JSON.stringify(pieces));
  for (const file of files) hash.update(file);
  const folder = path.join(ROOT, "node_modules/.cache/naru-fonts", hash.digest("hex").slice(0, 16));
  const sheets = { letters: path.join(folder, "letters.css"), hangul: path.join(folder, "hangul.css") };
  if (existsSync(sheets.letters)) return sheets;
  // Renamed when it is whole, so that a cut that was broken off is not taken for one.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const [kind, ofKind] of Object.entries(pieces)) {
    const faces: string[] = [];
    for (const [at, weight] of Object.keys(WEIGHTS).entries()) {
      for (const [index, piece] of ofKind.entries()) {
        const name = `pretendard-gov-${weight}-${kind}-${index}.woff2`;
        const options = { targetFormat: "woff2" as const, keepFeatures: FEATURES, noHinting: true };
        const cut = await subsetFont(files[at] as Buffer, piece.characters, options);
        writeFileSync(path.join(unfinished, name), cut);
        faces.push(faceOf(weight, name, piece));
      }
    }
    writeFileSync(path.join(unfinished, `${kind}.css`), faces.join("\n"));
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return sheets;
}

/**
 * Hangul may come late: the fonts shown until then have syllables of the same width, so nothing moves, and a machine without
 * any Hangul shows words at last. Other letters would rewrap a page, so late ones wait for the next page.
 */
function faceOf(weight: string, file: string, { characters, range }: Piece): string {
  const display = [...characters].every(isHangul) ? "swap" : "optional";
  return `@font-face{font-family:"Pretendard GOV";font-weight:${weight};font-display:${display};src:url("./${file}") format("woff2");unicode-range:${range}}`;
}

/**
 * What is rare is cut in the order of codes, and what our own pages say character by character. No two ranges have a
 * character in common: while the face that it would take is loading, Chromium loads every other one that has it, too.
 *
 * @param known all characters of the font, in the order of their codes
 */
export function cutIntoPieces(known: readonly string[]): Record<keyof FontSheets, readonly Piece[]> {
  const ofFont = new Set(known);
  const ownWords = textOf([ko.shell.site, ko.shell.frame, findKo, cardKo, quickCheckWords.ko]);
  const home = new Set([...(ownWords.match(HANGUL) ?? []), ...syllablesIn(SENTENCES), ...commonInNotices()]);
  const others = ownSyllables().filter((syllable) => ofFont.has(syllable) && !home.has(syllable));
  const ascii = known.filter((character) => character <= "~");
  const signs = new Set([...ascii, ...signsOfWords().filter((sign) => ofFont.has(sign))]);
  const taken = new Set([...signs, ...home, ...others]);
  const rest = known.filter((character) => !taken.has(character));
  const pieceOfRest = (characters: readonly string[]) => pieceBetween(characters, [...taken].map(codeOf));
  // No range of theirs reaches over Hangul, which would be looked for there while its own sheet is not loaded.
  const signsBeside = [rest.filter((one) => one < "가"), rest.filter((one) => one > "힣")];
  return {
    letters: [
      ...signsBeside.flatMap((some) => inPieces(some, SIGNS_OF_PIECE)).map(pieceOfRest),
      pieceOfCharacters([...signs]),
    ],
    hangul: [
      ...inPieces(rest.filter(isHangul), RARE_OF_PIECE).map(pieceOfRest),
      ...[...inPieces(others, OWN_OF_PIECE).reverse(), [...home]].map(pieceOfCharacters),
    ],
  };
}

/** Each syllable that our own texts use, those in many files first. */
function ownSyllables(): readonly string[] {
  return byHowMany(textsOf("app/**/*.{ts,tsx}")).map(([syllable]) => syllable);
}

/** What titles and agencies of notices say again and again: '진흥원', '교육생'. Cards show them, our words do not have them. */
function commonInNotices(): readonly string[] {
  const quoted = textsOf(NOTICES).flatMap((text) => text.match(/"[^"\n]+"/g) ?? []);
  return byHowMany(quoted).flatMap(([syllable, count]) => (count >= COMMON_IN_NOTICES ? [syllable] : []));
}

function syllablesIn(files: string): readonly string[] {
  return textsOf(files).flatMap((text) => text.match(HANGUL) ?? []);
}

/** Each syllable with the number of texts that have it, the most frequent first. */
function byHowMany(texts: readonly string[]): readonly [syllable: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const syllable of new Set(text.match(HANGUL))) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .sort(([, one], [, other]) => other - one);
}

function textsOf(files: string): readonly string[] {
  const paths = globSync(files, { cwd: ROOT, exclude: ["**/*.test.*"] }).sort();
  return paths.map((file) => readFileSync(path.join(ROOT, file), "utf8"));
}

/** What words and components put between them: '–', '→'. */
function signsOfWords(): readonly string[] {
  return textsOf("app/**/{words*.ts,*.tsx}").flatMap((text) => text.match(/[^가-힣]/g) ?? []);
}

/** All texts of words, those inside of functions as well, where a bundler writes Hangul as '\\uac00'. */
function textOf(words: unknown): string {
  if (typeof words !== "object" || words === null)
    return String(words).replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  return Object.values(words).map(textOf).join(" ");
}

function charactersOf(file: Buffer): readonly string[] {
  const font = create(file);
  if (!("characterSet" in font)) throw new Error("A font was expected, not a collection of fonts");
  return [...font.characterSet].sort((one, other) => one - other).map((code) => String.fromCodePoint(code));
}

function inPieces(characters: readonly string[], size: number): string[][] {
  const count = Math.ceil(characters.length / size);
  return Array.from({ length: count }, (_, at) => characters.slice(at * size, (at + 1) * size));
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

function pieceOfCharacters(characters: readonly string[]): Piece {
  const runs: [number, number][] = [];
  for (const code of characters.map(codeOf).sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return { characters: characters.join(""), range: runs.map(rangeOf).join(",") };
}

/** A piece whose ranges are as few as go without any of the `taken` codes; `characters` in the order of their codes. */
function pieceBetween(characters: readonly string[], taken: readonly number[]): Piece {
  const runs: [number, number][] = [];
  for (const code of characters.map(codeOf)) {
    const last = runs.at(-1);
    if (last && !taken.some((other) => other > last[1] && other < code)) last[1] = code;
    else runs.push([code, code]);
  }
  return { characters: characters.join(""), range: runs.map(rangeOf).join(",") };
}

function rangeOf([from, to]: [number, number]): string {
  return from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`;
}
