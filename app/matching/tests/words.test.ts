import { describe, expect, test } from "vitest";
import { certificateKinds } from "#app/matching/catalogue/certificates.ts";
import { industryCode, industryLevels } from "#app/matching/catalogue/industries.ts";
import { spelling } from "#app/matching/catalogue/spelling.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { company, march, requirement, ruleSet } from "./examples.ts";
import { judged, outcomeOf } from "./generators/judging.ts";

const size = (test: { anyOf: string[] } | { noneOf: string[] }): Criterion => ({ fact: "size", ...test });

describe("By law a 소상공인 is a 소기업, and both are 중소기업", () => {
  test.each<[says: string, criterion: Criterion, met: readonly string[]]>([
    ["소상공인", size({ anyOf: ["micro"] }), ["micro"]],
    ["소기업", size({ anyOf: ["small"] }), ["micro", "small"]],
    ["중기업", size({ anyOf: ["medium"] }), ["medium"]],
    ["중소기업", size({ anyOf: ["sme"] }), ["micro", "small", "medium"]],
    ["중소기업 또는 중견기업", size({ anyOf: ["sme", "midsize"] }), ["micro", "small", "medium", "midsize"]],
    ["소기업 제외", size({ noneOf: ["small"] }), ["medium", "midsize", "large"]],
  ])("%s", (_, criterion, met) => {
    const sizes = ["micro", "small", "medium", "midsize", "large"];
    const passing = sizes.filter(
      (one) => outcomeOf(criterion, company({ facts: { size: one } }), march) === "met",
    );
    expect(passing).toEqual(met);
  });
});

describe("An industry lies within its class, group, division and section", () => {
  test.each([
    ["29280", ["C"], "met"],
    ["29280", ["29"], "met"],
    ["C29280", ["C292"], "met"],
    ["29280", ["C29280"], "met"],
    ["29280", ["26"], "not_met"],
    ["29280", ["J"], "not_met"],
    ["제조업", ["C"], "met"],
    // Coarser than what the rule names: nobody can say.
    ["C", ["29"], "unknown"],
    ["29", ["29280"], "unknown"],
    ["29", ["29280", "C29"], "met"],
    // Kept from before codes were asked for.
    ["특수기계 제조업", ["29"], "unknown"],
  ])("'%s' for %j: %s", (industry, anyOf, outcome) => {
    expect(outcomeOf({ fact: "industry", anyOf }, company({ facts: { industry } }), march)).toBe(outcome);
  });

  test("whose code is too coarse is asked for a finer one", () => {
    const rules = ruleSet([requirement({ fact: "industry", anyOf: ["29280"] })]);
    expect(judged(rules, company({ facts: { industry: "C" } }), march).questions).toMatchObject([
      { id: "fact:industry", to: "company", cause: "too_coarse" },
    ]);
  });

  test.each([
    ["29280", "C29280"],
    ["c 29280", "C29280"],
    ["01", "A01"],
    ["C26110 전자집적회로 제조업", "C26110"],
    ["J", "J"],
    ["정보통신업", "J"],
    ["manufacturing", "C"],
    ["A29", null],
    ["04", null],
    ["292800", null],
    ["2", null],
    ["IT", null],
    ["A급", null],
    ["26110, 29280", null],
    ["", null],
  ])("'%s' is written %s", (written, code) => {
    expect(industryCode(written)).toBe(code);
  });

  test("from the section down", () => {
    expect(industryLevels("C29280")).toEqual(["C", "C29", "C292", "C2928", "C29280"]);
  });
});

describe("A certificate is the same whatever it is called", () => {
  const holds = (held: string, named: string) =>
    outcomeOf(
      { some: "certificates", where: { fact: "kind", anyOf: [named] } },
      company({ lists: { certificates: { items: [{ kind: held }], complete: true } } }),
      march,
    );

  test.each([
    ["스마트공장 수준확인서", "스마트공장 수준 확인서"],
    ["venture", "벤처기업확인서"],
    ["벤처기업 확인서", "venture"],
    ["Inno-Biz", "기술혁신형 중소기업 확인서"],
    ["이노비즈(Inno-Biz)", "innobiz"],
    ["ISO 9001:2015", "ISO9001"],
    ["KS I ISO 14001", "iso_14001"],
    ["ＧＳ인증", "good_software"],
    ["직접생산확인증명서", "직접생산 확인"],
    // Not in the vocabulary: only the spelling counts.
    ["우리동네 빵집 인증서", "우리 동네 빵집 인증"],
  ])("'%s' is '%s'", (held, named) => {
    expect(holds(held, named)).toBe("met");
  });

  test.each([
    ["벤처기업(예비)", "venture"],
    ["예비사회적기업", "사회적기업"],
    ["기업부설연구소", "연구개발전담부서"],
    ["ISO 9001", "ISO 14001"],
    ["ISMS", "ISMS-P"],
  ])("'%s' is not '%s'", (held, named) => {
    expect(holds(held, named)).toBe("not_met");
  });

  test("no two certificates share a name", () => {
    const names = Object.entries(certificateKinds).flatMap(([code, kind]) => {
      const all = [kind.ko, kind.en, ...("aliases" in kind ? kind.aliases : [])];
      return [...new Set(all.map(spelling))].map((name) => `${name} ${code}`);
    });
    const plain = names.map((name) => name.split(" ")[0]);
    expect(names.filter((_, at) => plain.indexOf(plain[at]) !== at)).toEqual([]);
  });
});
