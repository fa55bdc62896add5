import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import type { Status, Window } from "#app/opportunities/opportunity.ts";
import { endText, periodView } from "./period-view.ts";

const now = Temporal.Instant.from("2026-11-23T03:00:00Z");
const window = (parts: Partial<Window>): Window => ({
  type: "fixed",
  announcedOn: null,
  opensAt: null,
  closesAt: null,
  hasHour: true,
  label: null,
  isEstimate: false,
  ...parts,
});
const line = (status: Status, parts: Partial<Window>, daysLeft: number | null = null) =>
  periodView({ window: window(parts), status, daysLeft }, now, "ko");

describe("a period on a card", () => {
  test("counts the days to its end and prints date and hour", () => {
    const view = line("open", { closesAt: "2026-11-26T09:00:00Z" }, 3);
    expect(view).toMatchObject({ word: "D-3", tone: "caution", full: "2026. 11. 26.(목) 18:00 마감" });
  });

  test("names the day that ends, where the notice prints no hour", () => {
    expect(endText(window({ closesAt: "2026-08-31T15:00:00Z", hasHour: false }), "ko")).toBe(
      "2026. 8. 31.(월)",
    );
  });

  test("says today on the last day, in both languages", () => {
    const period = {
      window: window({ closesAt: "2026-11-23T09:00:00Z" }),
      status: "open",
      daysLeft: 0,
    } as const;
    expect(periodView(period, now, "ko").word).toBe("오늘 마감");
    expect(periodView(period, now, "en").word).toBe("Closes today");
  });

  test("counts down to an opening, but never to one that is merely estimated", () => {
    const opensAt = "2026-11-24T01:00:00Z";
    expect(line("expected", { opensAt }).word).toBe("1일 뒤 시작");
    expect(line("expected", { opensAt, isEstimate: true })).toMatchObject({
      word: "접수 예정",
      isEstimate: true,
    });
  });

  test.each([
    ["rolling", "상시 접수"],
    ["until_budget", "예산 소진 시까지"],
    ["until_filled", "모집 완료 시까지"],
  ] as const)("without an end says how long it lasts: %s", (type, word) => {
    expect(line("open", { type }).word).toBe(word);
  });

  test("says that no period is known", () => {
    expect(periodView({ window: null, status: "unknown", daysLeft: null }, now, "en").word).toBe(
      "Period unknown",
    );
  });

  test("shows what a notice prints where its period could not be read, in the language in which it is", () => {
    expect(line("unknown", { type: "unknown", label: "내년 봄" })).toMatchObject({
      word: "접수 기간 미확인",
      printed: { text: "내년 봄", lang: "ko" },
      isMissing: false,
    });
    expect(line("unknown", { type: "unknown" })).toMatchObject({ printed: null, isMissing: true });
  });

  test("claims no day of closing for a notice that closed before its printed end", () => {
    const closesAt = "2026-12-31T15:00:00Z";
    expect(line("closed", { type: "closed", closesAt })).toMatchObject({ word: "마감", full: null });
    expect(line("closed", { closesAt: "2026-11-01T15:00:00Z", hasHour: false }).full).toContain(
      "2026. 11. 1.",
    );
  });
});
