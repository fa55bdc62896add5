import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { type FoldableCall, foldCalls } from "./fold-calls.ts";
import { isSameCall } from "./is-same-call.ts";

const bizinfo: FoldableCall = {
  id: 1,
  title: "2026년 스마트 목공 장비 지원사업 참여기업 모집 공고",
  sources: ["bizinfo"],
  agencies: ["wood-institute"],
  regions: [],
  closesOn: "2026-12-20",
  publishedOn: "2026-12-01",
  isSample: false,
  isListed: true,
  isReadByPerson: false,
  completeness: "none",
  partedFrom: [],
  known: 3,
};
const kstartup = (more: Partial<FoldableCall> = {}): FoldableCall => ({
  ...bizinfo,
  id: 2,
  sources: ["kstartup"],
  known: 2,
  ...more,
});
const leadsOf = (...notices: FoldableCall[]) => [...foldCalls(notices)];

describe("which of them leads", () => {
  test.each<[string, Partial<FoldableCall>, number]>([
    ["the one of which more is known", { known: 5 }, 2],
    ["the first one, where both say as much", { known: 3 }, 1],
    ["the one whose rules were read", { completeness: "partial", known: 0 }, 2],
    ["the one that a person has read", { isReadByPerson: true, completeness: "partial", known: 0 }, 2],
    ["one that its portal still lists", { completeness: "complete", isListed: false }, 1],
  ])("%s", (_, more, lead) => {
    expect(leadsOf(bizinfo, kstartup(more))).toEqual([[lead === 1 ? 2 : 1, lead]]);
  });
});

describe("what stands for itself", () => {
  test.each<[string, Partial<FoldableCall>]>([
    ["a sample beside a real notice", { isSample: true }],
    ["another last day", { closesOn: "2026-12-21" }],
    ["another region", { regions: ["jeonbuk"], title: "[전북] 2026년 스마트 목공 장비 지원사업 공고" }],
  ])("%s", (_, more) => {
    expect(leadsOf({ ...bizinfo, regions: ["gangwon"] }, kstartup(more))).toEqual([]);
  });

  test("a notice that may be either of two calls is of neither", () => {
    const later = { ...bizinfo, id: 3, sources: ["mss"], closesOn: "2026-12-30" };
    const undated = kstartup({ closesOn: null });
    expect(leadsOf(bizinfo, later, undated)).toEqual([]);
    expect(leadsOf(bizinfo, undated)).toEqual([[2, 1]]);
  });

  test("what a person has parted, from whichever side; the others of the call stay together", () => {
    expect(leadsOf(bizinfo, kstartup({ partedFrom: [1] }))).toEqual([]);
    expect(leadsOf({ ...bizinfo, partedFrom: [2] }, kstartup())).toEqual([]);
    const third = kstartup({ id: 3, sources: ["mss"], partedFrom: [1, 2] });
    expect(leadsOf(bizinfo, kstartup(), third)).toEqual([[2, 1]]);
  });

  test("titles that a hundred notices share", () => {
    const many = Array.from({ length: 101 }, (_, at) => kstartup({ id: at + 2, sources: [`portal ${at}`] }));
    expect(foldCalls(many).size).toBe(0);
  });
});

const someCall = fc.record({
  title: fc.constantFrom(
    "목공 장비 지원",
    "2026년 목공 장비 지원",
    "2025년 목공 장비 지원",
    "[강원] 목공 장비 지원",
  ),
  sources: fc.constantFrom(["bizinfo"], ["kstartup"], ["mss"], ["ntis"]),
  agencies: fc.constantFrom([], ["wood"], ["iron"], ["wood", "forest"]),
  regions: fc.constantFrom([], ["gangwon"], ["jeonbuk"]),
  closesOn: fc.constantFrom(null, "2026-12-20", "2026-12-30"),
  publishedOn: fc.constantFrom(null, "2026-12-01", "2026-12-25", "2026-03-01"),
  isSample: fc.boolean(),
  isListed: fc.boolean(),
  isReadByPerson: fc.boolean(),
  completeness: fc.constantFrom("none" as const, "partial" as const, "complete" as const),
  partedFrom: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
  known: fc.nat({ max: 3 }),
});
const someCalls = fc
  .array(someCall, { maxLength: 9 })
  .map((calls) => calls.map((call, at): FoldableCall => ({ ...call, id: at + 1 })));

test("all that are put together are the same one by one, behind one that leads itself; order changes nothing", () => {
  fc.assert(
    fc.property(someCalls, (calls) => {
      const leads = foldCalls(calls);
      const byId = new Map(calls.map((call) => [call.id, call]));
      for (const [id, lead] of leads) {
        expect(leads.has(lead)).toBe(false);
        const group = [lead, ...[...leads].filter(([, other]) => other === lead).map(([one]) => one)];
        for (const other of group.filter((one) => one !== id)) {
          const [a, b] = [byId.get(id), byId.get(other)];
          expect(a && b && a.isSample === b.isSample && isSameCall(a, b)).toBe(true);
          expect(a?.partedFrom.includes(b?.id ?? 0) || b?.partedFrom.includes(a?.id ?? 0)).toBe(false);
        }
      }
      expect(new Map(foldCalls(calls.toReversed()))).toEqual(new Map(leads));
    }),
    propertyRuns,
  );
});
