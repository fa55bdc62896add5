import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueBounds, SOON_DAYS } from "#app/confirmation/case/due-by.server.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import { addDays, dayNumber } from "#app/time.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { queuePageOf, queuePath, wholeView } from "./queue-view.ts";
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
    isAgreed: false,
  };
  test.each([
    ["for the ministry in the examination", {}, ["ministry"]],
    ["for the decider once somebody recommended", { hasRecommendation: true }, ["decider"]],
    ["for the applicant who was asked", { openSupplements: 1 }, ["applicant"]],
    ["for all who were asked", { openReviews: 2, openConsultations: 1 }, ["expert", "asked_ministry"]],
    ["for the centre before and after", { status: "decided" }, ["centre"]],
    [
      "for the committee in the deliberation",
      { status: "deliberation", hasRecommendation: true },
      ["committee"],
    ],
    [
      "for the decider once the committee agreed",
      { status: "deliberation", hasRecommendation: true, isAgreed: true },
      ["decider"],
    ],
    ["for the ministry once its recommendation is gone", { status: "deliberation" }, ["ministry"]],
    ["for nobody once it is over", { status: "withdrawn" }, []],
  ] as const)("%s", (_, change, parties) => {
    expect(waitingFor({ ...turn, ...change })).toEqual(parties);
  });
});

describe("An address of the queue", () => {
  test.each([
    ["", {}],
    ["view=overdue&page=3", { view: "overdue", page: 3 }],
    ["view=nonsense&page=-1", {}],
    ["page=1e9", {}],
    ["page=1.5&view=mine", { view: "mine" }],
    ["q=%20나루%00%20&order=company", { words: "나루", order: "company" }],
    [
      "round=7&field=ai&kind=holding&security=security&outcome=confirmed&officer=p1",
      {
        round: "7",
        field: "ai",
        kind: "holding",
        security: "security",
        outcome: "confirmed",
        officer: "p1",
      },
    ],
    ["round=x&kind=both&security=top&outcome=maybe&order=random", {}],
  ])("'%s' asks for %o", (search, asked) => {
    expect(queuePageOf(new URLSearchParams(search))).toEqual({ ...wholeView("open"), ...asked });
  });

  test.each([
    [{ ...wholeView("mine"), page: 2 }, "/agency/cases?view=mine&page=2"],
    [wholeView("open"), "/agency/cases"],
    [
      { ...wholeView("done"), words: "가 나", outcome: "confirmed", order: "company" },
      "/agency/cases?view=done&q=%EA%B0%80+%EB%82%98&outcome=confirmed&order=company",
    ],
  ] as const)("leads back to what it asks for: %o", (asked, path) => {
    expect(queuePath(asked)).toBe(path);
    expect(queuePageOf(new URL(path, "http://naru.test").searchParams)).toEqual(asked);
  });
});
