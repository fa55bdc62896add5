import { describe, expect, test } from "vitest";
import type { ScanState } from "#app/files/list-files.server.ts";
import { type Dated, paperState } from "./paper-state.ts";

const today = "2026-12-01";
const paper = (said: Partial<Dated>): Dated => ({
  ...{ scan: "clean", expiresOn: null, hasNoExpiry: false },
  ...said,
});

describe("A paper on 1 December 2026", () => {
  test.each<[expiresOn: string, state: object]>([
    ["2026-11-30", { is: "expired", until: "2026-11-30" }],
    ["2026-12-01", { is: "lastDay", until: "2026-12-01" }],
    ["2026-12-02", { is: "soon", until: "2026-12-02", days: 1 }],
    ["2026-12-31", { is: "soon", until: "2026-12-31", days: 30 }],
    ["2027-01-01", { is: "valid", until: "2027-01-01" }],
  ])("that is valid until %s", (expiresOn, state) => {
    expect(paperState(paper({ expiresOn }), today)).toEqual(state);
  });

  test("is valid without end only where that was said; where nothing was said, it is not known", () => {
    expect(paperState(paper({ hasNoExpiry: true }), today)).toEqual({ is: "noExpiry" });
    expect(paperState(paper({}), today)).toEqual({ is: "unknown" });
  });

  test.each<[ScanState, string]>([
    ["waiting", "waiting"],
    ["refused", "refused"],
    ["clean", "valid"],
    ["not_scanned", "valid"],
  ])("whose file is %s counts as %s, whatever its days", (scan, is) => {
    expect(paperState(paper({ scan, expiresOn: "2027-06-30" }), today)).toMatchObject({ is });
  });
});
