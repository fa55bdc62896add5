import { describe, expect, test } from "vitest";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { dueDay, periodOf, whyInvalid } from "./objection-period.ts";

const settings = defaultRoundSettings;
// Thirty days after 25 October 2026 is Tuesday, 24 November.
const arrivedAt = "2026-10-25T05:00:00Z";

describe("The period to object", () => {
  test.each([
    ["counts from the day after arrival", "2026-10-25T05:00:00Z", "2026-11-24"],
    ["an arrival late in the evening in Seoul is still of that day", "2026-10-25T14:59:59Z", "2026-11-24"],
    ["a second later it is of the next", "2026-10-25T15:00:00Z", "2026-11-25"],
    ["that ends on a Saturday ends on Monday", "2026-10-22T05:00:00Z", "2026-11-23"],
  ])("%s", (_, arrived, until) => {
    expect(periodOf(arrived, settings)?.until).toBe(until);
  });

  test("has no end while no arrival is known", () => {
    expect(periodOf(null, settings)).toBeNull();
    expect(whyInvalid({ lodgedAt: "2030-01-01T00:00:00Z", lodgedAs: "applicant" }, null, settings)).toEqual(
      [],
    );
  });
});

describe("An objection", () => {
  test.each([
    ["in the last second of the period is in time", "2026-11-24T14:59:59.999Z", 0],
    ["a second after it is late", "2026-11-24T15:00:00.000Z", 1],
  ])("%s", (_, lodgedAt, reasons) => {
    expect(whyInvalid({ lodgedAt, lodgedAs: "applicant" }, arrivedAt, settings)).toHaveLength(reasons);
  });

  test("that is a second late is told both times to the second", () => {
    const lodged = { lodgedAt: "2026-11-24T15:00:00Z", lodgedAs: "applicant" } as const;
    const [reason] = whyInvalid(lodged, arrivedAt, settings);
    expect(reason?.ko).toContain("2026-11-24 23:59:59까지였고, 이의신청은 2026-11-25 00:00:00에 도착");
    expect(reason?.en).toContain(
      "ended at 2026-11-24 23:59:59, and the objection arrived at 2026-11-25 00:00:00",
    );
  });

  test("by somebody else is not valid, late or not; by an agent it is", () => {
    const on = (lodgedAs: "agent" | "other", lodgedAt: string) =>
      whyInvalid({ lodgedAt, lodgedAs }, arrivedAt, settings).length;
    expect(on("agent", "2026-11-20T00:00:00Z")).toBe(0);
    expect(on("other", "2026-11-20T00:00:00Z")).toBe(1);
    expect(on("other", "2026-11-26T00:00:00Z")).toBe(2);
  });

  test("has a clock of its own, from its arrival, that ends on a working day", () => {
    expect(dueDay("2026-11-20T00:00:00Z", settings)).toBe("2026-12-04");
    // 5 December 2026 is a Saturday.
    expect(dueDay("2026-11-21T00:00:00Z", settings)).toBe("2026-12-07");
    const anyDay = { ...settings, endsOnWorkingDay: { value: false, source: "시험", isVerified: false } };
    expect(dueDay("2026-11-21T00:00:00Z", anyDay)).toBe("2026-12-05");
  });
});
