import { expect, test } from "vitest";
import { defaultRoundSettings, roundSettingsSchema } from "#app/confirmation/procedure/round-settings.ts";
import { defaultForms } from "./default-forms.ts";
import { formDefinitionSchema, questionsOf } from "./form-definition.ts";

test.each(Object.entries(defaultForms))("The form of kind %s passes its own door", (_, form) => {
  expect(formDefinitionSchema.safeParse(form).error).toBeUndefined();
});

test("The kinds of body are offered in the order of the act, what is left over last", () => {
  const stored: unknown = JSON.parse(JSON.stringify(defaultForms.holding));
  const body = questionsOf(formDefinitionSchema.parse(stored)).find(({ key }) => key === "body");
  const offered = body?.type === "choice" ? body.options.map(({ value }) => value) : [];
  expect([offered.at(0), offered.at(-1)]).toEqual(["business", "other"]);
});

test("A form that names other required questions than it has is refused", () => {
  const form = { ...defaultForms.holding, required: ["summary"] };
  expect(formDefinitionSchema.safeParse(form).success).toBe(false);
});

test("A form in which two questions share a key is refused", () => {
  const [first, ...others] = defaultForms.holding.parts;
  if (first === undefined) throw new Error("the form has parts");
  const doubled = { ...first, questions: [...first.questions, ...first.questions] };
  const required = questionsOf({ parts: [doubled, ...others] }).filter(({ isRequired }) => isRequired);
  const form = {
    ...defaultForms.holding,
    parts: [doubled, ...others],
    required: required.map(({ key }) => key),
  };
  expect(formDefinitionSchema.safeParse(form).success).toBe(false);
});

test("Everything that decree art. 8(1) lists is asked for and checked", () => {
  for (const { parts, checks } of Object.values(defaultForms)) {
    const sources = [...parts, ...checks].map(({ source }) => source).join(" ");
    for (const item of ["제1호", "제2호", "제3호", "제4호"]) expect(sources).toContain(item);
  }
});

test("The settings of a new round pass their door; what no law says is no verified fact", () => {
  expect(roundSettingsSchema.safeParse(defaultRoundSettings).error).toBeUndefined();
  for (const setting of Object.values(defaultRoundSettings))
    if (setting && "source" in setting && setting.source.includes("가정"))
      expect(setting.isVerified).toBe(false);
});
