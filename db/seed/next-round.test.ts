import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { expectedRound } from "./programmes/next-round.ts";
import type { ProgrammeSeed, RoundSeed } from "./programmes/programme-seed.ts";
import { fixed, rolling, unknownPeriod, until } from "./programmes/window-seed.ts";

const round = (id: string, terms: Partial<RoundSeed>): RoundSeed => ({
  id,
  name: null,
  windows: [unknownPeriod()],
  tracks: [{}],
  ...terms,
});

const programme = (rounds: [RoundSeed, ...RoundSeed[]], isYearly = true): ProgrammeSeed => ({
  id: "any",
  ko: "어떤 사업",
  en: "any programme",
  kind: "rnd",
  ministry: null,
  operator: null,
  mark: "verified",
  source: "test",
  isYearly,
  rounds,
});

function expectedAt(now: string, ...rounds: [RoundSeed, ...RoundSeed[]]) {
  const next = expectedRound(programme(rounds), Temporal.Instant.from(now));
  return next && [next.after.id, next.from?.toString() ?? null, next.to?.toString() ?? null];
}

const spring = round("spring", { windows: [fixed("2026-04-09", "2026-04-29", "18:00")] });
const autumn = round("autumn", { windows: [fixed("2026-09-01", "2026-10-15")] });

describe("the next round of a yearly programme", () => {
  it("is expected in the same months of the next year", () => {
    expect(expectedAt("2026-11-23T00:00:00Z", spring)).toEqual(["spring", "2027-04", "2027-04"]);
  });

  it("is not expected while a known round is open or still to come", () => {
    expect(expectedAt("2026-04-29T08:59:59Z", spring)).toBeNull();
    expect(expectedAt("2026-04-29T09:00:00Z", spring)).not.toBeNull();
    expect(expectedAt("2026-06-01T00:00:00Z", spring, autumn)).toBeNull();
  });

  it("is the one of two rounds a year that comes first", () => {
    expect(expectedAt("2026-11-23T00:00:00Z", spring, autumn)).toEqual(["spring", "2027-04", "2027-04"]);
    expect(expectedAt("2027-05-01T00:00:00+09:00", spring, autumn)).toEqual(["autumn", "2027-09", "2027-10"]);
  });

  it("stays expected to the end of its last month, then moves on by a year", () => {
    expect(expectedAt("2027-04-30T23:59:59+09:00", spring)).toEqual(["spring", "2027-04", "2027-04"]);
    expect(expectedAt("2027-05-01T00:00:00+09:00", spring)).toEqual(["spring", "2028-04", "2028-04"]);
  });

  it("spans all periods of a round, and a period that ends at midnight ends with the day before", () => {
    const twice = round("twice", {
      windows: [fixed("2026-03-02", "2026-03-31"), fixed("2026-06-01", "2026-06-30")],
    });
    expect(expectedAt("2026-11-23T00:00:00Z", twice)).toEqual(["twice", "2027-03", "2027-06"]);
  });

  it("has no beginning where only the last day of a round is known", () => {
    const open = round("end", { windows: [until("2026-05-14")] });
    expect(expectedAt("2026-11-23T00:00:00Z", open)).toEqual(["end", null, "2027-05"]);
  });

  it("is looked for from the month of the last announcement on, for two months more", () => {
    const announced = round("announced", { announced: "2025-12" });
    expect(expectedAt("2026-11-23T00:00:00Z", announced)).toEqual(["announced", "2026-12", null]);
    expect(expectedAt("2027-02-28T00:00:00Z", announced)).toEqual(["announced", "2026-12", null]);
    expect(expectedAt("2027-03-01T00:00:00Z", announced)).toEqual(["announced", "2027-12", null]);
  });

  it("is not expected where nothing tells when, or where the programme does not come every year", () => {
    expect(expectedAt("2026-11-23T00:00:00Z", round("open", { windows: [rolling] }))).toBeNull();
    expect(expectedAt("2026-11-23T00:00:00Z", round("silent", {}))).toBeNull();
    expect(
      expectedRound(programme([spring], false), Temporal.Instant.from("2026-11-23T00:00:00Z")),
    ).toBeNull();
  });
});
