import { expect, test } from "vitest";
import { tabulate } from "#app/catalogue/entries.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { tally } from "./tally.ts";

function entry(kind: CatalogueEntry["kind"], limitWon: number | null): CatalogueEntry {
  return {
    id: 1,
    noticeId: 1,
    programmeId: null,
    title: "공고",
    lang: "ko",
    titleEn: null,
    track: null,
    kind,
    ministryId: null,
    operatorId: null,
    regions: [],
    regionBasis: null,
    fields: [],
    technologies: [],
    windows: [],
    limitWon,
    ratePercent: null,
    ...{ isLimitRead: false, isRateRead: false },
    completeness: "none",
    ruleHash: null,
    givesConfirmedBonus: false,
    securityClass: "general",
    isEstimate: false,
    isSample: false,
    publishedOn: null,
    revision: 1,
  };
}

const entries = [entry("rnd", 10), entry("rnd", 30), entry("ip", null), entry("rnd", null), entry("rnd", 5)];
// The first two are tracks of one notice, and so are the last two.
const catalogue = { entries: tabulate(entries), noticeOf: Uint32Array.of(0, 0, 1, 2, 2) };

test("Tracks of a notice count once, with the highest maximum; unknown amounts are counted, not taken as zero", () => {
  expect(tally(catalogue, [0, 1, 2, 3, 4])).toEqual({
    count: 3,
    limitWon: 35,
    unknown: 1,
    samples: 0,
    kinds: [
      { kind: "rnd", count: 2, limitWon: 35, unknown: 0, samples: 0 },
      { kind: "ip", count: 1, limitWon: 0, unknown: 1, samples: 0 },
    ],
  });
});

test("Samples are counted, but their invented amounts are not added up", () => {
  const withSample = [entry("rnd", 10), { ...entry("rnd", 500), isSample: true }];
  const sums = tally({ entries: tabulate(withSample), noticeOf: Uint32Array.of(0, 1) }, [0, 1]);
  expect(sums).toMatchObject({ count: 2, limitWon: 10, unknown: 0, samples: 1 });
});

test("No opportunities add up to nothing", () => {
  expect(tally(catalogue, [])).toEqual({ count: 0, limitWon: 0, unknown: 0, samples: 0, kinds: [] });
});
