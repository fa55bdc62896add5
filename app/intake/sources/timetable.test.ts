import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { sources } from "./sources.ts";
import { keyOf, nextTimeOf, timetableOf } from "./timetable.ts";

test.each([
  ["2026-11-23T02:00:00Z", "2026-11-23T03:10:00.000Z"],
  ["2026-11-23T03:09:59Z", "2026-11-23T03:10:00.000Z"],
  ["2026-11-23T03:10:00Z", "2026-11-23T21:10:00.000Z"],
  ["2026-11-23T22:30:00Z", "2026-11-24T03:10:00.000Z"],
])("after %s a source that is asked at 03:10 and 21:10 is asked next at %s", (now, next) => {
  expect(nextTimeOf({ times: { hours: [21, 3], minute: 10 } }, new Date(now))).toBe(next);
});

test("each source has its own times, which the timetable of jobs understands", () => {
  const lines = parseCrontab(sources.map(timetableOf).join("\n"));
  expect(lines.map(({ payload }) => payload)).toEqual(sources.map(({ id }) => ({ source: id })));
});

test("a source is asked with its key, or if it needs none and is named; the local one for what it has", () => {
  const settings = { keys: { BIZINFO_KEY: "k" }, withoutKey: ["ted"], localOrigin: undefined };
  const asked = (given: Parameters<typeof keyOf>[1]) =>
    sources.filter((source) => keyOf(source, given) !== undefined).map(({ id }) => id);
  expect(asked(settings)).toEqual(["bizinfo", "ted"]);
  expect(asked({ ...settings, localOrigin: "http://127.0.0.1:3100" })).toHaveLength(sources.length);
});
