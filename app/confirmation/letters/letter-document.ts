import { z } from "zod";
import { type CriterionReason, results } from "#app/confirmation/form/reasons.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Bilingual } from "#app/i18n/locale.ts";

const bilingual = z.object({ ko: z.string(), en: z.string() });

const about = {
  /** Null while it is only a preview. */
  number: z.string().nullable(),
  writtenOn: z.iso.date(),
  reference: z.string(),
  company: z.string(),
  title: z.string(),
  technology: bilingual,
  version: bilingual,
  confirmationKind: z.enum(["holding", "developing"]),
  /** Whom to ask: office, officer and address. Null in letters that were written before they said so. */
  contact: z.object({ office: bilingual, name: z.string(), email: z.string() }).nullable().default(null),
};
export type LetterContact = z.output<typeof about.contact>;

const common = {
  ...about,
  /** Days for an objection, counted from arrival, with the source. */
  objection: z.object({ value: z.number(), source: z.string(), isVerified: z.boolean() }),
};

const decisionLetter = z.object({
  kind: z.literal("decision"),
  ...common,
  result: z.enum(results),
  reasons: z.array(
    z.object({ key: z.string(), level: z.number(), words: z.string(), name: bilingual, found: bilingual }),
  ),
  /** None in letters from before decisions could have conditions. `shownBy` null: the applicant. */
  conditions: z
    .array(
      z.object({
        words: z.string(),
        evidence: z.string(),
        shownBy: z.string().nullable(),
        dueOn: z.iso.date(),
      }),
    )
    .default([]),
});
export type DecisionLetter = z.output<typeof decisionLetter>;

const revocationLetter = z.object({
  kind: z.literal("revocation"),
  ...common,
  /** Null where the certificate had not been issued yet. */
  certificate: z.string().nullable(),
  reason: z.string(),
});
export type RevocationLetter = z.output<typeof revocationLetter>;

const supplementLetter = z.object({
  kind: z.literal("supplement"),
  ...about,
  /** The questions that are reopened, as worded in the form. */
  fields: z.array(bilingual),
  words: z.string(),
  dueOn: z.iso.date(),
});
export type SupplementLetter = z.output<typeof supplementLetter>;

const objectionOutcomes = ["upheld", "changed", "refused"] as const;

const objectionLetter = z.object({
  kind: z.literal("objection"),
  ...about,
  outcome: z.enum(objectionOutcomes),
  /** The letter that was objected to. */
  contested: z.object({ kind: z.enum(["decision", "revocation"]), number: z.string() }),
  lodgedAt: z.iso.datetime({ offset: true }),
  reason: z.string(),
});
export type ObjectionLetter = z.output<typeof objectionLetter>;

const revocationNotice = z.object({
  kind: z.literal("revocation_notice"),
  ...about,
  reason: z.string(),
  /** The last day on which the applicant can speak. */
  hearsUntil: z.iso.date(),
});
export type RevocationNotice = z.output<typeof revocationNotice>;

/**
 * What a letter says: the same plain content for page, PDF and mail, frozen when it is written. Reasons stay in the
 * language in which they were given.
 */
export const letterSchema = z.discriminatedUnion("kind", [
  decisionLetter,
  revocationLetter,
  supplementLetter,
  objectionLetter,
  revocationNotice,
]);
export type LetterDocument = z.output<typeof letterSchema>;

/** What every letter about a case takes from it. */
export type LetterSource = z.output<z.ZodObject<typeof about>> & {
  settings: Pick<RoundSettings, "objectionDays">;
};

type DecisionSource = LetterSource & {
  result: DecisionLetter["result"];
  conditions?: DecisionLetter["conditions"];
  reasons: readonly CriterionReason[];
  rubric: readonly { key: string; name: Bilingual; levels: readonly Bilingual[] }[];
};

/** Joins the decision with the rubric it was made by, so that the letter can be read without either. */
export function writeDecisionLetter(source: DecisionSource): DecisionLetter {
  const { reasons, conditions = [], rubric, settings, ...rest } = source;
  return {
    kind: "decision",
    ...rest,
    conditions,
    reasons: reasons.map((reason) => {
      const criterion = rubric.find(({ key }) => key === reason.key);
      const unnamed = { ko: reason.key, en: reason.key };
      return {
        ...reason,
        name: criterion?.name ?? unnamed,
        found: criterion?.levels[reason.level - 1] ?? {
          ko: `${reason.level}단계`,
          en: `level ${reason.level}`,
        },
      };
    }),
    objection: settings.objectionDays,
  };
}

export function writeRevocationLetter({
  settings,
  ...rest
}: LetterSource & Pick<RevocationLetter, "certificate" | "reason">): RevocationLetter {
  return { kind: "revocation", ...rest, objection: settings.objectionDays };
}

/** A request decides nothing, so there is nothing to object to. */
export function writeSupplementLetter({
  settings: _,
  ...rest
}: LetterSource & Pick<SupplementLetter, "fields" | "words" | "dueOn">): SupplementLetter {
  return { kind: "supplement", ...rest };
}

/** Decides on an objection: the reasons, and what became of the letter that was objected to. */
export function writeObjectionLetter({
  settings: _,
  ...rest
}: LetterSource & Pick<ObjectionLetter, "outcome" | "contested" | "lodgedAt" | "reason">): ObjectionLetter {
  return { kind: "objection", ...rest };
}

/** Announces a revocation before it is decided: why, and until when the applicant can speak. */
export function writeRevocationNotice({
  settings: _,
  ...rest
}: LetterSource & Pick<RevocationNotice, "reason" | "hearsUntil">): RevocationNotice {
  return { kind: "revocation_notice", ...rest };
}
