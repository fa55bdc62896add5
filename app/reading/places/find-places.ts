import { municipalities, namesWithin, shortMunicipalities } from "./municipalities.ts";

/** Names of regions and their codes, as the catalogue knows them: '부산', '부산광역시', '부울경', 'busan'. */
export type RegionNames = ReadonlyMap<string, string>;

/** A place at a position of a text. `isOfficial`: named as an authority is (용인시, 경기도), not just 용인 or 경기. */
export type Place = { code: string; end: number; isOfficial: boolean };

export const NATION = "nationwide";
const ABROAD = "overseas";
const LONGEST_NAME = 20;

/** Words that begin like a place but are none: 부산물, 대전환, 경기 침체, 세종대왕, 상주시설. */
const NO_PLACE: readonly (readonly [string, RegExp])[] = [
  ["부산", /^물/u],
  ["대전", /^환|^차/u],
  ["대구", /^경(?![가-힣]*(?:북|권|본부|지))/u],
  [
    "경기",
    /^\s?(?:침체|부진|회복|대응|전망|둔화|변동|불황|악화|활성화|부양|위축|지표|동향|민감|하강|상승)|^장|^력|^단체/u,
  ],
  // Either 광주광역시 or the city in Gyeonggi.
  ["광주", /^시/u],
  ["세종", /^대왕|^학당|^문화회관|^대(?:학|로|$)/u],
  ["고양", /^이/u],
  ["전남", /^편/u],
];
/** '상주시설', '구미시험', '포항시스템': the syllable belongs to the next word. */
const CITY_IN_A_WORD = /^(?:설|험|스템|범|제품|간|작|대(?![가-힣]))/u;

/**
 * The place whose name begins at a position, the longest one. A province takes a place within it along: 경기도 광주시 is in
 * Gyeonggi, 부산 강서구 in Busan. The nation and 'abroad' are places only where `withNation` is set: in titles and names of
 * agencies they are ordinary words.
 */
export function placeAt(text: string, at: number, names: RegionNames, withNation = false): Place | null {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length);
    const after = text.slice(at + length, at + length + LONGEST_NAME);
    const region = names.get(name);
    const city = municipalities.get(name) ?? shortMunicipalities.get(name);
    const code = region ?? city;
    if (code === undefined || isOtherWord(name, after)) continue;
    if (!withNation && (code === NATION || code === ABROAD)) continue;
    const isOfficial = /[시도군구]$/u.test(name) && length >= 3;
    if (region === undefined) return { code, end: at + length, isOfficial };
    return { code, end: at + length + lengthOfPart(after, region), isOfficial };
  }
  return null;
}

function isOtherWord(name: string, after: string): boolean {
  if (name.endsWith("시") && CITY_IN_A_WORD.test(after)) return true;
  return NO_PLACE.some(([word, pattern]) => word === name && pattern.test(after));
}

/** The length of the name of a place within a region directly after it, with the space before; 0 if there is none. */
function lengthOfPart(after: string, region: string): number {
  const [space = ""] = /^\s?/u.exec(after) ?? [];
  const parts = namesWithin(region);
  for (let length = Math.min(8, after.length - space.length); length >= 2; length--)
    if (parts.has(after.slice(space.length, space.length + length))) return space.length + length;
  return 0;
}

/** The text with one kind of dot between words: the one that sources use, 'ㆍ', counts as a letter. */
export function withDots(text: string): string {
  return text.replace(/[ㆍ・‧･]/gu, "·");
}

const SEPARATOR = /^(?:[\s·,/&+、|~-]|및|와|과)+/u;
/** What may follow a place in a list of places without changing it: '강원권', '성동구 관내기업', '부산 소재'. */
const OF_PLACE =
  /^\s?(?:지역|권역|권|전역|일원|관내|소재|내)?\s?(?:기업|업체|창업자|소상공인|스타트업|한정|限)?(?![가-힣A-Za-z])/u;

/** The codes of a text that is a list of places and nothing else; null if anything in it is not a place. */
export function placesInList(text: string, names: RegionNames): string[] | null {
  const list = withDots(text).trim();
  const codes: string[] = [];
  let at = 0;
  while (at < list.length) {
    const place = placeAt(list, at, names, true);
    if (place === null) return null;
    codes.push(place.code);
    at = place.end;
    at += OF_PLACE.exec(list.slice(at, at + LONGEST_NAME))?.[0].length ?? 0;
    at += SEPARATOR.exec(list.slice(at, at + LONGEST_NAME))?.[0].length ?? 0;
  }
  return codes.length === 0 ? null : codes;
}
