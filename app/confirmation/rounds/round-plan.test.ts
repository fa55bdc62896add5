import { describe, expect, test } from "vitest";
import { defaultRoundSettings, type RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { changedItems, faultsOf, isSamePlan, lockedItems, type RoundPlan } from "./round-plan.ts";

const plan = (changed: Partial<RoundPlan> = {}, settings: Partial<RoundSettings> = {}): RoundPlan => ({
  nameKo: "2027년 제1차",
  nameEn: "2027, round 1",
  opensAt: "2027-01-04T00:00:00Z",
  closesAt: "2027-02-04T09:00:00Z",
  versionId: "nst2023",
  holdingFormId: "holding-1",
  developingFormId: "developing-1",
  settings: { ...defaultRoundSettings, ...settings },
  ...changed,
});

const longer = { limitDays: { value: 45, source: "영 제8조", isVerified: true } };
const closed = { closedOn: ["2027-01-28"] };

test("a plan names what it changes, whatever order the database gave its keys", () => {
  expect(changedItems(plan(), plan({ nameKo: "2027년 첫 회차" }, { ...longer, ...closed }))).toEqual([
    "nameKo",
    "limitDays",
    "closedOn",
  ]);
  const { isVerified, ...rest } = defaultRoundSettings.limitDays;
  expect(isSamePlan(plan(), plan({}, { limitDays: { isVerified, ...rest } }))).toBe(true);
  expect(isSamePlan(plan(), plan({}, { kinds: undefined }))).toBe(true);
  expect(changedItems(null, plan())).not.toContain("return");
});

test("a round that does not say so is not blind, and saying so changes nothing", () => {
  const isBlind = (value: boolean) => ({
    isBlind: { value, source: "기관이 정한 회차 설정(법령에서 확인되지 않음)", isVerified: false },
  });
  expect(changedItems(plan(), plan({}, isBlind(false)))).toEqual([]);
  expect(changedItems(plan(), plan({}, isBlind(true)))).toEqual(["isBlind"]);
  expect(lockedItems({ hasOpened: false, hasApplications: true })).not.toContain("isBlind");
  expect(lockedItems({ hasOpened: true, hasApplications: true })).toContain("isBlind");
});

describe("what stands against a plan", () => {
  const upcoming = { hasOpened: false, hasApplications: false };
  const prepared = { hasOpened: false, hasApplications: true };
  const running = { hasOpened: true, hasApplications: true };
  const now = "2026-11-30T00:00:00Z";
  const others = [{ opensAt: "2026-11-01T00:00:00Z", closesAt: "2027-01-04T00:00:00Z" }];

  test.each([
    ["nothing, where one round ends as the next begins", plan(), null, upcoming, []],
    [
      "a period that overlaps another round's by a second",
      plan({ opensAt: "2027-01-03T23:59:59Z" }),
      null,
      upcoming,
      ["opensAt overlaps"],
    ],
    [
      "an end before the beginning",
      plan({ closesAt: "2027-01-04T00:00:00Z" }),
      null,
      upcoming,
      ["closesAt endsBeforeItOpens"],
    ],
    [
      "an end that is over",
      plan({ opensAt: "2026-10-01T00:00:00Z", closesAt: "2026-10-30T00:00:00Z" }),
      null,
      upcoming,
      ["closesAt closesInThePast"],
    ],
    ["nothing, before anybody could rely on it", plan({}, longer), plan(), upcoming, []],
    [
      "other forms, once drafts were begun",
      plan({ holdingFormId: "h-2" }),
      plan(),
      prepared,
      ["holdingFormId locked"],
    ],
    ["another period, once the round has opened", plan({}, longer), plan(), running, ["limitDays locked"]],
    ["nothing, where offices are closed on one more day", plan({}, closed), plan(), running, []],
    [
      "an earlier end, once the round has opened",
      plan({ closesAt: "2027-02-01T09:00:00Z" }),
      plan(),
      running,
      ["closesAt closesEarlier"],
    ],
    [
      "nothing, where a round that is open closes later",
      plan({ closesAt: "2027-03-01T09:00:00Z" }),
      plan(),
      running,
      [],
    ],
  ] as const)("%s", (_, planned, before, standing, expected) => {
    const faults = faultsOf(planned, { before, others, now, ...standing });
    expect(faults.map(({ item, reason }) => `${item} ${reason}`)).toEqual(expected);
  });
});
