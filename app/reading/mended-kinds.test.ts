import { describe, expect, test } from "vitest";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";

const read = (lines: string, title = "공방 지원사업 참여기업 모집 공고") =>
  readNotice({
    title,
    agency: "고령군",
    documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
  });
const said = (lines: string) => read(lines).statements.map(({ as, fact }) => `${as} ${fact}`);

describe("Lists with signs of their own, or glued to one line", () => {
  test.each([
    ["□ 지원 제외 대상\n㉮ 국세를 체납한 사업주 ㉯ 휴업 중인 사업주"],
    ["□ 지원 제외 대상 ‣ 국세를 체납한 기업 ‣ 휴업 중인 기업"],
    ["□ 지원 제외 대상 ￮ 국세를 체납한 기업 ￮ 휴업 중인 기업"],
  ])("%s", (lines) => {
    expect(said(lines)).toEqual(["exclusion taxArrears", "exclusion businessClosed"]);
  });
});

describe("Names of parts", () => {
  test.each(["사전지원 제외 대상", "공동구매 제한기업"])("'%s' leaves out", (name) => {
    expect(said(`□ 지원대상\n○ 소상공인\n□ ${name}\n○ 휴업 중인 기업\n○ 공방을 빌려 쓰는 기업`)).toEqual([
      "requirement size",
      "exclusion businessClosed",
      "exclusion other",
    ]);
  });

  test.each([
    ["□ 장려금 지급제외 기간\n○ 휴업 중인 경우"],
    ["□ 지급자격\n○ 이행보증보험에 가입한 기업"],
    ["□ 지원대상\n○ 소상공인\n- 아래의 경우에 해당하는 근로자는 지원 제외\n① 국세를 체납한 자"],
    ["□ 시상\n\n| 대상 | 특전 |\n|---|---|\n| 결선에 오른 10개 기업 | 인증서 |"],
  ])("Nobody is left out, or asked, by '%s'", (lines) => {
    const { statements } = read(lines);
    expect(statements.filter(({ fact }) => fact !== "size")).toEqual([]);
  });

  test("A reference to an annex is no name of a part", () => {
    expect(said("□ 지원 제외 대상\n○ [참고2]의 지원 제외 업종에 해당하는 자")).toEqual([
      "exclusion excludedIndustry",
    ]);
  });
});

describe("Who may apply", () => {
  test.each<[string, string[]]>([
    ["사업을 시작한 날부터 3년이 지나지 아니한 창업기업 대표자", ["requirement companyAgeYears"]],
    ["사업자등록을 하지 않은 자 또는 작년에 폐업한 자", ["requirement other"]],
    ["휴·폐업 중이 아닌 소상공인", ["requirement size", "exclusion businessClosed"]],
    ["장애인등록증을 발급받은 자 또는 상이등급 중 어느 하나의 판정을 받은 자", ["requirement other"]],
    ["중소기업창업지원법에 따른 창업기업", ["requirement other"]],
    ["해외 작가는 국내 도자기 도매업체를 통해 신청", []],
    ["(ex. 2026년 3월에 계약한 경우, 4월까지 이전한 자)", []],
    ["관내 소재 음식점·숙박업소를 이용한 관광객을 모집한 업체", ["requirement other"]],
    [
      "국세 체납, 의무사항 불이행, 참여제한 등 사전 적격여부 확인",
      ["exclusion taxArrears", "exclusion participationBan", "exclusion obligationsUnmet"],
    ],
  ])("'%s' says %j", (words, expected) => {
    expect(said(`□ 신청자격\n○ ${words}`)).toEqual(expected);
  });

  test("A small company that a consortium has to have does not leave out the others", () => {
    expect(said("□ 지원대상\n○ (컨소시엄 구성) 중소기업은 필수로 참여하여 컨소시엄을 구성")).not.toContain(
      "requirement size",
    );
  });

  test("A table of limits by trade may have titles of its own", () => {
    const table =
      "| 업종별 근로자 수 기준 | |\n|---|---|\n| 업종 | 근로자 수 |\n| 제조업, 건설업 | 10인 미만 |\n| 그 밖의 업종 | 5인 미만 |";
    expect(said(`□ 지원대상\n○ 소상공인\n\n${table}`)).toEqual(["requirement size"]);
  });

  test("Items that are named by their signs are a choice", () => {
    const { statements } = read(
      "□ 지원대상\n○ 고령군 소재 기업 중 ‘가’ 또는 ‘나’를 충족하는 기업\n가. 공장등록증을 보유한 기업\n나. 벤처기업 확인을 받은 기업",
    );
    const held = statements.filter(({ fact }) => fact === "certification");
    expect(held.map(({ alternativeOf }) => alternativeOf !== undefined)).toEqual([true, true]);
  });
});

describe("Who is left out", () => {
  test.each<[string, string[]]>([
    ["중복지원이 발견된 경우, 협약 해약 처리함", ["exclusion duplicateSupport"]],
    ["보완 요청을 이행하지 아니한 경우", []],
    ["필수 서류를 제출하지 아니한 경우", []],
    ["다른 공모전은 대학에서 주최한 모든 공모전을 포함", []],
  ])("'%s' says %j", (words, expected) => {
    expect(said(`□ 지원 제외 대상\n○ ${words}`)).toEqual(expected);
  });

  test("Rows of a table of trades say nothing of their own", () => {
    const table = "| 분류 | 업종 |\n|---|---|\n| 96992 | 점집, 무당, 타로 상담을 하는 점포 |";
    expect(said(`□ 지원제외 업종\n\n${table}`)).toEqual([]);
  });

  test("'However, these are left out' goes on with grounds, and exempts nobody", () => {
    const { statements } = read(
      "□ 지원 제외 대상\n○ 국세를 체납한 사업주\n- 다만, 아래의 경우에 해당하는 사업주는 지원 제외\n① 명단이 공표 중인 사업주",
    );
    expect(statements.map(({ fact, onlyIf }) => [fact, onlyIf])).toEqual([
      ["taxArrears", undefined],
      ["other", undefined],
    ]);
  });

  test("A ground that only says again where an applicant must be is none of its own", () => {
    const { statements } = read(
      "□ 지원대상\n○ 사업장이 고령군에 소재한 기업\n□ 지원 제외 대상\n○ 소재지가 고령군이 아닌 업체\n○ 본인 통장이 없는 업체",
    );
    expect(statements.map(({ fact, quote }) => `${fact} ${quote}`)).toEqual([
      "region 사업장이 고령군에 소재한 기업",
      "other 본인 통장이 없는 업체",
    ]);
  });

  test("What has to be done may stand in long brackets", () => {
    const words =
      "의무사항(각종 보고서 제출, 기술료 납부, 기술료 납부계획서 제출, 회수금 또는 환수금 납부, 실적 조사 협조 등)을 불이행한 기업";
    expect(said(`□ 지원 제외 대상\n○ ${words}`)).toEqual(["exclusion obligationsUnmet"]);
  });

  test("A list of exceptions below a ground is none", () => {
    const { statements } = read(
      "□ 지원 제외 대상\n○ 휴업 중인 기업. 단, 아래의 어느 하나에 해당하는 경우 신청 가능\n- 재해를 입은 기업\n- 대표자가 입원한 기업",
    );
    expect(statements).toMatchObject([
      { fact: "businessClosed", onlyIf: expect.stringContaining("어느 하나") },
    ]);
  });
});

describe("Periods", () => {
  test.each<[string, object]>([
    [
      "2026. 3. 2. 고령공방지원기관\n□ 접수기간: 공고일로부터 4. 30.(목) 18:00까지",
      { opensOn: "2026-03-02", closesOn: "2026-04-30", closesAt: "18:00" },
    ],
    [
      "□ 신청기간: 2026. 1. 8.(목) 09:00 ~ 신청 인원 초과 시 조기 마감\n* 2026년 1월 8일 오전 9시 이후 접수된 신청서만 인정",
      { type: "until_filled", opensOn: "2026-01-08", closesOn: null },
    ],
    ["□ 접수마감: 2026. 4. 27.(월) 까지 14시", { closesOn: "2026-04-27", closesAt: "14:00" }],
    [
      "□ 접수기간: 2026. 3. 2. ~ 2026. 4. 3.\n□ 문의\n□ 접수기간: 2026. 3. 2. ~ 2026. 4. 3. 18시까지",
      { closesOn: "2026-04-03", closesAt: "18:00" },
    ],
  ])("%s", (lines, period) => {
    expect(read(lines).period).toMatchObject(period);
  });
});

describe("Amounts", () => {
  test.each<[string, number | null, number | null]>([
    ["매출액의 2% 지원 (업체당 최대 40만원 한도)", 400_000, null],
    ["예산 12백만원(4백만원/기업당, 3개사)", 4_000_000, null],
    ["여행사별 1년 지원 금액 최대한도 2백만원", 2_000_000, null],
    ["지출액 대비 지원금액이 50%를 초과할 경우 감액", null, null],
    ["총사업비(100%) = 정부지원금(60%) + 자부담(40%)", null, 60],
    ["지원금 가용비율 최대 30%", null, null],
  ])("'%s'", (words, limitWon, ratePercent) => {
    expect(read(`□ 지원내용\n○ ${words}`).amount).toMatchObject({ limitWon, ratePercent });
  });
});
