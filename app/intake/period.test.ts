import fc from "fast-check";
import { expect, test } from "vitest";
import { isDay } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";
import { readPeriod, windowTypeOf } from "./period.ts";
import { readDate } from "./printed-date.ts";

const midnightAfter = (day: string) => `${addDays(day, 1)}T00:00:00+09:00`;

test.each([
  ["2026-12-10", "day"],
  ["2026. 12. 10.", "day"],
  ["2026.12.10", "day"],
  ["2026/12/10", "day"],
  ["20261210", "day"],
  ["2026년 12월 10일", "day"],
  ["2026년12월10일까지", "day"],
  ["2026-12-10(목)", "day"],
  ["2026. 12. 10. (목요일)", "day"],
  ["2026-12-10 목요일", "day"],
  ["26.12.10", "day"],
  ["'26. 12. 10.(목) 마감", "day"],
  ["２０２６．１２．１０．", "day"],
  ["２０２６년　１２월　１０일", "day"],
  ["10 December 2026", "day"],
  ["Dec. 10, 2026", "day"],
  ["2026-12-10 (Thu)", "day"],
  ["2026-12-10 00:00:00", "day"],
  ["2026-12-10 00:00:00.0", "day"],
  ["2026-12-10T00:00:00+09:00", "day"],
  ["2026-12-09T15:00:00Z", "day"],
  ["2026-12-09T15:00:00.000Z", "day"],
  ["2026-12-10T00:00:00.000Z", "day"],
  ["2026-12-10 자정까지", "day"],
  ["2026-12-10 18:00", "18:00:00"],
  ["2026-12-10 18:00:00.0", "18:00:00"],
  ["2026-12-10T18:00:00+09:00", "18:00:00"],
  ["2026-12-10T09:00:00Z", "18:00:00"],
  ["2026-12-10T18:00:00", "18:00:00"],
  ["2026-12-10T04:00:00-0500", "18:00:00"],
  ["202612101800", "18:00:00"],
  ["20261210180000", "18:00:00"],
  ["20261210 1800", "18:00:00"],
  ["2026. 12. 10.(목) 18:00까지", "18:00:00"],
  ["2026. 12. 10.(목, 18:00)", "18:00:00"],
  ["2026년 12월 10일(목) 18시까지", "18:00:00"],
  ["2026. 12. 10.(목) 오후 6시", "18:00:00"],
  ["2026-12-10 오후 6:00", "18:00:00"],
  ["２０２６-１２-１０ １８：００", "18:00:00"],
  ["10 Dec 2026, 6 pm", "18:00:00"],
  ["2026-12-10 18:00 KST", "18:00:00"],
  ["2026-12-10 17시 30분", "17:30:00"],
  ["2026-12-10 오후 5시 반", "17:30:00"],
  ["2026-12-10 정오", "12:00:00"],
  ["2026-12-10 오전 10시", "10:00:00"],
  ["2026-12-10 낮 12시", "12:00:00"],
  ["2026-12-10 23:59", "23:59:00"],
  ["2026-12-10 23:59:59", "23:59:59"],
])("'%s' is the tenth of December: %s", (printed, hour) => {
  const read = readPeriod("2026-12-01", printed);
  const closesAt = hour === "day" ? midnightAfter("2026-12-10") : `2026-12-10T${hour}+09:00`;
  expect(read).toMatchObject({
    ok: true,
    window: { type: "fixed", closesAt, hasHour: hour !== "day", label: null },
    remark: null,
  });
});

test.each(["2026-12-10 24:00", "2026. 12. 10. 24시", "2026-12-10 24:00:00", "2026-12-10 밤 12시"])(
  "'%s' is the end of the tenth, with its hour",
  (printed) => {
    expect(readPeriod("", printed)).toMatchObject({
      window: { closesAt: midnightAfter("2026-12-10"), hasHour: true },
    });
  },
);

test.each([
  ["12월 10일 18시", "2026-11-20", null, "2026-12-10T18:00:00+09:00"],
  ["12. 10.(목) 18:00", "2026-11-20", null, "2026-12-10T18:00:00+09:00"],
  ["12/10", "2026-11-20", null, midnightAfter("2026-12-10")],
  ["1월 10일", "2026-12-20", null, midnightAfter("2027-01-10")],
  ["1월 10일", null, "2026-12-20", midnightAfter("2027-01-10")],
  ["12월 10일", "2027-01-02", "2026-12-01", midnightAfter("2026-12-10")],
])("'%s', published on %s and beginning on %s, closes at %s", (printed, publishedOn, start, closesAt) => {
  expect(readPeriod(start ?? "", printed, publishedOn)).toMatchObject({ window: { closesAt }, remark: null });
});

test("a beginning without a year gets it from the publication, or else from the end", () => {
  const opensAt = "2026-12-01T00:00:00+09:00";
  expect(readPeriod("12월 1일", "12월 10일", "2026-12-03")).toMatchObject({ window: { opensAt } });
  expect(readPeriod("12월 1일", "2027-01-10")).toMatchObject({ window: { opensAt } });
});

test.each(["2100-01-01", "2999-12-31", "9999-12-31", "99991231", "2099.12.31", "9999-12-31T23:59:59+09:00"])(
  "'%s' means that there is no end",
  (printed) => {
    expect(readPeriod("2026-12-01", printed)).toMatchObject({
      window: { type: "rolling", closesAt: null, label: null },
      remark: null,
    });
  },
);

test("1900-01-01 means that there is no beginning", () => {
  expect(readPeriod("1900-01-01", "2026-12-10")).toMatchObject({ window: { opensAt: null, type: "fixed" } });
});

test.each([
  "2026111",
  "202612",
  "2026-12",
  "12월 10일 18시",
  "12/10",
  "12.10.26",
  "내년 봄",
  "2026-12-1012",
  "2026-12-10 이후 협의",
  "1.5억",
  "공고일로부터 30일",
])("'%s' without a year from elsewhere is not understood, shown as printed and remarked on", (printed) => {
  expect(readPeriod("", printed)).toMatchObject({
    ok: true,
    window: { type: "unknown", opensAt: null, closesAt: null, label: printed },
    remark: { en: `period not understood, shown as printed: ${printed}` },
  });
});

test.each([
  ["", "2026-12-01 ~ 2026-12-10"],
  ["20261201 ~ 20261210", ""],
  ["2026-12-01 ~ 2026-12-10", "2026-12-01 ~ 2026-12-10"],
  ["2026-12-01 ~", "~ 2026-12-10"],
  ["2026. 12. 1.", "2026. 12. 10.(예산 소진 시 조기 마감)"],
])("both ends of a period may stand in one field: '%s', '%s'", (start, end) => {
  expect(readPeriod(start, end)).toMatchObject({
    window: { opensAt: "2026-12-01T00:00:00+09:00", closesAt: midnightAfter("2026-12-10") },
    remark: null,
  });
});

test.each([
  ["예산 소진시까지", "until_budget"],
  ["예산 소진 시까지", "until_budget"],
  ["상시 접수", "rolling"],
  ["수시 접수", "rolling"],
  ["연중", "rolling"],
  ["모집 완료시", "until_filled"],
  ["모집 마감시", "until_filled"],
  ["정원 마감시까지", "until_filled"],
  ["선착순 접수", "until_filled"],
  ["차수별 상이", "unknown"],
  ["접수방법별 마감일 상이", "unknown"],
  ["확인 필요", "unknown"],
  ["", "unknown"],
])("'%s' is a period that is %s, and understood", (words, type) => {
  expect(windowTypeOf(words)).toBe(type);
  expect(readPeriod("", words)).toMatchObject({
    window: { type, opensAt: null, closesAt: null, label: words || null },
    remark: null,
  });
});

test("words beside a date stay with it", () => {
  expect(readPeriod("2026-08-01", "2026-12-10 (예산 소진 시 마감)")).toMatchObject({
    window: { type: "until_budget", closesAt: midnightAfter("2026-12-10"), label: "(예산 소진 시 마감)" },
  });
});

test.each([
  ["2026-02-30", "2026-03-01", "no such day: 2026-02-30"],
  ["2026-01-01", "2026-13-01", "no such day: 2026-13-01"],
  ["2026-01-01", "2026년 2월 29일", "no such day: 2026년 2월 29일"],
  ["2026-01-01", "2026-01-02 25:00", "no such day: 2026-01-02 25:00"],
  ["2026-01-01", "2026-01-02 12:60", "no such day: 2026-01-02 12:60"],
  ["2026-01-01", "2026-01-02 24:30", "no such day: 2026-01-02 24:30"],
  ["0000-00-00", "", "no such day: 0000-00-00"],
  ["2026-03-02", "2026-03-01", "closes before it opens: 2026-03-02 ~ 2026-03-01"],
])("from '%s' to '%s' is refused", (start, end, en) => {
  expect(readPeriod(start, end)).toMatchObject({ ok: false, reason: { en } });
});

const weekday = (day: string) => "일월화수목금토"[new Date(day).getUTCDay()];
const printDay: readonly ((y: string, m: string, d: string, day: string) => string)[] = [
  (_y, _m, _d, day) => day,
  (y, m, d) => `${y}. ${Number(m)}. ${Number(d)}.`,
  (y, m, d, day) => `${y}.${m}.${d}(${weekday(day)})`,
  (y, m, d) => `'${y.slice(2)}. ${m}. ${d}.`,
  (y, m, d, day) => `${y}년 ${Number(m)}월 ${Number(d)}일(${weekday(day)})`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}${m}${d}`,
];
const printHour: readonly ((h: number, m: number) => string)[] = [
  (h, m) => ` ${two(h)}:${two(m)}`,
  (h, m) => ` ${two(h)}:${two(m)}:00.0`,
  (h, m) => ` ${h}시 ${m}분까지`,
  (h, m) => ` ${h < 12 ? "오전" : "오후"} ${h % 12 || 12}:${two(m)}`,
];
function two(number: number): string {
  return String(number).padStart(2, "0");
}

test("whatever form prints a day, with or without an hour, is read as that day and hour", () => {
  const day = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2098-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  // Midnight with seconds is how machines write a day.
  const hour = fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 59 })));
  fc.assert(
    fc.property(
      day,
      hour,
      fc.constantFrom(...printDay),
      fc.constantFrom(...printHour),
      (on, at, print, tell) => {
        const [y = "", m = "", d = ""] = on.split("-");
        const printed = `${print(y, m, d, on)}${at === null ? "" : tell(...at)}`;
        expect(readDate(printed)).toEqual(
          at === null
            ? { is: "day", day: on, words: "" }
            : { is: "instant", day: on, at: `${on}T${two(at[0])}:${two(at[1])}:00+09:00`, words: "" },
        );
      },
    ),
  );
});

test("an instant in ISO 8601 keeps its instant, whatever its offset", () => {
  const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2098-12-30"), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      fc.pre(date.getUTCSeconds() !== 0);
      const whole = new Date(Math.floor(date.getTime() / 1_000) * 1_000);
      const read = readDate(date.toISOString());
      expect(read.is === "instant" && Date.parse(read.at)).toBe(whole.getTime());
      expect("day" in read && isDay(read.day)).toBe(true);
    }),
  );
});

test.each([
  ["10 Dec 2026 17:00 CET", "17:00 CET"],
  ["10 December 2026, 17:00 (Brussels time)", "17:00 (Brussels time)"],
  ["Dec 10, 2026 5 pm ET", "5 pm ET"],
  ["2026. 12. 10. 18:00 현지시각", "18:00 현지시각"],
])("an hour of another place is kept in words: '%s'", (printed, words) => {
  expect(readDate(printed)).toEqual({ is: "day", day: "2026-12-10", words });
});

test.each(["2026-12-10 17:00 KST", "10 Dec 2026 17:00 (Seoul time)", "2026. 12. 10. 17:00 한국시간"])(
  "'%s' is an hour of Seoul",
  (printed) => {
    expect(readDate(printed)).toMatchObject({ is: "instant", at: "2026-12-10T17:00:00+09:00" });
  },
);
