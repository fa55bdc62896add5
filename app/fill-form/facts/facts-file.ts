import { z } from "zod";
import { industryText } from "#app/matching/catalogue/industries.ts";
import { places } from "#app/matching/catalogue/places.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import { companyFacts, type ValueType } from "#app/matching/facts.ts";
import { type FormFact, isFormFact } from "../labels/form-facts.ts";
import type { KnownFacts, KnownValue, Source } from "./known-facts.ts";

const certificate = z.object({
  kind: z.string(),
  issuedOn: z.string().optional(),
  validUntil: z.string().optional(),
});

const patent = z.object({
  label: z.string().optional(),
  kind: z.string().optional(),
  status: z.string().optional(),
  filedOn: z.iso.date().optional(),
  registeredOn: z.iso.date().optional(),
  isOverseas: z.boolean().optional(),
});

/** Facts as a file gives them: by the names of `formFacts`, money in whole won (exports in US dollars), days as YYYY-MM-DD. */
export const factsFileSchema = z.object({
  today: z.iso.date(),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.number())]))
    .refine((facts) => Object.keys(facts).every(isFormFact), { error: "a name that is no fact of forms" }),
  certificates: z.array(certificate).optional(),
  /** That there are no certificates besides these. */
  certificatesComplete: z.boolean().optional(),
  /** Patents and other rights; `label` is the title, the number, or both. */
  patents: z.array(patent).optional(),
  /** Days as of which a fact is known. */
  asOf: z.record(z.string(), z.iso.date()).optional(),
  /** That the company has no site besides its headquarters, or has one. */
  hasOtherSites: z.boolean().optional(),
  /** Where other facts than those of the profile come from. */
  sources: z
    .record(
      z.string(),
      z.object({
        from: z.enum(["profile", "company", "application", "account"]),
        key: z.string().optional(),
      }),
    )
    .optional(),
});
export type FactsFile = z.infer<typeof factsFileSchema>;

/** What a form may be filled with, out of facts by name. A fact whose value is none of its kind is left out. */
export function knownFactsOf(file: FactsFile): KnownFacts {
  const entries = Object.entries(file.facts).flatMap(([fact, value]) => {
    const known = isFormFact(fact) ? knownValue(fact, value) : null;
    if (known === null) return [];
    const source: Source = { from: "profile", ...file.sources?.[fact] } as Source;
    const asOf = file.asOf?.[fact];
    return [[fact, { value: known, source: asOf === undefined ? source : { ...source, asOf } }] as const];
  });
  const held = file.certificates;
  if (held !== undefined)
    entries.push([
      "certificates",
      {
        value: { is: "certificates", held, isComplete: file.certificatesComplete ?? false },
        source: { from: "profile" },
      },
    ]);
  if (file.patents !== undefined)
    entries.push(["patents", { value: { is: "patents", held: file.patents }, source: { from: "profile" } }]);
  return { today: file.today, facts: Object.fromEntries(entries), hasOtherSites: file.hasOtherSites ?? null };
}

type Written = FactsFile["facts"][string];

function knownValue(fact: FormFact, value: Written): KnownValue | null {
  if (typeof value === "object") return { is: "series", figures: value, of: unitOfSeries(fact) };
  if (fact === "headquarters") return optionOf(places, value);
  if (fact === "industry") return industryValue(String(value));
  const unit = unitsOfNumbers[fact];
  if (unit !== undefined) return typeof value === "number" ? { is: "number", number: value, of: unit } : null;
  return (
    profileValue(fact, value) ??
    (typeof value === "string" && value.trim() !== "" ? { is: "text", ko: value.trim() } : null)
  );
}

const unitsOfNumbers: Readonly<Partial<Record<FormFact, (KnownValue & { is: "number" })["of"]>>> = {
  trl: "level",
  employees: "people",
  rndStaff: "people",
  capital: "KRW",
  assets: "KRW",
  liabilities: "KRW",
  equity: "KRW",
  operatingProfit: "KRW",
  netIncome: "KRW",
};

function industryValue(code: string): KnownValue {
  return { is: "text", ko: industryText(code, "ko") ?? code, en: industryText(code, "en") ?? code };
}

function profileValue(fact: FormFact, value: Written): KnownValue | null {
  if (!isFactName(fact)) return null;
  const type: ValueType = companyFacts[fact].value;
  if (type.type === "day" && typeof value === "string") return { is: "day", day: value };
  if (type.type === "flag" && typeof value === "boolean") return { is: "flag", yes: value };
  return type.type === "choice" ? optionOf(type.options, value) : null;
}

function isFactName(name: string): name is keyof typeof companyFacts {
  return Object.hasOwn(companyFacts, name);
}

function unitOfSeries(fact: FormFact): "KRW" | "USD" | "percent" | "people" {
  if (fact === "exports") return "USD";
  if (fact === "employees" || fact === "rndStaff") return "people";
  return /Share|Ratio/u.test(fact) ? "percent" : "KRW";
}

function optionOf(options: Options, value: Written): KnownValue | null {
  const option = options[String(value)];
  return option ? { is: "choice", code: String(value), ko: option.ko, en: option.en } : null;
}
