import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import { addDays, dayNumber } from "#app/time.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { dueBounds, SOON_DAYS } from "./due-by.server.ts";
import { queuePageOf, queuePath } from "./queue-view.ts";
import { type Turn, waitingFor } from "./waiting-for.ts";

describe("A bound for the day on which a period is used up", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2026-01-01", days));

  test("says what moving each due day to the next working day would say", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 20 }), (today, distance) => {
        const usedUpOn = addDays(today, distance);
        let due = usedUpOn;
        while (!isKoreanWorkingDay(due)) due = addDays(due, 1);
        const settings = { endsOnWorkingDay: { value: true, source: "", isVerified: false }, closedOn: [] };
        const bounds = dueBounds(settings, today, isKoreanWorkingDay);
        expect(usedUpOn <= bounds.overdue).toBe(due < today);
        expect(usedUpOn <= bounds.soon).toBe(dayNumber(due) <= dayNumber(today) + SOON_DAYS);
      }),
      propertyRuns,
    );
  });
});

describe("A case waits", () => {
  const turn: Turn = {
    status: "examination",
    openSupplements: 0,
    openReviews: 0,
    openConsultations: 0,
    hasRecommendation: false,
  };
  test.each([
    ["for the ministry in the examination", {}, ["ministry"]],
    ["for the decider once somebody recommended", { hasRecommendation: true }, ["decider"]],
    ["for the applicant who was asked", { openSupplements: 1 }, ["applicant"]],
    ["for all who were asked", { openReviews: 2, openConsultations: 1 }, ["expert", "asked_ministry"]],
    ["for the centre before and after", { status: "decided" }, ["centre"]],
    ["for the committee in the deliberation", { status: "deliberation" }, ["committee"]],
    ["for nobody once it is over", { status: "withdrawn" }, []],
  ] as const)("%s", (_, change, parties) => {
    expect(waitingFor({ ...turn, ...change })).toEqual(parties);
  });
});

describe("An address of the queue", () => {
  test.each([
    ["", "open", 1],
    ["view=overdue&page=3", "overdue", 3],
    ["view=nonsense&page=-1", "open", 1],
    ["page=1e9", "open", 1],
    ["page=1.5&view=mine", "mine", 1],
  ])("'%s' asks for %s, page %i", (search, view, page) => {
    expect(queuePageOf(new URLSearchParams(search))).toEqual({ view, page });
  });

  test("leads back to what it asks for", () => {
    expect(queuePath({ view: "mine", page: 2 })).toBe("/agency/cases?view=mine&page=2");
    expect(queuePath({ view: "open", page: 1 })).toBe("/agency/cases");
  });
});
