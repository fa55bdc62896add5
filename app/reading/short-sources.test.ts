import { describe, expect, test } from "vitest";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";
import { shortSources } from "./short-sources.ts";
import { ruleSetOf } from "./write-rules.server.ts";

function read({
  title = "시제품 제작 지원 안내",
  text = "",
  fields = {},
}: {
  title?: string;
  text?: string;
  fields?: Record<string, string>;
}) {
  const documents = [
    ...(text === "" ? [] : [{ origin: "body" as const, name: null, blocks: blocksOfMarkdown(text) }]),
    ...shortSources({ title, fields }, text !== ""),
  ];
  return readNotice({ title, agency: "", documents }).statements;
}

const sme = ["micro", "small", "medium"];

describe("Titles", () => {
  test.each<[string, string, object]>([
    ["[경북] 포항시 소부장 기업 시제품 지원", "region", { anyOf: ["경북"], place: "포항시" }],
    ["2027년 부산 수출기업 통번역 지원", "region", { anyOf: ["부산"] }],
    ["여성기업 디자인 개발 지원", "certification", { anyOf: ["여성기업"] }],
    ["하늘군 소상공인 점포 환경 개선", "size", { in: ["micro"] }],
    ["중소기업 해외 인증 지원", "size", { in: sme }],
    ["예비창업자를 위한 창업교실", "preFounder", { equals: true }],
  ])("'%s' hints at %s", (title, fact, expected) => {
    const [hint] = read({ title }).filter((one) => one.fact === fact);
    expect(hint).toMatchObject({ test: expected, hint: true, quote: title, at: { origin: "title" } });
  });

  test.each([
    ["서울국제도서전 참가사 모집", "region"],
    ["서울 제외 지역 스타트업 모집", "region"],
    ["예비·초기창업자 창업교실", "preFounder"],
    ["(예비)창업기업 입주 모집", "preFounder"],
    ["여성기업 확인 절차 안내", "certification"],
    ["중소기업중앙회 표창", "size"],
  ])("'%s' hints at no %s", (title, fact) => {
    expect(read({ title }).map((one) => one.fact)).not.toContain(fact);
  });
});

describe("The list of years since founding", () => {
  test.each<[string, object | undefined]>([
    ["7년미만", { max: 7, maxInclusive: false }],
    ["예비창업자,1년미만,2년미만,3년미만", { max: 3, maxInclusive: false }],
    ["2년미만,3년미만,5년미만,7년미만", { min: 1, max: 7 }],
    ["2년미만,3년미만,5년미만,7년미만,10년미만", { min: 1 }],
    // All are ticked: no limit.
    ["1년미만,2년미만,3년미만,5년미만,7년미만,10년미만", undefined],
    // Cut short, or two limits without saying for whom.
    ["예비창업자,1년미만,2", undefined],
    ["1년미만,2년미만,", undefined],
    ["7년미만,10년미만", undefined],
    ["", undefined],
  ])("'%s'", (words, expected) => {
    const age = read({ fields: { 창업업력: words } }).find(({ fact }) => fact === "companyAgeYears");
    if (expected === undefined) expect(age).toBeUndefined();
    else expect(age).toMatchObject({ test: expected, quote: words, at: { origin: "fields" } });
    expect(age?.hint).toBeUndefined();
  });

  test("Founders-to-be are let in where they are ticked beside others, and are who it is for where they are ticked alone", () => {
    const both = read({ fields: { 창업업력: "예비창업자,3년미만" } });
    expect(both.find(({ fact }) => fact === "preFounder")).not.toHaveProperty("hint");
    const alone = read({
      text: "□ 신청자격\n○ 인천에 거주하는 예비창업자",
      fields: { 창업업력: "예비창업자" },
    });
    expect(alone.filter(({ fact }) => fact === "preFounder")).toMatchObject([
      { hint: true, at: { origin: "body" } },
    ]);
  });
});

test.each<[string, string, string | null, object | null]>([
  ["지역", "서울", "region", { anyOf: ["서울"] }],
  ["지역", "전국", null, null],
  ["해시태그", "기술,경기,2027", "region", { anyOf: ["경기"] }],
  ["해시태그", "서울,부산,대구,인천,광주,대전,울산,세종,경기,강원,충북,충남", null, null],
  ["지원대상", "소상공인", "size", { in: ["micro"] }],
  ["지원대상", "사회적기업", "certification", { anyOf: ["사회적기업"] }],
  // Said of nearly every notice.
  ["지원대상", "중소기업", null, null],
  ["대상연령", "만 20세 이상 ~ 만 39세 이하", "ceoAge", { min: 20, max: 39 }],
  ["대상연령", "만 20세 이상 ~ 만 39세 이하,만 40세 이상", null, null],
  ["대상", "대학생,일반인", "other", { text: "대학생,일반인" }],
  ["대상", "일반인,일반기업", null, null],
  ["참가제한지역", "전라남도", "region", { anyOf: ["전남"] }],
  ["업종제한", "Y", "other", {}],
  ["업종제한", "N", null, null],
])("The field %s: '%s'", (name, words, fact, expected) => {
  const statements = read({ fields: { [name]: words } }).filter(({ at }) => at.origin === "fields");
  expect(statements.map((one) => one.fact)).toEqual(fact === null ? [] : [fact]);
  if (expected !== null) expect(statements[0]).toMatchObject({ test: expected, quote: words });
});

describe("Together", () => {
  const text = "□ 신청자격\n○ 대구 또는 경북에 소재한 업력 5년 이내 기업";

  test("The text wins over title and fields where it speaks of the same thing", () => {
    const statements = read({
      title: "[경북] 창업기업 모집",
      text,
      fields: { 창업업력: "예비창업자,7년미만", 지역: "경북" },
    });
    expect(statements.map(({ fact, at }) => `${fact} ${at.origin}`)).toEqual([
      "companyAgeYears body",
      "region body",
    ]);
  });

  test("Fields that are sentences are read like a text where there is none", () => {
    const fields = {
      신청대상: "부산에 본사를 둔 업력 3년 이내 기업",
      "신청 제외 대상": "국세를 체납 중인 기업",
    };
    expect(read({ fields }).map(({ as, fact }) => `${as} ${fact}`)).toEqual([
      "requirement companyAgeYears",
      "requirement region",
      "exclusion taxArrears",
    ]);
    expect(read({ text, fields }).every(({ at }) => at.origin !== "fields")).toBe(true);
  });

  test("Whoever does not meet a hint is asked in its words, and refused by nothing", () => {
    const statements = read({ title: "[경북] 시제품 지원" });
    const { rules } = ruleSetOf(
      {
        isCall: true,
        period: { type: "unknown", opensOn: null, closesOn: null, closesAt: null, quote: null },
        amount: { limitWon: null, ratePercent: null, quote: null },
        bonus: [],
        partly: [],
        otherTracks: null,
        tracks: null,
        papers: [],
        statements,
      },
      { id: "n", title: "t", sourceOf: () => "공고 제목" },
    );
    expect(rules).toMatchObject([
      {
        cite: "[경북] 시제품 지원",
        decidedBy: "facts",
        test: { any: [{ any: [{ fact: "headquarters", anyOf: ["gyeongbuk"] }, {}] }, { ask: {}, is: true }] },
      },
    ]);
  });
});
