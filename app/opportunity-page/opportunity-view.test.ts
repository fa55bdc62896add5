import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import { printed } from "#app/i18n/printed.ts";
import { sources as portals } from "#app/intake/sources/sources.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { sourceNames } from "#app/opportunities/source-names.ts";
import type { OpportunityPage } from "./opportunity-page.ts";
import { opportunityView } from "./opportunity-view.ts";

const now = Temporal.Instant.from("2026-11-23T03:00:00Z");
const bare: OpportunityPage = {
  ...{ id: 1, noticeId: 1, title: "공고", lang: "ko", titleEn: null, track: null, kind: "rnd" },
  ...{ ministry: null, operator: null, programme: null, publishedOn: null, summary: null, benefit: null },
  ...{
    applyUrl: null,
    securityClass: "general",
    regions: [],
    regionBasis: null,
    fields: [],
    technologies: [],
    windows: [],
  },
  ...{ window: null, status: "unknown", daysLeft: null, limitWon: null, ratePercent: null, judgement: null },
  ...{ isLimitRead: false, isRateRead: false, readTerms: null },
  ...{ completeness: "none", rules: null, givesConfirmedBonus: false, isEstimate: false, isSample: false },
  hasText: false,
  opening: [],
  ...{ sources: [], saidElsewhere: [], revisions: [], otherTracks: [], rounds: [] },
};
const view = (parts: Partial<OpportunityPage>) => opportunityView({ ...bare, ...parts }, now, "ko");
const source = (url: string | null) => ({
  source: "bizinfo",
  sourceId: "1",
  url,
  checkedAt: "2026-11-23T03:00:00Z",
});
const estimated = {
  ...{ type: "fixed", opensAt: "2026-12-31T15:00:00Z", closesAt: "2027-01-31T15:00:00Z", announcedOn: null },
  ...{ hasHour: false, label: null, isEstimate: true, status: "expected" },
} as unknown as OpportunityPage["windows"][number];

describe("what is not known", () => {
  test.each([
    ["of a notice read to its end is not in it", { completeness: "complete" }, "공고에 없음"],
    ["of one read in part may well be in it", { completeness: "partial" }, "아직 읽지 않음"],
    ["of an expected one comes with it", { isEstimate: true }, "공고가 나오면 알 수 있음"],
    ["of a classified one is not public", { securityClass: "security" }, "공개하지 않음"],
  ] as const)("%s", (_name, parts, missing) => {
    expect(view(parts).missing.why).toBe(missing);
  });

  test("is named once, in one line", () => {
    expect(view({}).missing.parts).toEqual([
      "접수 기간",
      "지원 금액",
      "지원 비율",
      "신청하는 곳",
      "기관",
      "지역",
      "공고일",
    ]);
    const seoul = { code: "seoul", name: { ko: "서울", en: "Seoul" } };
    const known = view({ limitWon: 1, regions: [seoul], regionBasis: "agency", publishedOn: "2026-11-01" });
    expect(known.missing.parts).toEqual(["접수 기간", "지원 비율", "신청하는 곳", "기관"]);
    expect(known.regionNote).toContain("기관 이름에서");
  });

  test("rules that are withheld do not count as read", () => {
    const { notRead } = view({ completeness: "complete", securityClass: "sensitive" });
    expect(notRead).toMatchObject({
      completeness: "none",
      rules: { title: "이 공고의 요건은 싣지 않습니다" },
    });
  });

  const sources = [source("https://last.example/1")];
  const rules = { ruleSet: ruleSet([requirement({ fact: "size", anyOf: ["small"] })]) };
  const read = { rules: { ...rules, readBy: "naru", readOn: "2026-11-01", readFrom: "본문" } };
  test.each([
    ["with an original", { sources }, "누가 신청할 수 있는지는 원문에서 확인하십시오."],
    ["without one", {}, "원문의 주소도 확인하지 못했습니다. 누가 신청할 수 있는지는 기관에 문의하십시오."],
    [
      "of what is not out yet",
      { sources, isEstimate: true },
      "아직 나오지 않은 공고이므로 읽을 원문이 없습니다.",
    ],
    [
      "of what is not public",
      { sources, securityClass: "sensitive" },
      "누가 신청할 수 있는지는 해당 기관에 문의하십시오.",
    ],
    [
      "read in part",
      { sources, ...read, completeness: "partial" },
      "아래에 없는 요건이 원문에 더 있을 수 있습니다.",
    ],
    [
      "written for what is not out yet",
      { ...read, completeness: "complete", isEstimate: true },
      "아직 나오지 않은 공고이므로 아래 요건은 확정된 것이 아닙니다.",
    ],
  ] as const)("of rules, %s, is where the reader finds them", (_name, parts, more) => {
    expect(view(parts as Partial<OpportunityPage>).notRead.rules.more).toBe(more);
  });

  test("of what is not out yet, the last round's notice is neither its original nor where to apply", () => {
    const expected = view({ sources, isEstimate: true, windows: [estimated] });
    expect(expected.original).toBeNull();
    expect(expected.missing.parts).toContain("신청하는 곳");
    expect(expected.windows.map(({ lacksHour }) => lacksHour)).toEqual([false]);
    expect(JSON.stringify(expected)).not.toContain("원문에서 확인");
  });
});

test.each(portals.map(({ id }) => id))("notices of %s name it, by no code", (source) => {
  const shown = view({ sources: [{ source, sourceId: "1", url: null, checkedAt: "2026-11-23T03:00:00Z" }] });
  expect(shown.sources.map((one) => one.source)).toEqual([
    sourceNames[source as keyof typeof sourceNames].ko,
  ]);
  expect(shown.sources[0]?.source).not.toBe(source);
});

test("the original is the first address of a source, without the www", () => {
  const { apply, original } = view({ sources: [source(null), source("https://www.bizinfo.go.kr/1")] });
  expect(apply).toBeNull();
  expect(original).toEqual({ url: "https://www.bizinfo.go.kr/1", host: "bizinfo.go.kr" });
});

test.each([
  ["한국어 공고", "한국어 설명", null],
  ["English notice", "한국어 설명", "이 공고의 제목은 영어로 되어 있습니다."],
  ["한국어 공고", "English text in a sentence.", "이 공고의 설명은 영어로 되어 있습니다."],
  ["English notice", "English text in a sentence.", "이 공고의 제목과 설명은 영어로 되어 있습니다."],
])("the page of '%s' with '%s' names what is not in Korean", (title, text, foreign) => {
  const lang = (words: string) => (words.startsWith("English") ? "en" : "ko");
  const summary = lang(text) === "en" ? { ko: null, en: text } : { ko: text, en: null };
  expect(view({ title, lang: lang(title), summary }).foreign).toBe(foreign);
});

describe("what it is about", () => {
  const opening = ["기업의 시험을 돕습니다.", "We support tests."];
  const [first, second] = [
    { text: opening[0], lang: "ko" },
    { text: opening[1], lang: "en" },
  ];
  const of = (summary: string | null) =>
    view({ opening, summary: summary === null ? null : { ko: summary, en: null } });
  test.each([
    ["a summary", "기업의 시험 비용을 지원합니다.", { opening: [], heading: null }],
    ["a short sentence without a stop", "시험 비용을 지원합니다", { opening: [], heading: null }],
    [
      "a heading of the source",
      "기술",
      { summary: null, opening: [first, second], heading: { text: "기술", lang: "ko" } },
    ],
    ["nothing", null, { summary: null, opening: [first, second], heading: null }],
  ])("with %s", (_name, summary, shown) => {
    expect(of(summary)).toMatchObject(shown);
  });

  test("a heading in letters makes no notice English", () => {
    expect(view({ opening: [opening[0] ?? ""], summary: { ko: null, en: "R&D" } }).foreign).toBeNull();
  });
});

test.each([
  [
    "as long as a rule waits",
    { ...requirement({ fact: "size", anyOf: ["small"] }), readBy: "machine" as const },
    false,
  ],
  ["until a person has confirmed all", requirement({ fact: "size", anyOf: ["small"] }), true],
])("a machine alone has read it %s", (_name, rule, isConfirmed) => {
  const rules = { ruleSet: ruleSet([rule]), readBy: "naru", readOn: "2026-11-01", readFrom: "본문" } as const;
  expect(view({ rules, completeness: "partial" }).readBy).toMatchObject({ isMachine: true, isConfirmed });
});

describe("a window says what is known of its ends", () => {
  const [opensAt, closesAt] = ["2026-11-22T15:00:00Z", "2026-11-30T15:00:00Z"];
  const none = { opensAt: null, closesAt: null };
  test.each([
    ["fixed", { opensAt, closesAt }, "2026. 11. 23.(월)", "2026. 11. 30.(월)"],
    ["fixed", { opensAt, closesAt: null }, "2026. 11. 23.(월) 시작", null],
    ["fixed", { opensAt: null, closesAt }, "2026. 11. 30.(월) 마감", null],
    ["until_budget", { opensAt, closesAt: null }, "2026. 11. 23.(월)", "예산 소진 시까지"],
    ["rolling", none, "상시 접수", null],
    ["unknown", none, "접수 기간 미확인", null],
  ] as const)("%s, %j", (type, ends, from, to) => {
    const window = { type, ...ends, announcedOn: null, hasHour: false, label: null, isEstimate: false };
    const [described] = view({ windows: [{ ...window, status: "open" }] }).windows;
    expect(described).toMatchObject({ from, to, lacksHour: ends.closesAt !== null });
  });
});

test.each([
  ["all of Korea", "en", "All of Korea"],
  ["in-vehicle parts", "en", "In-vehicle parts"],
  ["eVTOL", "en", "eVTOL"],
  ["5G", "en", "5G"],
  ["검증ㆍ확인‧지원", "ko", "검증·확인·지원"],
] as const)("'%s' stands alone in %s as '%s'", (text, lang, alone) => {
  expect(printed(text, lang)).toEqual({ text: alone, lang });
});
