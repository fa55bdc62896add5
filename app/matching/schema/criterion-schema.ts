import { z } from "zod";
import type { Bilingual } from "#app/i18n/locale.ts";
import { units } from "../catalogue/units.ts";
import { factsOf, isListName, listNames, type Scope, type ValueType } from "../facts.ts";
import type { Ask, Criterion, Range } from "../rule.ts";
import { refuse } from "./problems.ts";
import { bilingual, formOf, numberTest, testSchema, text } from "./test-schema.ts";
import { tooLarge } from "./tree-size.ts";

const kinds = ["all", "any", "not", "fact", "ask", "some", "total", "review"] as const;
type Kind = (typeof kinds)[number];

/** Criteria of one scope; inside a list only facts of its items can be tested. */
function criterionOf(scope: Scope): z.ZodType<Criterion> {
  // Dispatching by the key that names the kind reports errors where they are; a union would report those of every kind.
  return z.unknown().transform((written, ctx): Criterion => {
    const reject = (ko: string, en: string): never => {
      ctx.addIssue({ code: "custom", params: refuse(ko, en), path: [] });
      return z.NEVER;
    };
    if (typeof written !== "object" || written === null || Array.isArray(written))
      return reject("조건은 객체여야 합니다", "a criterion must be an object");
    const named = kinds.filter((kind) => kind in written);
    const kind = named[0];
    if (kind === undefined || named.length > 1) {
      const list = kinds.join(", ");
      return reject(`${list} 중 하나만 있어야 합니다`, `exactly one of ${list} is required`);
    }
    if (scope !== "company" && "about" in written)
      return reject(
        "목록 항목의 조건에는 about을 쓸 수 없습니다",
        "about cannot be used in a condition on list items",
      );
    const schema = schemaOf(kind, written, scope);
    if ("ko" in schema) return reject(schema.ko, schema.en);
    const parsed = schema.safeParse(written, { reportInput: true });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) ctx.addIssue({ ...issue });
    return z.NEVER;
  });
}

type Refusal = { ko: string; en: string };

type CriterionSchema = z.ZodType<Criterion>;

// Making a schema costs a hundred times as much as using it, and all but those of questions recur.
const made = new Map<string, CriterionSchema>();

function kept(key: string, make: () => CriterionSchema): CriterionSchema {
  const schema = made.get(key) ?? make();
  made.set(key, schema);
  return schema;
}

function schemaOf(kind: Kind, written: object, scope: Scope): CriterionSchema | Refusal {
  const inList = scope !== "company";
  switch (kind) {
    case "all":
      return kept(`${scope} all`, () => z.strictObject({ all: z.array(criterionOf(scope)).min(1) }));
    case "any":
      return kept(`${scope} any`, () => z.strictObject({ any: z.array(criterionOf(scope)).min(1) }));
    case "not":
      return kept(`${scope} not`, () => z.strictObject({ not: criterionOf(scope) }));
    case "fact":
      return factSchema(written, scope);
    case "ask":
      return inList ? notInList(kind) : askSchema(written);
    case "some":
      return inList ? notInList(kind) : someSchema(written);
    case "total":
      return inList ? notInList(kind) : totalSchema(written);
    case "review":
      return inList ? notInList(kind) : kept("review", () => z.strictObject({ review: bilingual }));
  }
}

function notInList(kind: Kind): Refusal {
  return refuse(
    `목록 항목의 조건에는 ${kind} 조건을 쓸 수 없습니다`,
    `${kind} cannot be used in a condition on list items`,
  );
}

function factSchema(written: object, scope: Scope): CriterionSchema | Refusal {
  const name = "fact" in written && typeof written.fact === "string" ? written.fact : "";
  const facts = factsOf(scope);
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (!fact) {
    const known = Object.keys(facts).join(", ");
    return refuse(`등록되지 않은 사실입니다. 가능한 이름: ${known}`, `no such fact; known here: ${known}`);
  }
  const key = `${scope} fact ${name} ${formOf(written)}`;
  return kept(key, () => {
    const schema = testSchema(fact.value, { fact: z.literal(name) }, formOf(written));
    const isItemFigure = scope !== "company" && fact.value.type === "number";
    return narrowed(
      isItemFigure ? schema.superRefine((test, ctx) => refuseIdle(test as Range<number>, ctx)) : schema,
    );
  });
}

function someSchema(written: object): CriterionSchema | Refusal {
  const name = listNamed("some" in written ? written.some : undefined);
  if (typeof name !== "string") return name;
  return kept(`some ${name}`, () => {
    const shape = { some: z.literal(name), where: criterionOf(name) };
    const counted = z.strictObject({ ...shape, atLeast: z.exactOptional(z.int().min(1).max(1_000)) });
    // One way to say 'at least one': what means the same is written the same.
    return counted.transform(({ atLeast, ...some }) =>
      atLeast === 1 ? some : { ...some, ...(atLeast && { atLeast }) },
    );
  });
}

function totalSchema(written: object): CriterionSchema | Refusal {
  const name = listNamed("total" in written ? written.total : undefined);
  if (typeof name !== "string") return name;
  const of = "of" in written && typeof written.of === "string" ? written.of : "";
  const item = Object.hasOwn(factsOf(name), of) ? factsOf(name)[of] : undefined;
  if (item?.value.type !== "number")
    return refuse("of에는 목록 항목의 숫자 사실을 쓰십시오", "`of` names a number of the list's items");
  const { shape, check } = numberTest(item.value.unit);
  return kept(`total ${name} ${of}`, () => {
    const where = z.exactOptional(criterionOf(name));
    const head = { total: z.literal(name), of: z.literal(of), where };
    return narrowed(
      z
        .strictObject({ ...head, ...shape })
        .superRefine(check)
        .superRefine(refuseIdle),
    );
  });
}

/** Figures of items are never negative, and so are sums of them, whatever is known. */
function refuseIdle({ min, above, max, below }: Range<number>, ctx: z.RefinementCtx): void {
  const isAlwaysOver = (min === undefined || min <= 0) && (above === undefined || above < 0);
  const isAlways = isAlwaysOver && max === undefined && below === undefined;
  const isNever = (max !== undefined && max < 0) || (below !== undefined && below <= 0);
  if (!isAlways && !isNever) return;
  ctx.addIssue({
    code: "custom",
    params: refuse(
      "이 값은 0보다 작을 수 없으므로 이 조건은 언제나 결과가 같습니다",
      "this figure is never below 0, so the test has the same outcome for everybody",
    ),
  });
}

function listNamed(name: unknown) {
  if (typeof name === "string" && isListName(name)) return name;
  const known = listNames.join(", ");
  return refuse(`등록되지 않은 목록입니다. 가능한 이름: ${known}`, `no such list; known: ${known}`);
}

const optionsSchema = z
  .record(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.&+-]{0,79}$/u), bilingual)
  .refine((options) => Object.keys(options).length > 0, {
    params: refuse("선택지가 하나 이상 필요합니다", "give at least one option"),
  })
  .refine((options) => ["ko" as const, "en" as const].every((locale) => areDistinct(options, locale)), {
    params: refuse("두 선택지의 이름이 같습니다", "two options have the same name"),
  });

function areDistinct(options: Record<string, Bilingual>, locale: keyof Bilingual): boolean {
  const names = Object.values(options).map((option) => option[locale]);
  return new Set(names).size === names.length;
}

const askHead = {
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,79}$/)
    // Every object has a `constructor` and a `toString`, so an absent answer would look like a wrong one.
    .refine((key) => !(key in Object.prototype), {
      params: refuse("이 이름은 쓸 수 없습니다", "this name is reserved"),
    }),
  ko: text(500),
  en: text(500),
};
const unit = z.enum(units);

export const askValue: z.ZodType<Ask> = z.discriminatedUnion("type", [
  z.strictObject({ ...askHead, type: z.literal("flag") }),
  z.strictObject({ ...askHead, type: z.literal("number"), unit }),
  z.strictObject({ ...askHead, type: z.literal("series"), unit }),
  z.strictObject({ ...askHead, type: z.literal("day") }),
  z.strictObject({ ...askHead, type: z.literal("grade"), scale: z.array(text(80)).min(2).max(30) }),
  z.strictObject({ ...askHead, type: z.literal("choice"), options: optionsSchema }),
  z.strictObject({ ...askHead, type: z.literal("choices"), options: optionsSchema }),
]);

/** The question is checked first: only a well-formed question tells which test may stand beside it. */
function askSchema(written: object): z.ZodType<Criterion> {
  const asked = askValue.safeParse("ask" in written ? written.ask : undefined);
  if (!asked.success) return z.looseObject({ ask: askValue }).transform(() => z.NEVER);
  const type: ValueType = asked.data;
  const form = formOf(written);
  const make = () => narrowed(testSchema(type, { ask: askValue }, form));
  // The words of a question are its own; all other types recur.
  const isOwn = type.type === "choice" || type.type === "choices" || type.type === "grade";
  return isOwn ? make() : kept(`ask ${type.type} ${"unit" in type ? type.unit : ""} ${form}`, make);
}

/** The head names a fact or question whose type chose the test schema, so what it lets through is a criterion. */
function narrowed(schema: z.ZodType): z.ZodType<Criterion> {
  return schema as z.ZodType<Criterion>;
}

/** A criterion about the company: at most 12 levels deep, at most 200 leaves. */
export const criterionSchema: z.ZodType<Criterion> = z.unknown().transform((written, ctx): Criterion => {
  // Measured before anything recurses over it: a thousand nested groups must not exhaust the stack.
  const excess = tooLarge(written);
  if (excess) {
    ctx.addIssue({ code: "custom", params: excess });
    return z.NEVER;
  }
  const parsed = criterionOf("company").safeParse(written, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) ctx.addIssue({ ...issue });
  return z.NEVER;
});
