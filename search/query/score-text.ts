import { isHangulWord } from "../text/hangul.ts";
import type { Concept, Understood } from "./concept.ts";

/** The normalised words of a document, by how much they say, separated by spaces. */
export type Matchable = {
  title: string;
  /** Agencies, programme, fields and technologies. */
  names: string;
  /** Words of the kind, regions, summary and benefit. */
  extra: string;
  /** Region codes; none: everywhere. */
  regions: readonly string[];
};

const FIELDS = [
  ["title", 1],
  ["names", 0.8],
  ["extra", 0.6],
] as const;
const PARTS_SHARE = 0.75;
const EVERYWHERE = 0.4;
const OTHER_REGION = 0.6;

type Joined = { text: string; isStart: Uint8Array };

/**
 * How much of what a query asks for a document says, from 0 to 1: the weight of what is there over the weight of all.
 */
export function scoreText({ concepts }: Understood, document: Matchable): number {
  const fields = FIELDS.map(([name, factor]) => ({ joined: join(document[name]), factor }));
  let met = 0;
  let asked = 0;
  let factor = 1;
  for (const concept of concepts) {
    asked += concept.weight;
    let share = shareOf(concept, fields);
    if (concept.regions) {
      const isThere = concept.regions.some((code) => document.regions.includes(code));
      if (isThere) share = 1;
      else if (share < 0.5 && document.regions.length === 0) share = EVERYWHERE;
      else if (share < 0.5) factor = OTHER_REGION;
    }
    met += concept.weight * share;
  }
  return asked === 0 ? 0 : (factor * met) / asked;
}

function shareOf(concept: Concept, fields: readonly { joined: Joined; factor: number }[]): number {
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

/** How well a term sits in a text: as words of its own best, in the middle of other words worst, across words not. */
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
  // Two syllables inside a longer word are as often chance as meaning.
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
