import { expect, test } from "vitest";
import type { CaseClock } from "#app/confirmation/procedure/case-clock.ts";
import { clockEn, clockKo, clockSentences } from "./clock-words.ts";

const running = {
  startedOn: "2026-11-02",
  limitDays: 30,
  usedDays: 12,
  leftDays: 18,
  stoppedDays: 0,
  isStopped: false,
  dueOn: "2026-12-14",
  endedBy: null,
  extension: null,
} as Omit<CaseClock, "entries">;

type Case = [name: string, clock: Partial<CaseClock>, ko: string[], en: string[]];

test.each<Case>([
  [
    "running",
    {},
    ["30일 가운데 12일 지남", "18일 남음", "기한 2026. 12. 14.(월)"],
    ["12 of 30 days used", "18 days left", "due 14 Dec 2026 (Mon)"],
  ],
  [
    "stopped",
    { stoppedDays: 3, isStopped: true },
    [
      "30일 가운데 12일 지남",
      "18일 남음",
      "멈춘 기간 3일",
      "지금 멈춤",
      "오늘 다시 흐르면 기한 2026. 12. 14.(월)",
    ],
    [
      "12 of 30 days used",
      "18 days left",
      "stopped for 3 days",
      "stopped now",
      "due 14 Dec 2026 (Mon) if it ran again today",
    ],
  ],
  [
    "extended",
    {
      limitDays: 40,
      leftDays: 28,
      dueOn: "2026-12-24",
      extension: { days: 10, source: "시험", isVerified: false, reason: "시험" },
    },
    ["40일 가운데 12일 지남", "28일 남음", "10일 연장됨", "기한 2026. 12. 24.(목)"],
    ["12 of 40 days used", "28 days left", "extended by 10 days", "due 24 Dec 2026 (Thu)"],
  ],
  [
    "over",
    { usedDays: 31, leftDays: -1 },
    ["30일 가운데 31일 지남", "1일 넘김", "기한 2026. 12. 14.(월)"],
    ["31 of 30 days used", "1 day over", "due 14 Dec 2026 (Mon)"],
  ],
  [
    "ended by the letter: nothing is left and nothing is due",
    { endedBy: "notify", stoppedDays: 1 },
    ["30일 가운데 12일 지남", "멈춘 기간 1일", "통보로 끝남"],
    ["12 of 30 days used", "stopped for 1 day", "ended with the letter"],
  ],
  [
    "withdrawn",
    { endedBy: "withdraw" },
    ["30일 가운데 12일 지남", "취하로 끝남"],
    ["12 of 30 days used", "ended: withdrawn"],
  ],
  [
    "returned",
    { endedBy: "return" },
    ["30일 가운데 12일 지남", "반려로 끝남"],
    ["12 of 30 days used", "ended: returned"],
  ],
  [
    "ended too late: that it was late stays",
    { endedBy: "notify", usedDays: 32, leftDays: -2 },
    ["30일 가운데 32일 지남", "2일 넘김", "통보로 끝남"],
    ["32 of 30 days used", "2 days over", "ended with the letter"],
  ],
])("the clock in words: %s", (_, clock, ko, en) => {
  expect(clockSentences({ ...running, ...clock }, clockKo, "ko")).toEqual(ko);
  expect(clockSentences({ ...running, ...clock }, clockEn, "en")).toEqual(en);
});
