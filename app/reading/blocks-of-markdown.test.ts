import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "./block.ts";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";

/** A block in a line: 'h2 words', 'p words', 'i1 ○ words' (level, marker), 't a|b / c|d'. */
function short(block: Block): string {
  if (block.kind === "heading") return `h${block.level} ${block.text}`;
  if (block.kind === "paragraph") return `p ${block.text}`;
  if (block.kind === "item") return `i${block.level} ${block.marker} ${block.text}`;
  return `t ${block.rows.map((row) => row.map((cell) => cell.text).join("|")).join(" / ")}`;
}

const cases: [name: string, markdown: string, blocks: string[]][] = [
  ["headings", "# 모집 공고\n\n## Ⅰ 사업목적", ["h1 모집 공고", "h2 Ⅰ 사업목적"]],
  [
    "items in the usual order",
    "1. 개요\n\n가. 목적\n\n□ 대상\n\n○ 중소기업\n\n- 업력 7년 이내\n\n· 제조업\n\n○ 소상공인\n\n2. 내용",
    [
      "i1 1. 개요",
      "i2 가. 목적",
      "i3 □ 대상",
      "i4 ○ 중소기업",
      "i5 - 업력 7년 이내",
      "i6 · 제조업",
      "i4 ○ 소상공인",
      "i1 2. 내용",
    ],
  ],
  [
    "numbers below what they follow",
    "○ 다음 요건\n\n① 창업 7년 이내\n\n1) 법인\n\n2) 개인\n\n② 매출 10억 원 이하",
    ["i1 ○ 다음 요건", "i2 ① 창업 7년 이내", "i3 1) 법인", "i3 2) 개인", "i2 ② 매출 10억 원 이하"],
  ],
  [
    "notes speak of the item before",
    "□ 대상\n\n※ 예비창업자 제외\n\n* 공고일 기준\n\n** 개업일",
    ["i1 □ 대상", "i2 ※ 예비창업자 제외", "i2 * 공고일 기준", "i2 ** 개업일"],
  ],
  [
    "circles typed as letters",
    "ㅇ지원대상 : 중소기업\n\n○ 지원규모\n\no 지원내용\n\nᄋ 기타",
    ["i1 ㅇ 지원대상 : 중소기업", "i1 ○ 지원규모", "i1 o 지원내용", "i1 ᄋ 기타"],
  ],
  [
    "bullets of the converter before the notice's own signs",
    "- □ 대상\n\n- ◦ 중소기업\n\n- - 제조업\n\n- 1. 서류\n\n- ※ 원본",
    ["i1 □ 대상", "i2 ◦ 중소기업", "i3 - 제조업", "i1 1. 서류", "i2 ※ 원본"],
  ],
  ["a sign glued inside of a line", "○ 대상 ▷ 휴업 ▷ 폐업", ["i1 ○ 대상 ▷ 휴업 ▷ 폐업"]],
  ["a sign alone on its line", "□\n\n지원 대상", ["i1 □ 지원 대상"]],
  ["an item in large type", "###### □ 대상 : 제조업을 하는 중소기업", ["i1 □ 대상 : 제조업을 하는 중소기업"]],
  ["a heading in large type", "### □ 지원 대상", ["h3 □ 지원 대상"]],
  [
    "Roman numbers without a sign of Markdown",
    "Ⅱ. 지원 대상\n\nⅢ 지원 내용",
    ["h1 Ⅱ. 지원 대상", "h1 Ⅲ 지원 내용"],
  ],
  [
    "captions in brackets",
    "< 지원 제외 대상 >\n\n[별첨] 서류는 다음과 같다",
    ["h6 < 지원 제외 대상 >", "p [별첨] 서류는 다음과 같다"],
  ],
  [
    "days are no numbers of a list",
    "4. 15.(수) 18:00까지\n\n12. 31.까지\n\n2026. 3. 2. ~ 3. 31.\n\n1.5배 이내",
    ["p 4. 15.(수) 18:00까지", "p 12. 31.까지", "p 2026. 3. 2. ~ 3. 31.", "p 1.5배 이내"],
  ],
  [
    "bodies in brackets are no letters of a list",
    "(사)나루협회\n\n(재)나루진흥원\n\n(가) 법인\n\n(나) 개인",
    ["p (사)나루협회", "p (재)나루진흥원", "i1 (가) 법인", "i1 (나) 개인"],
  ],
  [
    "the end of a sentence is no letter of a list",
    "지원할 수 있습니\n\n다. 다만 제외",
    ["p 지원할 수 있습니", "p 다. 다만 제외"],
  ],
  [
    "a line cut in two",
    "○ 제조업을 영위하는\n\n중소기업\n\n○ 매출액(최근 3년\n\n평균)이 10억 원 이하",
    ["i1 ○ 제조업을 영위하는 중소기업", "i1 ○ 매출액(최근 3년 평균)이 10억 원 이하"],
  ],
  [
    "a finished line stays alone",
    "○ 중소기업\n\n접수는 온라인으로 합니다.",
    ["i1 ○ 중소기업", "p 접수는 온라인으로 합니다."],
  ],
  [
    "a table",
    "|구분|내용|\n|---|---|\n|대상|중소기업<br><br>- 제조업|\n|한도| |",
    ["t 구분|내용 / 대상|중소기업\n- 제조업 / 한도|"],
  ],
  [
    "two tables without a line between",
    "|a1|b1|\n|---|---|\n|c1|d1|\n|e1|f1|g1|\n|---|---|---|\n|h1|i1|j1|",
    ["t a1|b1 / c1|d1", "t e1|f1|g1 / h1|i1|j1"],
  ],
  [
    "a frame around text",
    "|□ 대상<br><br>○ 중소기업<br>- 제조업|\n|---|",
    ["i1 □ 대상", "i2 ○ 중소기업", "i3 - 제조업"],
  ],
  [
    "a table inside of a frame",
    "|□ 대상<br>○ 다음과 같음<br><br>|구분|내용|\n|---|---|\n|창업|7년 이내|\n<br><br>※ 예외 없음|",
    ["i1 □ 대상", "i2 ○ 다음과 같음", "t 구분|내용 / 창업|7년 이내", "i3 ※ 예외 없음"],
  ],
  ["the number of a section in a box", "|2|\n|---|\n\n신청 자격", ["h2 신청 자격"]],
  ["pictures, rules, arrows", "![image 1](<a b.png>)\n\n---\n\n⇩\n\n▶", []],
  [
    "footnote stars and strong type",
    "○ **대상**: 중소·중견기업* 및 **소상공인**",
    ["i1 ○ 대상: 중소·중견기업* 및 소상공인"],
  ],
];

it.each(cases)("reads %s", (_name, markdown, blocks) => {
  expect(blocksOfMarkdown(markdown).map(short)).toEqual(blocks);
});

it("takes pages from the numbers at their feet", () => {
  const blocks = blocksOfMarkdown("○ 하나\n\n- 1 -\n\n○ 둘\n\n###### - 2 -\n\n○ 셋");
  expect(blocks.map((block) => block.place)).toEqual([
    { block: 0, page: 1 },
    { block: 1, page: 2 },
    { block: 2, page: 3 },
  ]);
});

it("takes pages from form feeds", () => {
  const blocks = blocksOfMarkdown("하나\f둘\n셋\f넷");
  expect(blocks.map((block) => block.place.page)).toEqual([undefined, 2, 2, 3]);
});

it("numbers blocks from 0 and never throws", () => {
  const piece = fc.constantFrom(
    "|",
    "\n",
    "-",
    "#",
    " ",
    "<br>",
    "가.",
    "①",
    "- 1 -",
    "|---|",
    "\f",
    "(",
    "지원",
    "1.",
    "ㅇ",
    "*",
    "![",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const blocks = blocksOfMarkdown(pieces.join(""));
      expect(blocks.map((block) => block.place.block)).toEqual(blocks.map((_, index) => index));
    }),
  );
});
