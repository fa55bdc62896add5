import { regions } from "#app/matching/catalogue/vocabulary.ts";
import type { Found } from "./found.ts";
import { placeAt, type RegionNames } from "./places/find-places.ts";
import { fullNameOf } from "./places/municipalities.ts";
import { siteKindsAt } from "./site-kinds.ts";
import type { RegionTest } from "./statement.ts";

const LONG_NAMES: Readonly<Record<string, string>> = {
  서울특별시: "seoul",
  서울시: "seoul",
  부산광역시: "busan",
  부산시: "busan",
  대구광역시: "daegu",
  대구시: "daegu",
  인천광역시: "incheon",
  인천시: "incheon",
  광주광역시: "gwangju",
  대전광역시: "daejeon",
  대전시: "daejeon",
  울산광역시: "ulsan",
  울산시: "ulsan",
  세종특별자치시: "sejong",
  세종시: "sejong",
  경기도: "gyeonggi",
  강원도: "gangwon",
  강원특별자치도: "gangwon",
  충청북도: "chungbuk",
  충청남도: "chungnam",
  전라북도: "jeonbuk",
  전북특별자치도: "jeonbuk",
  전라남도: "jeonnam",
  경상북도: "gyeongbuk",
  경상남도: "gyeongnam",
  제주도: "jeju",
  제주특별자치도: "jeju",
};
const PROVINCES = Object.entries(regions).filter(([code, one]) => !("members" in one) && code !== "overseas");
/** Short and full names of the provinces, with their codes. */
export const provinceNames: RegionNames = new Map([
  ...PROVINCES.map(([code, { ko }]) => [ko, code] as const),
  ...Object.entries(LONG_NAMES),
]);
const names = provinceNames;
const shortName = new Map(PROVINCES.map(([code, { ko }]) => [code, ko]));

/** Groups of provinces under one name. */
const GROUPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/부울경|부산[·ㆍ]울산[·ㆍ]경남|동남권/gu, ["부산", "울산", "경남"]],
  [/대구[·ㆍ]?경북(?:권|지역)?|대경권/gu, ["대구", "경북"]],
  [/충청권/gu, ["대전", "세종", "충북", "충남"]],
  [/호남권/gu, ["광주", "전북", "전남"]],
  [/광주[·ㆍ]전남/gu, ["광주", "전남"]],
];

const SEAT = "본사|본점|주사무소|사업장|공장|연구소|지사|지점|영업소|사무소|사업자등록|소재지|주소지?";
const LOCATED_AFTER = new RegExp(
  `^\\s?(?:시|도|군|구)?\\s?(?:지역|관내|권|내|역내|전역|일원|산업단지|산단)?\\s?(?:\\([^)]{0,40}\\))?\\s?(?:에서|에|의|으로|로|인|이|내에|내)?\\s?(?:${SEAT}|소재|위치|입지|둔|두고|있는|등록|입주|이전|거주|관내|중소|소상공인|소공인|제조|창업|스타트업|기업|업체|사업자|예비|청년|수출|벤처|중견|농|수산|식품)`,
  "u",
);
const LOCATED_BEFORE = new RegExp(`(?:${SEAT})[^,.;]{0,14}$`, "u");
/** '… 소재' may close a list of places, or stand a few words later. */
const LOCATED_SOON =
  /^[^.;:]{0,30}?(?:소재|위치|관내|에\s?(?:본사|사업장|공장)|인\s?(?:기업|소상공인|사업자))/u;
const OTHER_WORD =
  /^\s?(?:테크노파크|경제진흥원|창조경제|창업허브|상공회의소|신용보증|산업진흥|대학|중소벤처기업청|지방중소|센터|진흥원|TP|시장|도지사|군수|구청|시청|도청|군청|지식재산|정보산업|콘텐츠|문화재단|관광공사|은행|지원단|연구원|본부|지원본부|시\s?출연|지역본부|국제공항)/u;
const LEAVES_OUT = /^[^.;]{0,22}(?:제외|외\s?(?:지역|소재)|이외|아닌|불가)/u;

/** '관내 소재 음식점·숙박업소를 이용': a thing at a place, and no applicant. */
const OF_THINGS =
  /^\s?(?:지역|관내|내|시내)?\s?(?:소재|위치한|내|에\s?있는)\s?(?:의\s)?[가-힣,·ㆍ/\s]{0,20}(?:관광지|음식점|숙박\s?(?:업소|시설)|목욕장|식당|호텔|전시장|촬영지|행사장|학교|병원)(?:[을를,]|\s?(?:이용|방문|등을))/u;

type Named = { code: string; name: string; start: number; end: number };

function placesNamed(text: string): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[가-힣A-Za-z]/u.test(text[at - 1] ?? "")) continue;
    const place = placeAt(text, at, names);
    if (place === null) continue;
    if (!OTHER_WORD.test(text.slice(place.end)))
      found.push({ code: place.code, name: text.slice(at, place.end), start: at, end: place.end });
    at = place.end - 1;
  }
  return found;
}

/** The city, county or district within a province that a name says: '경북 칠곡군' and '칠곡군' say 칠곡군, 포항 says 포항시. */
function cityIn({ name, code }: Named): string | undefined {
  const last = name.split(/\s/u).at(-1) ?? "";
  if (names.has(last)) return undefined;
  if (!/[시군구]$/u.test(last)) return fullNameOf(last, code);
  const province = shortName.get(code) ?? "";
  return last.startsWith(province) && last.length > province.length + 2 ? last.slice(province.length) : last;
}

/**
 * Where an applicant, or a site of it, must be.
 * @param own the place that 'within the county' and the like mean: that of the agency or title, if it is known
 */
export function regionsIn(text: string, own: OwnPlace): Found[] {
  const found = anyRegionIn(text, own);
  if (found?.fact !== "region" || MOVES.test(text)) return [];
  const kinds = siteKindsAt(text, found);
  if (kinds.length === 0) return [found];
  const isSeat = kinds.length === 1 && kinds[0] === "headquarters";
  return [{ ...found, test: { ...found.test, ...(isSeat ? { site: "hq" } : { site: "any", kinds }) } }];
}

/** A promise to come: 'can move its seat here after the selection'. */
const MOVES =
  /(?:옮길|옮기려|옮기고자|이전\s?(?:할|하려|하고자|하기로|예정|계획|가능|이\s?가능|을\s?(?:희망|계획|추진|약속)))/u;

/** Whether a line says that a company will be at a place, and not that it is. */
export function movesThere(text: string, own: OwnPlace): boolean {
  return MOVES.test(text) && anyRegionIn(text, own) !== null;
}

function anyRegionIn(text: string, own: OwnPlace): Found | null {
  const site = siteIn(text);
  return (
    outsideCapital(text) ??
    inGroup(text, site) ??
    inNamedPlaces(text, site) ??
    inOwnPlace(text, own, site) ??
    inKorea(text, site)
  );
}

/** The place of an agency or of a title. */
export type OwnPlace = { code: string; city?: string } | null;

/** What a pattern finds, as a statement about the region. */
function matched(found: RegExpExecArray | null, test: RegionTest): Found | null {
  return found && { fact: "region", test, start: found.index, end: found.index + found[0].length };
}

const OUTSIDE_CAPITAL = /비\s?수도권|수도권\s?(?:\([^)]{0,24}\)\s?)?(?:을|를)?\s?(?:제외|외\s?지역|이외)/u;
const WITHIN =
  /(?<![가-힣])(?:관내|도내|시내|군내|구내|역내|지역\s?내|당해\s?지역)\s?(?:에\s?)?(?:소재|위치|기업|중소|소상공인|제조|사업장|업체|본사|공장)/u;
const IN_KOREA = /(?:국내|대한민국|전국)(?:에|에서|\s)?\s?(?:소재|본사|사업장|사업자\s?등록|과세)/u;

const outsideCapital = (text: string) =>
  matched(OUTSIDE_CAPITAL.exec(text), { noneOf: ["서울", "경기", "인천"] });
const inKorea = (text: string, site: "hq" | "any") => matched(IN_KOREA.exec(text), { anyOf: ["국내"], site });

function inGroup(text: string, site: "hq" | "any"): Found | null {
  for (const [pattern, provinces] of GROUPS)
    for (const { 0: name, index: start } of text.matchAll(pattern))
      if (isLocated(text, start, start + name.length))
        return { fact: "region", test: { anyOf: provinces, site }, start, end: start + name.length };
  return null;
}

function inNamedPlaces(text: string, site: "hq" | "any"): Found | null {
  const named = placesNamed(text);
  const located = named.filter((place, at) => {
    // '서울, 경기, 인천 소재': the word after the last place speaks of all.
    const last = named
      .slice(at)
      .reduce((end, next) => (isListed(text, end, next.start) ? next.end : end), place.end);
    return isLocated(text, place.start, place.end) || isLocated(text, place.start, last);
  });
  const [first] = located;
  if (first === undefined) return null;
  const provinces = [...new Set(located.flatMap(({ code }) => shortName.get(code) ?? []))];
  const city = located.length === 1 ? cityIn(first) : undefined;
  const isBelow = located.length > 1 && located.some((place) => cityIn(place) !== undefined);
  const all = located.map((place) => `${shortName.get(place.code)} ${cityIn(place) ?? ""}`.trim());
  return {
    fact: "region",
    test: {
      anyOf: provinces,
      site,
      ...(city !== undefined && { place: city }),
      ...(isBelow && { places: [...new Set(all)] }),
    },
    start: first.start,
    end: Math.max(...located.map(({ end }) => end)),
  };
}

function inOwnPlace(text: string, own: OwnPlace, site: "hq" | "any"): Found | null {
  const province = own && shortName.get(own.code);
  if (!own || !province) return null;
  const found = WITHIN.exec(text);
  if (found && OF_THINGS.test(text.slice(found.index))) return null;
  return matched(found, {
    anyOf: [province],
    site,
    ...(own.city !== undefined && { place: own.city }),
  });
}

function isListed(text: string, from: number, to: number): boolean {
  return to >= from && /^[\s,·ㆍ/및와과~-]{0,4}$/u.test(text.slice(from, to));
}

function isLocated(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 60);
  if (LEAVES_OUT.test(after.slice(0, 30)) || OF_THINGS.test(after)) return false;
  return (
    LOCATED_AFTER.test(after) ||
    LOCATED_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    LOCATED_SOON.test(after)
  );
}

function siteIn(text: string): "hq" | "any" {
  const isSeat = /본사|본점|주사무소|주된\s?사무소/u.test(text);
  return isSeat &&
    !/공장|지사|지점|연구소|또는\s?(?:주된\s?|주)?사업장|[·,/]\s?(?:주된\s?|주)?사업장|사업장\s?등/u.test(
      text,
    )
    ? "hq"
    : "any";
}

/** The short name of a province by its code. */
export function provinceOf(code: string): string | undefined {
  return shortName.get(code);
}

/** The provinces in a list of places, by their short names. */
export function provincesIn(list: string): string[] {
  return [...new Set(placesNamed(list).flatMap(({ code }) => shortName.get(code) ?? []))];
}

/** The place of the agency or the title of a notice, for 'within the county'. */
export function ownPlaceOf(title: string): OwnPlace {
  const named = placesNamed(title);
  const first = named[0];
  if (first === undefined) return null;
  const city = named.map(cityIn).find((one) => one !== undefined);
  return { code: first.code, ...(city !== undefined && { city }) };
}
