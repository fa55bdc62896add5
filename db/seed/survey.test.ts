import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { nst2023 } from "./enter-reference.server.ts";
import { programmes, survey } from "./programmes/enter-programmes.server.ts";
import { noticesOf } from "./programmes/programme-notices.ts";
import { agencies } from "./reference/agencies.ts";
import { crosswalk } from "./reference/crosswalk.ts";
import { next2026 } from "./reference/next2026.ts";
import { regions } from "./reference/regions.ts";
import { ruleSetExamples } from "./rule-sets/index.ts";
import { samples } from "./samples/samples.ts";

const NOW = Temporal.Instant.from("2026-11-23T10:00:00+09:00");
const notices = survey.flatMap((programme) => noticesOf(programme, NOW));

describe("the survey of programmes", () => {
  it("names each programme and each round once", () => {
    expect(new Set(programmes.map(({ id }) => id)).size).toBe(58);
    expect(new Set(notices.map(({ sourceId }) => sourceId)).size).toBe(notices.length);
  });

  it("names only agencies that are entered beforehand", () => {
    const known = new Set(agencies.map(({ ko }) => ko));
    const named = survey.flatMap(({ ministry, operator }) => [ministry, operator]);
    expect(named.filter((name) => name !== null && !known.has(name))).toEqual([]);
  });

  it("reads in both languages, without a blank", () => {
    for (const { title, titleEn, opportunities } of notices) {
      expect([title, titleEn]).not.toContain(null);
      for (const { summary, benefit } of opportunities) {
        expect(Object.values(summary ?? { none: "-" })).not.toContain(null);
        expect(Object.values(benefit ?? { none: "-" })).not.toContain(null);
      }
    }
  });

  it("carries each of the rule sets that were read from a notice", () => {
    const carried = new Set(
      notices.flatMap(({ opportunities }) => opportunities.map((o) => o.rules?.ruleSet.id)),
    );
    expect(ruleSetExamples.filter(({ ruleSet }) => !carried.has(ruleSet.id))).toEqual([]);
  });

  it("judges nobody by a round that is only expected, nor filters it by an amount", () => {
    const expected = notices.flatMap(({ opportunities }) => opportunities.filter((o) => o.isEstimate));
    expect(expected.length).toBeGreaterThan(30);
    for (const { rules, limitWon, ratePercent } of expected)
      expect([rules, limitWon, ratePercent]).toEqual([null, null, null]);
  });

  it("lets nothing decide that only the press reports", () => {
    const reported = new Set(programmes.filter(({ mark }) => mark === "press").map(({ id }) => id));
    const rules = notices
      .filter(({ programmeId }) => reported.has(programmeId ?? ""))
      .flatMap(({ opportunities }) => opportunities.flatMap((o) => o.rules?.ruleSet.rules ?? []));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ verified }) => verified)).toEqual([]);
  });
});

describe("the reference lists", () => {
  it("let the crosswalk name only technologies that exist, each pair once", () => {
    const codes = (version: typeof nst2023) =>
      new Set(version.fields.flatMap(({ technologies }) => technologies.map(({ code }) => code)));
    const [from, to] = [codes(nst2023), codes(next2026)];
    expect(crosswalk.filter(([old, , next]) => !from.has(old) || !to.has(next))).toEqual([]);
    expect(new Set(crosswalk.map(([old, , next]) => `${old} ${next}`)).size).toBe(crosswalk.length);
  });

  it("give no name to two regions", () => {
    const names = regions.flatMap(({ ko, aliases }) => [ko, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe("the samples", () => {
  it.each([
    ["at midnight", "2026-11-23T00:00:00+09:00", "2026-11-23T09:00:00Z"],
    ["a minute before six", "2026-11-23T17:59:00+09:00", "2026-11-23T09:00:00Z"],
    ["at six", "2026-11-23T18:00:00+09:00", "2026-11-24T09:00:00Z"],
  ])("close at the next 18:00 of Seoul, seen %s", (_, now, closes) => {
    const sample = samples(Temporal.Instant.from(now)).find(({ id }) => id === "closes-today");
    expect(sample?.opportunities[0]?.windows?.[0]?.closesAt).toBe(closes);
  });

  it("say in title and agency that they are samples", () => {
    for (const { title, titleEn } of samples(NOW)) {
      expect(title).toMatch(/^\((예시|Sample)\) /);
      expect(titleEn ?? title).toMatch(/^\(Sample\) /);
    }
  });
});
