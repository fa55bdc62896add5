import { describe, expect, test } from "vitest";
import { readDeclaration } from "./read-declaration.ts";

function sent(fields: readonly (readonly [string, string])[], intent: string) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const { shown, conflicts, isWhole } = readDeclaration(form, intent);
  return { shown, conflicts, isWhole };
}

const shown = [
  ["shown", "7"],
  ["shown", "9"],
] as const;

describe("A declaration", () => {
  test.each([
    ["says of each yes or no", [...shown, ["conflict-7", "yes"], ["conflict-9", "no"]], "each", [7], true],
    ["leaves nobody out", [...shown, ["conflict-7", "no"]], "each", [], false],
    ["takes no other word for no", [...shown, ["conflict-7", "no"], ["conflict-9", ""]], "each", [], false],
    ["says 'none' of all in one step", shown, "none", [], true],
    ["does not say 'none' beside a conflict", [...shown, ["conflict-7", "yes"]], "none", [7], false],
    [
      "says nothing by an act that is none",
      [...shown, ["conflict-7", "no"], ["conflict-9", "no"]],
      "",
      [],
      false,
    ],
  ] as const)("%s", (_, fields, intent, conflicts, isWhole) => {
    expect(sent(fields, intent)).toEqual({ shown: [7, 9], conflicts, isWhole });
  });

  test("is of those alone who were shown", () => {
    const fields = [
      ["shown", "7"],
      ["shown", "x"],
      ["conflict-7", "no"],
      ["conflict-8", "yes"],
    ] as const;
    expect(sent(fields, "each")).toEqual({ shown: [7], conflicts: [], isWhole: true });
  });
});
