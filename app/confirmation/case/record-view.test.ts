import { describe, expect, test } from "vitest";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import { formatDay } from "#app/i18n/format.ts";
import { type About, type RecordedEvent, recordView } from "./record-view.ts";

const officer: Signature = { actor: "centre_officer", name: "정가람" };

function entry(number: number, more: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    number,
    at: `2026-11-26T0${number}:00:00Z`,
    by: officer,
    step: "save_checks",
    about: {},
    toStatus: null,
    words: null,
    isErased: false,
    ...more,
  };
}

const saved = (number: number, met: number, notMet: number, by = officer) =>
  entry(number, { by, about: { checks: { met, notMet } } });

describe("Saves of the checklist", () => {
  test("by one person, one behind the other, are one line", () => {
    const [line, ...others] = recordView([saved(1, 2, 1), saved(2, 1, 0), saved(3, 1, 0)], "ko");
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      numbers: "1–3",
      act: "검토표 저장 (3번)",
      about: "충족 4건, 미충족 1건",
      by: "정가람(정책센터)",
    });
  });

  test("stay apart where somebody else, or another step, lies between them", () => {
    const other: Signature = { ...officer, name: "한마루" };
    const begun = entry(4, { step: "begin_screening", toStatus: "screening" });
    const lines = recordView(
      [saved(1, 1, 0), saved(2, 1, 0, other), saved(3, 1, 0), begun, saved(5, 1, 0)],
      "en",
    );
    expect(lines.map(({ numbers }) => numbers)).toEqual(["5", "4", "3", "2", "1"]);
    expect(lines[1]?.status).toBe("status: Screening");
  });

  test("of deleted accounts are not taken for those of one person", () => {
    const gone: Signature = { ...officer, name: null };
    expect(recordView([saved(1, 1, 0, gone), saved(2, 1, 0, gone)], "ko")).toHaveLength(2);
  });
});

describe("An entry says whom and what it was about", () => {
  const ministry = { ko: "산업통상부", en: "Ministry of Trade, Industry and Resources" };
  test.each<[step: string, About, ko: string, en: string]>([
    [
      "request_consultation",
      { ministry, channel: "link", dueOn: "2026-12-10" },
      `산업통상부 · 메일 링크 · 기한 ${formatDay("2026-12-10", "ko")}`,
      `${ministry.en} · link by mail · due ${formatDay("2026-12-10", "en")}`,
    ],
    ["answer_consultation", { ministry, opinion: "agrees" }, "산업통상부 · 동의", `${ministry.en} · agrees`],
    [
      "commission_review",
      { people: ["전유찬", "고다온"] },
      "전문가 전유찬, 고다온",
      "expert: 전유찬, 고다온",
    ],
    ["assign", { role: "decider", people: ["결태오"] }, "결재 담당: 결태오", "decider: 결태오"],
    ["decide", { result: "not_confirmed" }, "해당하지 않음", "not confirmed"],
    ["decide", { result: "confirmed", conditions: 2 }, "해당함(확인) · 조건 2건", "confirmed · 2 conditions"],
    ["settle_condition", { outcome: "not_met" }, "이행하지 않음", "not met"],
    [
      "record_arrival",
      { letter: "NST-L-2026-00007" },
      "문서번호 NST-L-2026-00007",
      "letter NST-L-2026-00007",
    ],
    ["withdraw", {}, "", ""],
  ])("%s", (step, about, ko, en) => {
    const events = [entry(1, { step, about })];
    expect(recordView(events, "ko")[0]?.about).toBe(ko);
    expect(recordView(events, "en")[0]?.about).toBe(en);
  });
});
