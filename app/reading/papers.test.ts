import { describe, expect, test } from "vitest";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";

const read = (lines: string) =>
  readNotice({
    title: "표면처리 설비 지원사업 참여기업 모집 공고",
    agency: "고령군",
    documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
  }).papers;
const wanted = (lines: string) => read(`□ 제출서류\n${lines}`).map(({ text }) => text);

describe("Papers that a notice wants", () => {
  test.each<[lines: string, papers: readonly string[]]>([
    ["○ 참가신청서(서식 1) 1부", ["참가신청서(서식 1) 1부"]],
    ["○ 사업자등록증, 중소기업확인서 각 1부", ["사업자등록증", "중소기업확인서 각 1부"]],
    // Only where the words before are a paper does an 'and' divide.
    ["○ 국세 및 지방세 납세증명서 1부", ["국세 및 지방세 납세증명서 1부"]],
    ["○ 법인 등기부등본 및 인감증명서", ["법인 등기부등본", "인감증명서"]],
    ["○ 4대보험 가입자명부", ["4대보험 가입자명부"]],
    ["○ 01_사업자등록증.pdf 파일\n○ ② 통장사본", ["사업자등록증.pdf 파일", "통장사본"]],
    [
      "○ 인증서(벤처기업확인서, 이노비즈 확인서 등) 사본",
      ["인증서(벤처기업확인서, 이노비즈 확인서 등) 사본"],
    ],
    ["○ 재무제표 또는 부가가치세 과세표준증명", ["재무제표 또는 부가가치세 과세표준증명"]],
    // What comes in money, and sentences, are no papers to apply with.
    ["○ 세금계산서와 이체확인증\n○ 결과보고서", []],
    ["○ 제출한 서류는 반환하지 않음\n○ 모든 서류는 날인하여 제출", []],
  ])("%s", (lines, papers) => {
    expect(wanted(lines)).toEqual(papers);
  });

  test("in a table, a row each", () => {
    const table =
      "|연번|서류명|부수|\n|---|---|---|\n|1|사업계획서|1부|\n|2|공장등록증 사본|1부|\n|3|홍보물|-|";
    expect(wanted(table)).toEqual(["사업계획서", "공장등록증 사본"]);
  });

  test("printed twice are wanted once, and what the notice says of their days stands beside them", () => {
    const papers = read(
      "□ 제출서류\n○ 사업자등록증\n※ 모든 서류는 공고일 이후 발급분에 한함\n□ 구비서류: 사업자등록증",
    );
    expect(papers).toMatchObject([
      { text: "사업자등록증" },
      { text: "모든 서류는 공고일 이후 발급분에 한함", isNote: true },
    ]);
  });

  test.each([
    ["of another part", "□ 지원내용\n○ 인증서 발급 비용"],
    ["for the payment", "□ 정산 제출서류\n○ 견적서\n○ 사업자등록증"],
    ["in no notice", "□ 신청자격\n○ 중소기업확인서를 보유한 기업"],
  ])("are none that are %s", (_, lines) => {
    expect(read(lines)).toEqual([]);
  });
});
