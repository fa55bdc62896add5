import type { Line } from "./line.ts";

/** One of several ways to apply, with the lines that say for whom it is. */
export type PrintedTrack = { name: string; lines: readonly Line[] };

export type PrintedTracks = {
  tracks: readonly [PrintedTrack, ...PrintedTrack[]];
  /** The words that say that one is chosen, where a line does. */
  announced: string | null;
  /** All lines of tracks, wherever the notice lists them again. */
  lines: ReadonlySet<Line>;
  /** Whether these are certainly all. */
  isWhole: boolean;
};

const ASIDE = String.raw`(?:\s?\([^()]{1,20}\))?`;
const NUMBERED = new RegExp(
  String.raw`^(?:(트랙|track|유형)\s?-?\s?([1-9A-Z]|[ⅠⅡⅢⅣⅤ])|([1-9A-Z]|[ⅠⅡⅢⅣⅤ])\s?-?\s?(트랙|유형))${ASIDE}$`,
  "iu",
);
const SHAPED = new RegExp(String.raw`^[가-힣A-Z]{1,7}\s?(?:형|유형|트랙)${ASIDE}$`, "u");
/** What all have in common is no track; a size or a way of doing something is none either. */
const NO_TRACK = /공통|^(?:유형|무형|대형|중형|소형|신형|모형|외형|정형|비정형|대면형|비대면형)$/u;

const NAME = String.raw`[가-힣A-Za-z0-9ⅠⅡⅢⅣⅤ\s-]{2,14}?${ASIDE}`;
const COLON = new RegExp(String.raw`^(${NAME})\s*[:：]\s*\S.{3,}$`, "u");
const BRACKETED = new RegExp(String.raw`^[([<【〔]\s*(${NAME})\s*[)\]>】〕]\s*[:：]?\s*\S.{3,}$`, "u");

const CHOSEN =
  /(?:중|가운데)\s?(?:하나|한\s?개|1\s?개|택\s?1|택일)|택\s?1|택일|하나를?\s?선택|1\s?개를?\s?선택/u;
const COUNTED = /([2-9])\s?개\s?(?:의\s)?(?:트랙|유형|분야)/u;

const MOST_TRACKS = 10;
const ORDER = "123456789";
const PLACES = new Map([..."ABCDEFGHI", ..."ⅠⅡⅢⅣⅤ"].map((sign, at) => [sign, at % ORDER.length]));

/**
 * The parallel tracks that a notice names in the part about who may apply, on lines or in the rows of a table; null where it names none.
 * They are whole only where nothing else in the notice speaks of another one.
 */
export function tracksIn(lines: readonly Line[]): PrintedTracks | null {
  const groups = groupsOf(lines)
    .map(tracksOf)
    .filter((group) => group !== null);
  const [tracks, ...others] = groups;
  const [first, ...rest] = tracks ?? [];
  if (first === undefined || tracks === undefined) return null;
  const names = new Set(tracks.map(({ name }) => keyOf(name)));
  const isSame = (group: readonly PrintedTrack[]) => group.every(({ name }) => names.has(keyOf(name)));
  const own = new Set(groups.flat().flatMap((track) => track.lines));
  const announced = lines.find(
    ({ text, section, at, part }) =>
      section === "who" &&
      at.document === first.lines[0]?.at.document &&
      part <= (first.lines[0]?.part ?? 0) &&
      CHOSEN.test(text),
  );
  return {
    tracks: [first, ...rest],
    announced: announced?.text ?? null,
    lines: own,
    isWhole:
      others.every(isSame) &&
      isCountedThrough([...names]) &&
      !lines.some((line) => !own.has(line) && (isOfOne(line) || speaksOfAnother(line, names))),
  };
}

/** A line elsewhere that begins with the name of a track is about it: of the first, or of another. */
export function withOwnTracks(lines: readonly Line[], printed: PrintedTracks | null): Line[] {
  const first = printed && keyOf(printed.tracks[0].name);
  return lines.map((line) => {
    if (printed?.lines.has(line)) return { ...line, isTrack: true };
    const name = isOfOne(line) ? trackIn(line.text) : null;
    if (name === null) return line;
    return first !== null && keyOf(name) !== first
      ? { ...line, section: "track" }
      : { ...line, isTrack: true };
  });
}

const isOfOne = ({ section, text }: Line) =>
  (section === "who" || section === "excluded") && trackIn(text) !== null;

/** Lines that may name tracks, those of one list or table together. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const isRow = line.row !== undefined;
    if (line.section === "form" || (!isRow && (line.section !== "who" || line.isInTable))) continue;
    const { document, block } = line.at;
    const key = isRow ? `${document} table ${block}` : `${document} part ${line.part}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

type Named = { name: string; lines: Line[] };

function tracksOf(lines: readonly Line[]): Named[] | null {
  const tracks = lines[0]?.row === undefined ? tracksOnLines(lines) : tracksInRows(lines);
  const names = new Set(tracks.map(({ name }) => keyOf(name)));
  return tracks.length < 2 || tracks.length > MOST_TRACKS || names.size < tracks.length ? null : tracks;
}

/** None where one row has another name than a track. */
function tracksInRows(lines: readonly Line[]): Named[] {
  const tracks: Named[] = [];
  for (const line of lines) {
    const name = line.row ?? "";
    const last = tracks.at(-1);
    if (!isTrackName(name)) return [];
    if (last?.name === name) last.lines.push(line);
    else tracks.push({ name, lines: [line] });
  }
  return tracks;
}

/** A list whose items begin with the names of tracks; what stands below an item belongs to it. */
function tracksOnLines(lines: readonly Line[]): Named[] {
  const start = lines.findIndex(({ text }) => trackIn(text) !== null);
  const sign = lines[start]?.sign;
  const outer = new Set(lines.slice(0, Math.max(0, start)).map((line) => line.sign));
  const tracks: Named[] = [];
  for (const line of start < 0 ? [] : lines.slice(start)) {
    const name = line.sign === sign ? trackIn(line.text) : null;
    if (name !== null) tracks.push({ name, lines: [line] });
    else if (line.sign === sign || line.sign === "" || outer.has(line.sign)) break;
    else tracks.at(-1)?.lines.push(line);
  }
  return tracks;
}

function trackIn(text: string): string | null {
  const name = nameOf(text);
  return name !== null && isTrackName(name) ? name : null;
}

const nameOf = (text: string): string | null =>
  (BRACKETED.exec(text) ?? COLON.exec(text))?.[1]?.trim() ?? null;

const isTrackName = (name: string) => !NO_TRACK.test(name) && (NUMBERED.test(name) || SHAPED.test(name));

/** A name without what stands beside it: '트랙 1(초기)' and 'Track1' are one. */
function keyOf(name: string): string {
  const [, word, number, numberBefore, wordAfter] = NUMBERED.exec(name) ?? [];
  const kind = word ?? wordAfter;
  if (kind !== undefined)
    return `${/유형/u.test(kind) ? "유형" : "트랙"} ${placeOf(number ?? numberBefore ?? "")}`;
  return name.replace(/\([^()]*\)/gu, "").replace(/\s/gu, "");
}

const placeOf = (sign: string) => PLACES.get(sign.toUpperCase()) ?? ORDER.indexOf(sign);

/** Of numbered tracks none is left out. */
function isCountedThrough(names: readonly string[]): boolean {
  const places = names.flatMap((name) => /^(?:트랙|유형) (\d)$/u.exec(name)?.[1] ?? []).map(Number);
  return places.length === 0 || (places.length === names.length && Math.max(...places) === names.length - 1);
}

const MENTIONED = /(?:트랙|track|유형)\s?-?\s?(?:[1-9A-Z]|[ⅠⅡⅢⅣⅤ])(?![A-Za-z0-9])/giu;

function speaksOfAnother({ text, section, row }: Line, names: ReadonlySet<string>): boolean {
  if (section === "form") return false;
  const counted = COUNTED.exec(text)?.[1];
  if (counted !== undefined && Number(counted) !== names.size) return true;
  const named = row ?? nameOf(text);
  const mentioned = [...text.matchAll(MENTIONED)].map(([mention]) => mention);
  return [...mentioned, ...(named === null ? [] : [named])].some(
    (name) => isTrackName(name) && !names.has(keyOf(name)),
  );
}
