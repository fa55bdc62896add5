import { describe, expect, test } from "vitest";
import { declaredAt, isNamed } from "./ties.ts";

describe("A company is known by its name", () => {
  test.each([
    ["한빛칩", "주식회사 한빛칩"],
    ["(주)한빛칩", "한빛칩"],
    ["㈜ 한빛 칩", "한빛칩"],
    ["Hanbit Chip Co., Ltd.", "Hanbit Chip"],
    ["HANBIT CHIP", "Hanbit Chip Inc."],
  ])("%s is %s", (typed, name) => {
    expect(isNamed(typed, { names: [name] })).toBe(true);
  });

  test.each([
    ["한빛", "한빛칩"],
    ["한빛칩스", "한빛칩"],
    ["", "한빛칩"],
    ["주식회사", "(주)"],
    ["Coral", "ral"],
  ])("%j is not %j", (typed, name) => {
    expect(isNamed(typed, { names: [name] })).toBe(false);
  });
});

describe("A declared interest", () => {
  const company = { names: ["한빛칩", "Hanbit Chip"], numbers: ["2208162517"] };
  test("is found by name or by number, each kind once", () => {
    const declared = declaredAt(
      [
        { kind: "advice", company: "(주)한빛칩", number: null },
        { kind: "shareholding", company: "예전 이름", number: "2208162517" },
        { kind: "advice", company: "Hanbit Chip", number: null },
        { kind: "family", company: "이웃소프트", number: "1234567890" },
      ],
      company,
    );
    expect(declared).toEqual(["shareholding", "advice"]);
  });

  test("at a company without a number is not at every company without one", () => {
    expect(
      declaredAt([{ kind: "advice", company: "다른 회사", number: null }], {
        names: ["한빛칩"],
        numbers: [],
      }),
    ).toEqual([]);
  });
});
