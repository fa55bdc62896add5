import { describe, expect, test } from "vitest";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";

const read = (lines: string) =>
  readNotice({
    title: "지역기업 성장지원사업 참여기업 모집 공고",
    agency: "산업진흥원",
    documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
  });
const asked = (words: string) => read(`□ 지원대상\n○ ${words}`).statements;
const refused = (words: string) => read(`□ 지원 제외 대상\n○ ${words}`).statements;

describe("A choice in a line", () => {
  test.each([
    ["매출액 30억원 이상 또는 상시근로자 20명 이상인 기업", ["revenueKRW", "employees"]],
    ["창업 3년 이내 또는 최근 3년 평균 매출 10억 미만인 기업", ["companyAgeYears", "revenueKRW"]],
    ["벤처, 이노비즈, 메인비즈 인증기업", ["certification", "certification", "certification"]],
    [
      "벤처·이노비즈·메인비즈 중 1개 이상 인증을 받은 기업",
      ["certification", "certification", "certification"],
    ],
    ["이노비즈 또는 벤처 인증을 보유한 기업", ["certification", "certification"]],
  ])("'%s': one of them is enough", (words, facts) => {
    const statements = asked(words);
    expect(statements.map(({ fact }) => fact)).toEqual(facts);
    expect(new Set(statements.map(({ alternativeOf }) => alternativeOf)).size).toBe(1);
    expect(statements[0]?.alternativeOf).toBeDefined();
  });

  test("Where all are asked for, none of them is a choice", () => {
    const statements = asked("벤처, 이노비즈 인증을 모두 보유한 기업");
    expect(statements.map(({ alternativeOf }) => alternativeOf)).toEqual([undefined, undefined]);
  });
});

describe("Whom a line leaves out or lets off", () => {
  test("'상장기업을 제외한' leaves out", () => {
    expect(asked("코스닥 상장기업을 제외한 중소기업").map(({ as, fact }) => `${as} ${fact}`)).toEqual([
      "requirement size",
      "exclusion isListed",
    ]);
  });

  test.each([
    ["제조업을 주업종으로 하는 기업, 단 식품제조업은 제외", ["requirement industry", "exclusion industry"]],
    ["중소기업(소상공인 포함), 단 유흥주점업 제외", ["requirement size", "exclusion excludedIndustry"]],
    ["업력 7년 초과 기업 (단, 시흥시 소재 기업은 제외)", ["requirement companyAgeYears", "exclusion other"]],
  ])("'%s' lets in, and leaves out some of those", (words, expected) => {
    expect(asked(words).map(({ as, fact }) => `${as} ${fact}`)).toEqual(expected);
  });

  test.each([
    ["서울 소재 기업이 아니어도 신청 가능"],
    ["단, 사회적기업, 벤처기업으로 인증받은 기업은 업력 무관"],
  ])("'%s' asks for none of that", (words) => {
    expect(asked(words).filter(({ fact }) => fact !== "other")).toEqual([]);
  });

  test("A limit that holds for some decides nothing of the others", () => {
    expect(asked("업력 3년 미만 기업은 대표자 신용점수 600점 이상")).toMatchObject([
      { fact: "companyAgeYears", person: true },
    ]);
    expect(
      asked("매출액 100억원 미만 기업(창업 1년 미만 기업은 매출요건 미적용)").map(({ fact }) => fact),
    ).toEqual(["revenueKRW"]);
  });

  test("A longer age for new industries needs no word of limit", () => {
    expect(asked("창업 후 7년이 경과하지 아니한 기업 (신산업 분야는 10년)")).toMatchObject([
      { fact: "companyAgeYears", test: { max: 7 }, alternativeOf: "업력" },
      { fact: "companyAgeYears", test: { max: 10 }, alternativeOf: "업력" },
    ]);
  });
});

describe("Grounds that only name somebody", () => {
  test.each([
    ["상장기업", [{ fact: "isListed", test: { equals: true } }]],
    ["예비창업자", [{ fact: "preFounder", test: { equals: true } }]],
    ["중견기업, 대기업, 공기업", [{ fact: "size", test: { in: ["midsize", "large"] } }]],
    ["비영리법인 및 협동조합", [{ fact: "other" }]],
    ["매출액 1,500억원 초과 기업", [{ fact: "revenueKRW", test: { min: 150_000_000_000 } }]],
  ])("'%s' is read, and nothing beside it", (words, expected) => {
    const statements = refused(words);
    expect(statements).toHaveLength(expected.length);
    expect(statements).toMatchObject(expected);
  });
});

describe("Preferences in a row", () => {
  test("have their own points", () => {
    expect(read("□ 우대사항\n○ 여성기업·장애인기업 각 3점, 벤처기업 2점 (최대 5점)").bonus).toMatchObject([
      { points: 3, test: { anyOf: ["여성기업", "장애인기업"] } },
      { points: 2, test: { anyOf: ["벤처기업"] } },
    ]);
  });

  test("are all of them kept without points", () => {
    expect(read("□ 우대사항\n○ 고용 우수기업 및 가족친화인증기업 가점 부여").bonus).toMatchObject([
      { points: null, test: { anyOf: ["고용 우수기업", "가족친화인증기업"] } },
    ]);
  });
});
