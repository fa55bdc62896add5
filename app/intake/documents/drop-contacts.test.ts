import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "#app/reading/block.ts";
import { dropContacts, withoutContacts } from "./drop-contacts.ts";

const dropped: [text: string, left: string][] = [
  ["문의: 053-123-4567", "문의:"],
  ["문의처 : 나루진흥원 기업지원팀 (☎ 02-123-4567~8)", "문의처 : 나루진흥원 기업지원팀"],
  ["휴대전화 010 1234 5678로 연락", "휴대전화 로 연락"],
  ["팩스: 054)123-4567", ""],
  ["대표번호 1588-1234", "대표번호"],
  ["해외: +82-2-123-4567", "해외:"],
  ["이메일(naru.help@example.go.kr) 접수", "이메일 접수"],
  ["담당자: 홍길동 주무관", "담당자: 주무관"],
  ["담당자: 홍길동(02-123-4567)", "담당자:"],
  ["문의 (02)123-4567, (054) 123-4567", "문의"],
  ["담당 : 수출지원팀 김나루", "담당 : 수출지원팀"],
  ["사업 문의: 마케팅팀 김나루 대리(☎ 054-123-4567)", "사업 문의: 마케팅팀 대리"],
  ["기업지원과 이 나 루 주무관", "기업지원과 주무관"],
];

const kept = [
  "담당자: 수출지원팀",
  "담당자: 이메일로 문의",
  "나루진흥원장",
  "기업당 최대 1500-2000만 원",
  "융자 한도 1600-1800 백만 원",
  "2026. 4. 9. ~ 2026. 4. 29. 18:00까지",
  "제2026-04-0034호",
  "사업자등록번호 123-45-67890",
  "매출액 27,272,727원, 자부담 23%",
  "전담 연구원 인건비",
  "국내 중소기업 과장급 이상 재직자",
  "업력 7년 이내의 중소기업 대표",
];

describe("Officials' names, numbers and mails", () => {
  it.each(dropped)("leave '%s'", (text, left) => expect(dropContacts(text)).toBe(left));

  it.each(kept)("are none in '%s'", (text) => expect(dropContacts(text)).toBe(text));

  it("leave tables, below their label and beside it", () => {
    const cell = (text: string): Cell => ({ text, columns: 1, rows: 1 });
    const table = (...rows: string[][]) => ({
      kind: "table" as const,
      rows: rows.map((row) => row.map(cell)),
      place: { block: 0 },
    });
    const texts = (rows: string[][]) =>
      withoutContacts([table(...rows)]).map((block) =>
        block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : [],
      );
    expect(
      texts([
        ["지역", "담당자", "연락처"],
        ["서울", "홍길동", "02-123-4567"],
      ]),
    ).toEqual([
      [
        ["지역", "담당자", "연락처"],
        ["서울", "", ""],
      ],
    ]);
    expect(
      texts([
        ["담당자", "김나루 팀장"],
        ["대상", "중소기업"],
      ]),
    ).toEqual([
      [
        ["담당자", ""],
        ["대상", "중소기업"],
      ],
    ]);
  });

  it("leave no empty block, and blocks are numbered anew", () => {
    const blocks = withoutContacts([
      { kind: "paragraph", text: "☎ 02-123-4567", place: { block: 0 } },
      { kind: "item", level: 1, marker: "○", text: "중소기업", place: { block: 1, page: 2 } },
    ]);
    expect(blocks).toEqual([
      { kind: "item", level: 1, marker: "○", text: "중소기업", place: { block: 0, page: 2 } },
    ]);
  });

  it("are gone in whatever order they come", () => {
    const piece = fc.constantFrom(
      "담당자",
      ":",
      " ",
      "홍길동",
      "주무관",
      "02-123-4567",
      "a@b.kr",
      "(",
      ")",
      "/",
      "중소기업",
      "1억 원",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = dropContacts(pieces.join(" "));
        expect(once).not.toMatch(/02-123-4567|a@b\.kr/u);
      }),
    );
  });
});
