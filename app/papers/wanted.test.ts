import { describe, expect, test } from "vitest";
import type { Paper } from "./paper.ts";
import { type Held, heldOn, wantedOf } from "./wanted.ts";

const today = "2026-12-01";

function paper(said: Partial<Paper>): Paper {
  return {
    ...{ id: 1, kind: "sme", name: null, issuer: null, number: null, issuedOn: null, expiresOn: null },
    ...{ hasNoExpiry: false, replacedBy: null, fileName: "확인서.pdf", token: "t", type: "pdf", bytes: 9 },
    ...{ sha256: "", scan: "clean", uploadedAt: "2026-11-01T00:00:00Z" },
    ...said,
  };
}

describe("A wanted paper, on 1 December, that", () => {
  test.each<[expiresOn: string | null, lastDay: string | null, is: Held["is"]]>([
    ["2026-12-20", "2026-12-20", "there"],
    ["2026-12-19", "2026-12-20", "endsBefore"],
    ["2026-12-01", "2026-12-20", "endsBefore"],
    ["2026-12-01", "2026-12-01", "there"],
    ["2026-11-30", "2026-12-20", "expired"],
    // Not known until when to apply: today counts.
    ["2026-12-01", null, "there"],
    ["2026-11-30", null, "expired"],
    // Nobody has said until when it is valid: not good news, whatever the deadline.
    [null, null, "unknown"],
  ])("is valid until %s is for a deadline on %s: %s", (expiresOn, lastDay, is) => {
    expect(heldOn("sme", [paper({ expiresOn })], { today, lastDay }).is).toBe(is);
  });

  test("is there in several files counts by the best of them, never by a replaced one", () => {
    const old = paper({ id: 1, hasNoExpiry: true, replacedBy: 2 });
    const expired = paper({ id: 2, expiresOn: "2026-01-01" });
    const waiting = paper({ id: 3, scan: "waiting", hasNoExpiry: true });
    const when = { today, lastDay: null };
    expect(heldOn("sme", [old, expired], when).is).toBe("expired");
    expect(heldOn("sme", [old, expired, waiting], when)).toMatchObject({ is: "waiting", paper: { id: 3 } });
    expect(heldOn("patent", [old, expired, waiting], when).is).toBe("missing");
  });

  test("was refused by the scan counts for nothing", () => {
    expect(heldOn("sme", [paper({ scan: "refused", hasNoExpiry: true })], { today, lastDay: null }).is).toBe(
      "refused",
    );
  });
});

test("What a notice wants is understood one by one; what is not understood stays in its words", () => {
  const said = (text: string, isNote?: true) => ({
    ...{ text, quote: text, at: { document: 0, block: 0, origin: "body" as const } },
    ...(isNote && { isNote }),
  });
  const { wanted, notes } = wantedOf([
    said("참가신청서(서식 1)"),
    said("사업자등록증 사본 1부"),
    said("사업자등록증"),
    said("국세 및 지방세 납세증명서"),
    said("재무제표 또는 부가가치세 과세표준증명"),
    said("벤처기업확인서(해당 시)"),
    said("시료 분석표"),
  ]);
  expect(notes).toEqual([]);
  expect(wanted).toMatchObject([
    { text: "참가신청서(서식 1)", kinds: [], isForm: true },
    { text: "사업자등록증 사본 1부", kinds: ["business_registration"], isForm: false, isConditional: false },
    { kinds: ["national_tax", "local_tax"], isChoice: false },
    { kinds: ["financial_statements", "vat_base"], isChoice: true },
    { kinds: ["venture"], isConditional: true },
    { text: "시료 분석표", kinds: [], isForm: false },
  ]);
  const dated = wantedOf([said("사업자등록증"), said("모든 서류는 공고일 이후 발급분", true)]);
  expect(dated).toMatchObject({ notes: ["모든 서류는 공고일 이후 발급분"], wanted: [{ hasDays: true }] });
});
