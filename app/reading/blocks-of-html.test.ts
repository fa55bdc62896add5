import fc from "fast-check";
import { expect, it } from "vitest";
import { blocksOfHtml } from "./blocks-of-html.ts";

const cases: [name: string, html: string, blocks: object[]][] = [
  [
    "headings and paragraphs",
    "<h2>지원&nbsp;대상</h2><p>중소기업<br>소상공인</p>",
    [
      { kind: "heading", level: 2, text: "지원 대상" },
      { kind: "paragraph", text: "중소기업" },
      { kind: "paragraph", text: "소상공인" },
    ],
  ],
  [
    "the signs of notices",
    "<p>☞ 도내 중소기업</p><p><br></p><p>&nbsp; - 제조업</p><p>※ 제외 업종</p>",
    [
      { kind: "item", level: 1, marker: "☞", text: "도내 중소기업" },
      { kind: "item", level: 2, marker: "-" },
      { kind: "item", level: 3, marker: "※" },
    ],
  ],
  [
    "lists of the format",
    "<ul><li>하나<ul><li><p>둘</p></li></ul></li><li>○ 셋</li></ul>",
    [
      { kind: "item", level: 1, marker: "", text: "하나" },
      { kind: "item", level: 2, marker: "", text: "둘" },
      { kind: "item", level: 1, marker: "○", text: "셋" },
    ],
  ],
  [
    "merged cells",
    "<table><tr><th colspan=2>구분</th><th rowspan='2'>비고</th></tr><tr><td>대상</td><td>중소<br>기업</td></tr></table>",
    [
      {
        kind: "table",
        rows: [
          [
            { text: "구분", columns: 2, rows: 1 },
            { text: "비고", columns: 1, rows: 2 },
          ],
          [
            { text: "대상", columns: 1, rows: 1 },
            { text: "중소\n기업", columns: 1, rows: 1 },
          ],
        ],
      },
    ],
  ],
  [
    "a frame around text",
    "<table><tr><td><p>□ 대상</p><p>○ 중소기업</p></td></tr></table>",
    [
      { kind: "item", marker: "□" },
      { kind: "item", level: 2, marker: "○" },
    ],
  ],
  [
    "a table inside of a cell",
    "<table><tr><td>구분</td><td>내용<table><tr><td>가</td><td>나</td></tr></table></td></tr></table>",
    [{ kind: "table", rows: [[{ text: "구분" }, { text: "내용\n가 나" }]] }],
  ],
  [
    "what is no text",
    "<head><title>t</title><style>p{}</style></head><script>alert(1)</script><!-- c --><p>본문</p>",
    [{ kind: "paragraph", text: "본문" }],
  ],
  [
    "elements that are never closed",
    "<p>하나<p>둘<table><tr><td>셋<td>넷",
    [{ text: "하나" }, { text: "둘" }, { kind: "table", rows: [[{ text: "셋" }, { text: "넷" }]] }],
  ],
  [
    "spans that cannot be",
    "<table><tr><td colspan=99999999>하나</td><td colspan=-3>둘</td></tr></table>",
    [{ kind: "table", rows: [[{ columns: 1000 }, { columns: 1 }]] }],
  ],
  ["plain text", "접수 &lt;온라인&gt; 신청", [{ kind: "paragraph", text: "접수 <온라인> 신청" }]],
];

it.each(cases)("reads %s", (_name, html, blocks) => {
  expect(blocksOfHtml(html)).toMatchObject(blocks);
});

it("reads elements nested ten thousand deep", () => {
  const html = `${"<div><table><tr><td>".repeat(2_500)}깊은 곳`;
  expect(JSON.stringify(blocksOfHtml(html))).toContain("깊은 곳");
});

it("never throws, and numbers blocks from 0", () => {
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<li>",
    "<h1>",
    "</h1>",
    "가.",
    " 지원 ",
    "<",
    "&",
    "<script>",
    "</script>",
    "</ul>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const blocks = blocksOfHtml(pieces.join(""));
      expect(blocks.map((block) => block.place.block)).toEqual(blocks.map((_, index) => index));
    }),
  );
});
