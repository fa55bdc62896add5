import type { RegionBasis } from "#app/opportunities/opportunity.ts";
import { type Place, placeAt, placesInList, type RegionNames, withDots } from "./find-places.ts";

/** The regions that a notice is for, and what says so. No regions: it is not known, which is not 'nationwide'. */
export type ReadRegions = { regions: string[]; basis: RegionBasis | null };

type Printed = { title: string; ministryName: string | null; operatorName: string | null };

/**
 * Reads the regions of a notice from its title, or else from the names of its agencies. An agency may serve more than the
 * region that it is named after, so that is the weaker basis.
 */
export function readRegions(notice: Printed, names: RegionNames): ReadRegions {
  const inTitle = regionsInTitle(notice.title, names);
  if (inTitle.length > 0) return { regions: inTitle, basis: "title" };
  const bracket = leadingBracket(notice.title);
  // '[용인시산업진흥원] …' names who publishes it.
  for (const agency of [notice.ministryName, notice.operatorName, bracket?.inside ?? null]) {
    const regions = agency === null ? [] : regionsInAgency(agency, names);
    if (regions.length > 0) return { regions, basis: "agency" };
  }
  return { regions: [], basis: null };
}

const LEADING_BRACKET = /^\s*[[［【〔(（]\s*([^\]］】〕)）]{1,60})[\]］】〕)）]/u;

function leadingBracket(title: string): { inside: string; rest: string } | null {
  const found = LEADING_BRACKET.exec(title);
  return found === null ? null : { inside: found[1] ?? "", rest: title.slice(found[0].length) };
}

/** Round brackets; other kinds enclose names of programmes, which are read like the rest of a title. */
const ASIDE = /[(（]([^()（）]{0,200})[)）]/gu;
/** An event is named after the town in which it takes place, and open to companies from elsewhere. */
const EVENT =
  /박람회|전시회|페어|엑스포|비엔날레|축제|페스티벌|포럼|컨?콘?퍼런스|서밋|(?<=[가-힣])대전(?![가-힣])|쇼(?![가-힣])|상담회|\b(?:EXPO|FAIR|SHOW|FESTIVAL|FORUM|WEEK)\b/iu;
/** '충북 외 지역', '서울 제외'. */
const EXCEPTED = /^\s?(?:지역|권|소재)?\s?(?:외(?![가-힣])|이외|제외|를\s?제외|을\s?제외)/u;
/** What may follow a place in a title: the end of the word, or a word that makes it a region. */
const END_OF_PLACE =
  /^(?:$|[^\p{L}\p{N}]|지역|권|소재|관내|내(?![가-힣])|형(?![가-힣])|특화|특구|강소|동부|서부|남부|북부|중부|전역|일원|기업|청년|창업|소상공인|중소기업|스타트업|시민|도민|구민|군민|의(?![가-힣]))/u;

/** Who rents a room works where it is, whatever the word with which the place begins: 부산글로벌테크비즈센터 입주기업. */
const TENANCY = /입주|입점|임대/u;
/** 충남대학교 is in Daejeon. */
const UNIVERSITY = /^대(?:학|(?![가-힣]))/u;

/** The regions that a title names. Names of cities count besides a bracket; 광주시 and 중구 only with their province. */
export function regionsInTitle(printedTitle: string, names: RegionNames): string[] {
  const title = withDots(printedTitle);
  const bracket = leadingBracket(title);
  const listed = bracket && placesInList(bracket.inside, names);
  const rest = bracket?.rest ?? title;
  const asides = [...rest.matchAll(ASIDE)].flatMap(([, inside = ""]) => placesInList(inside, names) ?? []);
  const isEvent = EVENT.test(title);
  const named = placesIn(rest.replace(ASIDE, " "), names)
    // Beside a bracket that names the region, the bare name of another is that of an event or a partner.
    .filter(({ isOfficial }) => isOfficial || (listed === null && !isEvent))
    .map(({ code }) => code);
  const found = listed === null ? [...named, ...asides] : [...listed, ...named];
  return [...new Set(found)];
}

function placesIn(text: string, names: RegionNames): Place[] {
  const places: Place[] = [];
  const isTenancy = TENANCY.test(text);
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) continue;
    const place = placeAt(text, at, names);
    if (place === null) continue;
    const after = text.slice(place.end, place.end + 20);
    const isWhole = END_OF_PLACE.test(after) || (isTenancy && !UNIVERSITY.test(after));
    if (isWhole && !EXCEPTED.test(after)) places.push(place);
    at = place.end - 1;
  }
  return places;
}

/** Companies and national bodies named after the town in which they sit: they serve no region. */
const NOT_LOCAL =
  /\(주\)|㈜|주식회사|유한회사|대학|은행|보증보험|손해보험|신문|일보|방송|병원|의료원|항공|공항공사|항만공사|과학기술원|올림픽|랜드|협동조합|벤처스|파트너스/u;
const BRANCH =
  /^(?:동부|서부|남부|북부|중부)?(?:지역)?(?:본부|지사|지회|지부|지점|지원단|지원본부|지청|센터|사무소|사업단)?$/u;

/** The regions in the name of an agency: 부산경제진흥원, 한국토지주택공사 경기남부지역본부, KOTRA경남지원본부. */
export function regionsInAgency(agency: string, names: RegionNames): string[] {
  const whole = placesInList(agency, names);
  if (whole !== null) return [...new Set(whole)];
  if (NOT_LOCAL.test(agency)) return [];
  const name = withDots(agency).replace(/\((?:재|사|학|복)\)|재단법인|사단법인/gu, " ");
  return [...new Set([...placesAtWords(name, names), ...branchesIn(name, names)])];
}

/** The places with which words begin, also several in a row: 대전세종충남지역본부. */
function placesAtWords(name: string, names: RegionNames): string[] {
  const codes: string[] = [];
  let next = 0;
  for (let at = 0; at < name.length; at++) {
    if (at !== next && /[가-힣]/u.test(name[at - 1] ?? "")) continue;
    const place = placeAt(name, at, names);
    if (place === null) continue;
    codes.push(place.code);
    next = place.end;
    at = next - 1;
  }
  return codes;
}

/** A branch written in one word with its head office: 한국무역협회대전지부. */
function branchesIn(name: string, names: RegionNames): string[] {
  for (let at = 1; at < name.length; at++) {
    const place = placeAt(name, at, names);
    const after = place && name.slice(place.end);
    if (place !== null && after && BRANCH.test(after)) return [place.code];
  }
  return [];
}
