import { opportunityKinds } from "#app/opportunities/opportunity.ts";

/** The first page without words: the page that the fixed list shows. */
export function firstPage(): string {
  return "";
}

const sortings = ["", "&sort=newest", "&sort=amount"];

/** Filters that were not used before: another search for each turn, broad enough to fill its page. */
export function freshFilters(turn: number): string {
  const kinds = opportunityKinds.filter((_, at) => ((turn * 37 + 11) % 255) & (1 << at));
  const params = [
    ...(kinds.length === 0 ? opportunityKinds.slice(0, 4) : kinds).map((kind) => `kind=${kind}`),
    `region=r${1 + (turn % 18)}`,
    `region=r${1 + ((turn * 5 + 7) % 18)}`,
    "status=all",
  ];
  return `?${[...new Set(params)].join("&")}${sortings[turn % 3]}&page=${1 + (Math.floor(turn / 3) % 3)}`.replace(
    "&page=1",
    "",
  );
}

/** A few searches repeated: what many people search for. */
export function commonFilters(turn: number): string {
  return ["", "?kind=rnd", "?region=r3", "?status=all&page=3", "?sort=newest", "?closing=30"][turn % 6] ?? "";
}

const topics = ["인공지능", "반도체", "이차전지", "수소", "로봇", "바이오", "우주항공", "양자"];
const wants = ["기술개발 지원", "해외진출", "사업화 자금", "실증", "참여기업 모집"];

/** Words, with and without a filter: other ones for each turn, until all pairs have been used. */
export function words(turn: number): string {
  const q = `${topics[turn % topics.length]} ${wants[Math.floor(turn / topics.length) % wants.length]}`;
  return `?q=${encodeURIComponent(q)}${turn % 2 === 0 ? "&status=all" : ""}`;
}
