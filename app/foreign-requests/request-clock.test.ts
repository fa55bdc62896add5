import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#app/time.ts";
import { plans, type Steps } from "./foreign-request.ts";
import { nextDuty, requestClock } from "./request-clock.ts";

const received: Steps = {
  ...{ receivedOn: "2026-11-02", plan: "undecided" as const },
  ...{ notifiedOn: null, consultedOn: null, answeredOn: null, providedOn: null },
};
const clock = (said: Partial<Steps>, today: string) => requestClock({ ...received, ...said }, today);

describe("A foreign request is to be told to the ministry within 60 days", () => {
  test.each([
    ["on the day it comes", "2026-11-02", { is: "open", by: "2027-01-01", days: 60 }],
    ["on the last day, though it is a holiday", "2027-01-01", { is: "open", by: "2027-01-01", days: 0 }],
    ["a day later", "2027-01-02", { is: "overdue", by: "2027-01-01", days: 1 }],
  ])("%s", (_, today, notice) => {
    expect(clock({}, today).notice).toEqual(notice);
    expect(nextDuty(clock({}, today))).toEqual(notice);
  });

  test("told in time, and told late", () => {
    expect(clock({ notifiedOn: "2027-01-01" }, "2027-03-01").notice).toMatchObject({ is: "done", lateBy: 0 });
    expect(clock({ notifiedOn: "2027-01-04" }, "2027-03-01").notice).toMatchObject({ is: "done", lateBy: 3 });
  });

  test("asking for consultation tells it too", () => {
    const { notice } = clock({ consultedOn: "2026-12-01" }, "2026-12-02");
    expect(notice).toMatchObject({ is: "done", on: "2026-12-01" });
  });
});

describe("What is provided is consulted about first", () => {
  test("whoever declines need not; whoever has not decided has the same days", () => {
    expect(clock({ plan: "decline" }, "2026-12-01").consultation).toEqual({ is: "notNeeded" });
    expect(clock({}, "2027-01-03").consultation).toMatchObject({ is: "overdue", days: 2 });
  });

  test.each([
    ["on the 20th day an answer may still come", {}, "2026-12-21", "asked", "notYet"],
    ["silence counts as consultation from the 21st day on", {}, "2026-12-22", "deemed", "free"],
    ["an answer ends the waiting", { answeredOn: "2026-12-10" }, "2026-12-10", "answered", "free"],
  ])("%s", (_, said, today, consultation, providing) => {
    const found = clock({ plan: "provide", consultedOn: "2026-12-01", ...said }, today);
    expect(found.consultation.is).toBe(consultation);
    expect(found.providing.is).toBe(providing);
  });

  test.each([
    ["without consultation", {}, true],
    ["while the ministry may still answer", { consultedOn: "2026-11-20" }, true],
    ["on the day of the answer", { consultedOn: "2026-11-10", answeredOn: "2026-12-01" }, false],
    [
      "after silence, though an answer came later",
      { consultedOn: "2026-11-03", answeredOn: "2026-12-20" },
      false,
    ],
  ])("provided %s: early or not", (_, said, isEarly) => {
    const { providing } = clock({ plan: "provide", providedOn: "2026-12-01", ...said }, "2026-12-24");
    expect(providing).toMatchObject({ is: "done", isEarly });
  });
});

test("On no day may anything be provided without a consultation that is over, and what is over stays so", () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-11-02", days));
  const maybe = fc.option(day, { nil: null });
  fc.assert(
    fc.property(
      fc.constantFrom(...plans),
      maybe,
      maybe,
      maybe,
      day,
      (plan, notifiedOn, consultedOn, answered, today) => {
        const answeredOn =
          consultedOn !== null && answered !== null && answered >= consultedOn ? answered : null;
        const said = { plan, notifiedOn, consultedOn, answeredOn };
        const { providing } = clock(said, today);
        if (providing.is !== "free") return;
        expect(consultedOn).not.toBeNull();
        expect(clock(said, addDays(today, 1)).providing.is).toBe("free");
      },
    ),
  );
});
