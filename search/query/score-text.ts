import { isHangulWord } from "#search/text/hangul.ts";
import type { Concept, Understood } from "./concept.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The normalised words of a document, most telling first, separated by spaces. */
export type Matchable = {
  title: string;
  /** Agencies, programme, fields and technologies. */
  names: string;
  /** Words of the kind, regions, summary and benefit. */
  extra: string;
  /** Region codes; empty means everywhere. */
  regions: readonly string[];
};

const FIELDS = [
  ["title", 1],
  ["names", 0.8],
  ["extra", 0.6],
] as const;
const PARTS_SHARE = 0.75;
const WHOLE = 0.7;
const EVERYWHERE = 0.4;
const OTHER_REGION = 0.6;
const NAMED = 0.5;
const MISSING = 0.15;
const SAID = 0.3;
const DETAIL = 0.2;
// The information in about ten rare words.
const MOST_DETAIL = 60;

type Joined = { text: string; isStart: Uint8Array };
type Field = { joined: Joined; factor: number };

export type Score = {
  /** From 0 to 1: the weight of the concepts that the text has over the weight of all. */
  share: number;
  /** What to order by: less than the share if a concept is missing, or if the title is about much else. */
  score: number;
};

/** How well a document answers a query. */
function scoreText({ concepts }: Understood, document: Matchable, vocabulary: Vocabulary): Score {
  const fields = FIELDS.map(([name, factor]) => ({ joined: join(document[name]), factor }));
  let met = 0;
  let asked = 0;
  let missing = 0;
  let factor = 1;
  for (const concept of concepts) {
    const { share, isElsewhere } = answerTo(concept, document, fields);
    asked += concept.weight;
    met += concept.weight * share;
    if (share < SAID) missing++;
    if (isElsewhere) factor = OTHER_REGION;
  }
  if (met === 0) return { share: 0, score: 0 };
  const share = (factor * met) / asked;
  const detail = Math.min(1, vocabulary.informationOf(document.title) / MOST_DETAIL);
  return { share, score: share * (1 - (MISSING * missing) / concepts.length) * (1 - DETAIL * detail) };
}

/** How much of a concept a document has, and whether it is for other regions than those asked for. */
function answerTo(
  concept: Concept,
  document: Matchable,
  fields: readonly Field[],
): { share: number; isElsewhere: boolean } {
  const share = shareOf(concept, fields);
  const { region } = concept;
  if (!region) return { share, isElsewhere: false };
  const isFor = (codes: readonly string[]) => codes.some((code) => document.regions.includes(code));
  // Named in words, as in 부산테크노파크.
  if (share >= NAMED || isFor(region.codes)) return { share: 1, isElsewhere: false };
  if (isFor(region.wholes)) return { share: WHOLE, isElsewhere: false };
  return document.regions.length === 0
    ? { share: EVERYWHERE, isElsewhere: false }
    : { share, isElsewhere: true };
}

function shareOf(concept: Concept, fields: readonly Field[]): number {
  let best = 0;
  for (const { term, quality } of concept.variants) {
    for (const { joined, factor } of fields) {
      if (quality * factor <= best) break;
      best = Math.max(best, quality * factor * fitOf(term, joined));
    }
  }
  if (best >= PARTS_SHARE || concept.parts.length === 0) return best;
  const asked = concept.parts.reduce((sum, { weight }) => sum + weight, 0);
  const met = concept.parts.reduce((sum, part) => sum + part.weight * shareOf(part, fields), 0);
  return asked === 0 ? best : Math.max(best, (PARTS_SHARE * met) / asked);
}

/** How well a term fits into a text: best as whole words, worst inside other words, not at all across word borders. */
function fitOf(term: string, joined: Joined): number {
  const first = joined.text.indexOf(term);
  if (first < 0) return 0;
  const fitAt = isHangulWord(term) ? fitOfHangul : fitOfOther;
  let best = 0;
  for (let at = first; at >= 0 && best < 1; at = joined.text.indexOf(term, at + 1)) {
    best = Math.max(best, fitAt(joined, at, at + term.length));
  }
  return best;
}

function fitOfHangul({ text, isStart }: Joined, at: number, end: number): number {
  const ends = end === text.length || isStart[end] === 1;
  if (isStart[at] === 1) return ends ? 1 : 0.95;
  if (crosses(isStart, at, end)) return 0;
  if (ends) return 0.9;
  // Two syllables inside a longer word are as often there by chance.
  return end - at > 2 ? 0.75 : 0.45;
}

function fitOfOther({ text, isStart }: Joined, at: number, end: number): number {
  if (isStart[at] !== 1) return 0;
  if (end === text.length || isStart[end] === 1) return 1;
  return end - at >= 5 ? 0.8 : 0;
}

function crosses(isStart: Uint8Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isStart[at] === 1) return true;
  return false;
}

function join(spaced: string): Joined {
  const words = spaced.split(" ");
  const isStart = new Uint8Array(spaced.length + 1);
  let at = 0;
  for (const word of words) {
    isStart[at] = 1;
    at += word.length;
  }
  return { text: words.join(""), isStart };
}

type Ranked = Score & { id: number };

/** Texts that match some of the query, best first; of equal ones, the newer first. */
export function rankTexts(
  understood: Understood,
  texts: readonly (Matchable & { id: number })[],
  vocabulary: Vocabulary,
): Ranked[] {
  const found: Ranked[] = [];
  for (const text of texts) {
    const score = scoreText(understood, text, vocabulary);
    if (score.score > 0) found.push({ id: text.id, ...score });
  }
  return found.sort((one, other) => other.score - one.score || other.id - one.id);
}

/** Texts that an engine found, not ranked yet: the results of both engines are ranked by the same measure. */
export type FoundTexts = { texts: readonly (Matchable & { id: number })[]; isCapped: boolean };
