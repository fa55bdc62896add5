import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsIn } from "./draft.ts";

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test("a draft holds what stands in the controls, in order, and nothing of the form's machinery", () => {
  const form = formOf([
    ["step", "request_supplement"],
    ["seenRevision", "4"],
    ["draft", "script"],
    ["draftForm", "request_supplement"],
    ["fields", "content"],
    ["fields", "proof_files"],
    ["words", "측정 조건을\n적으십시오"],
    ["dueOn", ""],
  ]);
  form.append("file", new Blob(["x"]), "x.pdf");
  expect(fieldsIn(form)).toEqual({
    fields: ["content", "proof_files"],
    words: ["측정 조건을\n적으십시오"],
    dueOn: [""],
  });
});

test("whatever is typed comes back as it was, but for the one character that the database cannot keep", () => {
  const typed = fc.array(fc.string({ unit: "binary" }), { maxLength: 6 });
  fc.assert(
    fc.property(typed, (values) => {
      const fields = fieldsIn(formOf(values.map((value) => ["words", value])));
      // A form has no half characters.
      const whole = values.map((value) => Buffer.from(value).toString());
      expect(fields?.words ?? []).toEqual(whole.map((value) => value.replaceAll("\0", "")));
    }),
  );
});

test.each([
  ["one text too long", [["words", "가".repeat(200_001)]]],
  ["too many controls", Array.from({ length: 501 }, (_, at) => [`x${at}`, ""])],
] as const)("more than any form of ours holds is refused: %s", (_, entries) => {
  expect(fieldsIn(formOf(entries as [string, string][]))).toBeNull();
});

test("a control with any name is only a control", () => {
  expect(Object.entries(fieldsIn(formOf([["__proto__", "가"]])) ?? {})).toEqual([["__proto__", ["가"]]]);
});
