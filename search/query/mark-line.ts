import { isHangulWord } from "../text/hangul.ts";
import type { Demand } from "./plan-body.ts";

/** A line, or the part of a long one around its first mark. */
export type MarkedLine = { parts: readonly { text: string; isMarked: boolean }[] };

/** The line in which what was asked stands: of the notice's own text (null), or of an attachment. */
export type HitLine = MarkedLine & { attachment: string | null };

const LONGEST = 140;
const BEFORE = 40;

/** Marks what was asked in a line and counts how much of it the line says; undefined if nothing. */
export function markLine(
  line: string,
  demands: readonly Demand[],
): (MarkedLine & { met: number }) | undefined {
  const text = line.normalize("NFC").replace(/\s+/gu, " ").trim();
  const found = demands.map((terms) => placesOf(text, terms));
  const places = found.flat().sort(([one], [other]) => one - other);
  const [first] = places;
  if (!first) return undefined;
  return { parts: around(text, places, first[0]), met: found.filter((those) => those.length > 0).length };
}

type Span = readonly [from: number, to: number];

function placesOf(text: string, terms: Demand): Span[] {
  return terms.flatMap((term) => {
    const spans = term.map((word) => [...text.matchAll(patternOf(word))].map(spanOf));
    return spans.every((those) => those.length > 0) ? spans.flat() : [];
  });
}

const spanOf = (match: RegExpMatchArray): Span => [match.index ?? 0, (match.index ?? 0) + match[0].length];

const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 500;

/** Korean words begin with what they mean; others are whole. */
function patternOf(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const letters = word.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");
  const pattern = isHangulWord(word)
    ? new RegExp(`(?<![가-힣])${letters}`, "gu")
    : new RegExp(`(?<![a-z0-9])${letters}(?![a-z0-9])`, "giu");
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(word, pattern);
  return pattern;
}

function around(text: string, places: readonly Span[], first: number): MarkedLine["parts"] {
  const from = text.length <= LONGEST ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - LONGEST));
  const to = Math.min(text.length, from + LONGEST);
  const parts: { text: string; isMarked: boolean }[] = [];
  const say = (said: string, isMarked: boolean) => {
    if (said !== "") parts.push({ text: said, isMarked });
  };
  let at = from;
  for (const [start, end] of places) {
    if (start < at || end > to) continue;
    say(text.slice(at, start), false);
    say(text.slice(start, end), true);
    at = end;
  }
  say(text.slice(at, to), false);
  if (from > 0) parts.unshift({ text: "… ", isMarked: false });
  if (to < text.length) parts.push({ text: " …", isMarked: false });
  return parts;
}
