import { expect, test } from "vitest";
import { paperLine, pointsLine } from "./compared-view.ts";

const total = { stage: "서류", known: "0점", isKnown: false, more: null };

test.each([
  ["nothing counts", total, "서류: 0점"],
  ["points are not published", { ...total, more: "점수 미공개 우대 1건" }, "서류: 점수 미공개 우대 1건"],
  [
    "both",
    { ...total, known: "3점", isKnown: true, more: "점수 미공개 우대 1건" },
    "서류: 3점, 점수 미공개 우대 1건",
  ],
])("A comparison says of a stage where %s what is known", (_, given, line) => {
  expect(pointsLine(given)).toBe(line);
});

const state = { isThere: true, tone: "good", detail: null, link: null } as const;

test.each([
  ["one", [{ ...state, name: "사업자등록증", label: "있음" }], "등록증 1부: 있음"],
  [
    "two kinds",
    [
      { ...state, name: "국세 납세증명서", label: "있음" },
      { ...state, name: "지방세 납세증명서", label: "없음" },
    ],
    "등록증 1부: 국세 납세증명서 있음, 지방세 납세증명서 없음",
  ],
  ["no kind that Naru knows", [{ ...state, name: null, label: "기관 서식" }], "등록증 1부: 기관 서식"],
])("A paper of %s is named by the notice's words", (_, lines, said) => {
  expect(paperLine({ text: "등록증 1부", lines })).toBe(said);
});
