import { describe, expect, test } from "vitest";
import type { Duration } from "#app/matching/calendar.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { leafCriteria, rulesOf } from "#app/matching/walk.ts";
import { blocksOfHtml } from "./blocks-of-html.ts";
import { readNotice } from "./read-notice.ts";
import { ruleSetOf } from "./write-rules.server.ts";

const lines = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

function rulesIn(html: string) {
  const documents = [{ origin: "attachment" as const, name: "공고문", blocks: blocksOfHtml(html) }];
  const reading = readNotice({ title: "도자기 공방 지원사업 모집 공고", agency: "", documents });
  const ruleSet = ruleSetOf(reading, { id: "n", title: "t", sourceOf: () => "공고문" });
  expect(parseRuleSet(ruleSet).ok).toBe(true);
  return ruleSet;
}

const yearsOf = (duration: Duration | undefined) => (duration && "years" in duration ? duration.years : "");
const within = (criterion: Criterion): string =>
  leafCriteria(criterion)
    .map((leaf) => {
      if ("ask" in leaf) return "?";
      if (!("fact" in leaf)) return Object.keys(leaf).join(" ");
      const years = "ago" in leaf ? [leaf.ago.above, leaf.ago.max].map(yearsOf).join("-") : "";
      return `${leaf.fact}${years}`;
    })
    .join(" | ");

describe("Parallel tracks become a choice", () => {
  test.each<
    [title: string, html: string, tracks: Record<string, readonly string[]>, common: readonly string[]]
  >([
    [
      "with what is asked of all beside it",
      lines(
        "□ 지원대상",
        "○ 중소기업",
        "- 트랙1 : 업력 3년 이내 기업",
        "- 트랙2 : 업력 3년 초과 7년 이내 기업",
      ),
      { 트랙1: ["foundedOn-3"], 트랙2: ["foundedOn3-7"] },
      ["size"],
    ],
    [
      "named by what they are for",
      lines(
        "□ 지원대상",
        "○ (일반형) 업력 7년 이내 기업",
        "○ (지역형) 본사가 강원도에 소재한 업력 10년 이내 기업",
      ),
      { 일반형: ["foundedOn-7"], 지역형: ["foundedOn-10", "headquarters"] },
      [],
    ],
    [
      "in the rows of a table",
      lines("□ 지원대상") +
        table(
          ["구분", "지원대상"],
          ["트랙 A", "업력 3년 이내 기업"],
          ["트랙 B", "업력 7년 이내, 상시근로자 5인 이상 기업"],
        ),
      { "트랙 A": ["foundedOn-3"], "트랙 B": ["foundedOn-7", "employees"] },
      [],
    ],
    [
      "in the columns of a table",
      lines("□ 지원대상") +
        table(
          ["구분", "A트랙", "B트랙"],
          ["신청자격", "업력 3년 이내 기업", "업력 3년 초과 7년 이내 기업"],
          ["상시근로자 수", "3인 이상", "5인 이상"],
          ["지원한도", "1천만원", "3천만원"],
        ),
      { A트랙: ["foundedOn-3", "employees"], B트랙: ["foundedOn3-7", "employees"] },
      [],
    ],
    [
      "one of which is for those who have not founded yet",
      lines("□ 지원대상", "○ (예비트랙) 예비창업자", "○ (초기트랙) 업력 3년 이내 기업"),
      { 예비트랙: ["size"], 초기트랙: ["foundedOn-3"] },
      [],
    ],
  ])("%s", (_title, html, tracks, common) => {
    const { choice, rules } = rulesIn(html);
    const said = choice?.tracks.map(({ ko, rules: own }) => [
      ko,
      own.map(({ test: asked }) => within(asked)),
    ]);
    expect(Object.fromEntries(said ?? [])).toEqual(tracks);
    expect(rules.map(({ test: asked }) => within(asked))).toEqual(common);
  });

  test("each rule has the words of its own track, and the choice those that announce it", () => {
    const html = lines(
      "□ 지원대상: 아래 트랙 중 하나를 선택하여 신청",
      "○ 트랙1 : 업력 3년 이내 기업",
      "○ 트랙2 : 업력 7년 이내 기업",
    );
    const { choice } = rulesIn(html);
    expect(choice).toMatchObject({
      cite: "아래 트랙 중 하나를 선택하여 신청",
      readBy: "machine",
      tracks: [
        { rules: [{ cite: "트랙1 : 업력 3년 이내 기업" }] },
        { rules: [{ cite: "트랙2 : 업력 7년 이내 기업" }] },
      ],
    });
  });
});

describe("Where a track may be missing or is not understood, nobody is refused by one of them, but asked", () => {
  const two = ["○ 트랙1 : 업력 3년 이내 기업", "○ 트랙2 : 업력 3년 초과 7년 이내 기업"];
  test.each<[title: string, html: string]>([
    ["one track is weighed by a person", lines("□ 지원대상", ...two, "○ 트랙3 : 성장이 기대되는 기업")],
    [
      "one track asks for more than was understood",
      lines("□ 지원대상", two[0] ?? "", "○ 트랙2 : 도예 경력 증빙이 가능한 자"),
    ],
    ["a number is left out", lines("□ 지원대상", two[0] ?? "", "○ 트랙3 : 업력 7년 이내 기업")],
    ["another one is spoken of elsewhere", lines("□ 지원대상", ...two, "□ 지원내용: 트랙3은 1천만원")],
    ["the notice counts more of them", lines("□ 공고 개요", "○ 3개 트랙으로 운영", "□ 지원대상", ...two)],
    [
      "all applicants have such a limit, too",
      lines(
        "□ 지원대상",
        "○ 업력 5년 이내 기업",
        "- 트랙1 : 업력 3년 이내 기업",
        "- 트랙2 : 업력 7년 이내 기업",
      ),
    ],
  ])("%s", (_title, html) => {
    const ruleSet = rulesIn(html);
    expect(ruleSet.choice).toBeUndefined();
    const ofTracks = rulesOf(ruleSet).filter(({ cite }) => cite.includes("트랙"));
    for (const { test: asked, decidedBy } of ofTracks)
      expect(decidedBy === "person" || within(asked).includes("?")).toBe(true);
  });

  test.each(["○ (소형) 업력 3년 이내 기업", "○ 공통형 : 업력 3년 이내 기업", "○ 업력 : 3년 이내 기업"])(
    "'%s' names no track",
    (line) => {
      const ruleSet = rulesIn(lines("□ 지원대상", line, "○ 상시근로자 : 5인 이상 기업"));
      expect(ruleSet.choice).toBeUndefined();
      expect(rulesOf(ruleSet).map(({ test: asked }) => within(asked))).toContain("foundedOn-3");
    },
  );
});

describe("A table with a column for each kind of applicant", () => {
  const facts = (html: string) => {
    const documents = [{ origin: "attachment" as const, name: null, blocks: blocksOfHtml(html) }];
    const { statements, otherTracks } = readNotice({ title: "공방 지원사업 공고", agency: "", documents });
    return {
      said: statements.map(({ fact, ofTrack }) => `${fact}${ofTrack ? " of a track" : ""}`),
      otherTracks,
    };
  };

  test("is never read as if all columns held together: the first is read, whoever does not fit is asked", () => {
    const found = facts(
      table(
        ["구분", "창업 지원", "성장 지원"],
        ["지원대상", "업력 3년 이내 기업", "매출 10억원 이상 기업"],
        ["제외대상", "휴업 중인 기업", "국세를 체납한 기업"],
      ),
    );
    expect(found).toEqual({
      said: ["companyAgeYears of a track", "businessClosed"],
      otherTracks: "매출 10억원 이상 기업 / 국세를 체납한 기업",
    });
  });

  test("says nothing of an applicant in the column of employees", () => {
    const rows = table(["구분", "기업", "청년"], ["지원대상", "소상공인", "만 34세 이하 청년"]);
    expect(facts(rows).said).toEqual(["size"]);
  });

  test("holds as it was changed", () => {
    const rows = table(
      ["구분", "변경 전", "변경 후"],
      ["지원대상", "업력 3년 이내 기업", "매출 10억원 이상 기업"],
    );
    expect(facts(rows).said).toEqual(["revenueKRW"]);
  });

  test("is none where the columns say several things of one applicant", () => {
    const rows = table(["구분", "내용", "비고"], ["지원대상", "업력 3년 이내 기업", "상시근로자 5인 이상"]);
    expect(facts(rows).said).toEqual(["companyAgeYears", "employees"]);
  });

  test("The name of a row says what its figure is", () => {
    const rows = table(["업력", "7년 이내"], ["매출액", "10억원 이상"]);
    expect(facts(lines("□ 지원대상") + rows).said).toEqual(["companyAgeYears", "revenueKRW"]);
  });
});
