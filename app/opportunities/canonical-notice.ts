import { z } from "zod";
import { ruleSetSchema } from "#app/matching/schema/rule-schema.ts";
import { bilingual, day } from "#app/matching/schema/test-schema.ts";
import { opportunityKinds, regionBases, securityClasses, windowTypes } from "./opportunity.ts";

/*
 * The form into which every source is turned: what intake, seed and officers pass to `save-notices.server.ts`. Regions,
 * fields and technologies are named by code, agencies by the name that the source prints (`…Name`).
 */

/** A line of text from outside. Control characters are refused here, so that pages, mails and CSV need not handle them. */
const line = (length: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(length)
    .refine((text) => !/\p{Cc}/u.test(text), {
      params: { ko: "제어 문자가 들어 있습니다", en: "contains control characters" },
    });

const url = z.url({ protocol: /^https?$/ }).max(2_000);
const instant = z.iso.datetime({ offset: true });

export const windowSchema = z
  .strictObject({
    type: z.enum(windowTypes),
    announcedOn: day.nullable().default(null),
    opensAt: instant.nullable().default(null),
    closesAt: instant.nullable().default(null),
    hasHour: z.boolean().default(false),
    label: line(100).nullable().default(null),
    isEstimate: z.boolean().default(false),
  })
  .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || Date.parse(opensAt) <= Date.parse(closesAt), {
    path: ["closesAt"],
    params: { ko: "마감이 시작보다 빠릅니다", en: "closes before it opens" },
  });

export const opportunitySchema = z.strictObject({
  track: bilingual.nullable().default(null),
  kind: z.enum(opportunityKinds),
  summary: z
    .strictObject({ ko: line(4_000).nullable(), en: line(4_000).nullable() })
    .nullable()
    .default(null),
  benefit: z
    .strictObject({ ko: line(2_000).nullable(), en: line(2_000).nullable() })
    .nullable()
    .default(null),
  applyUrl: url.nullable().default(null),
  securityClass: z.enum(securityClasses).default("general"),
  limitWon: z.int().min(0).max(1e15).nullable().default(null),
  ratePercent: z.number().min(0).max(100).nullable().default(null),
  /** Empty if not known; a notice for all of Korea names the nation. */
  regions: z.array(z.string()).max(50).default([]),
  /** Means nothing without regions. */
  regionBasis: z.enum(regionBases).default("notice"),
  fields: z.array(z.string()).max(50).default([]),
  technologies: z.array(z.string()).max(100).default([]),
  windows: z.array(windowSchema).max(50).default([]),
  /** Null: no rule of this notice was read. */
  rules: z
    .strictObject({
      ruleSet: ruleSetSchema,
      readBy: line(200),
      readOn: day,
      readFrom: line(500),
    })
    .nullable()
    .default(null),
  givesConfirmedBonus: z.boolean().default(false),
  isEstimate: z.boolean().default(false),
});

/** HTML, whose line breaks are no control characters. */
const body = z
  .string()
  .trim()
  .min(1)
  .max(400_000)
  .refine((text) => !text.includes("\0"), {
    params: { ko: "제어 문자가 들어 있습니다", en: "contains control characters" },
  });

export const canonicalNoticeSchema = z.strictObject({
  source: line(100),
  sourceId: line(200),
  url: url.nullable().default(null),
  title: line(1_000),
  lang: z.enum(["ko", "en"]).default("ko"),
  titleEn: line(1_000).nullable().default(null),
  programmeId: z.string().max(100).nullable().default(null),
  /** Names as the source writes them: known agencies are found by name or alias, others are added. */
  ministryName: line(200).nullable().default(null),
  operatorName: line(200).nullable().default(null),
  publishedOn: day.nullable().default(null),
  isSample: z.boolean().default(false),
  // These three have no default, so that notices stored without them keep their fingerprint.
  /** What the source prints as text, as cleaned HTML (`app/intake/clean-body.ts`). */
  body: body.optional(),
  /** Fields of the source that say who may apply (창업 기간, 대상 …): its own name of the field, its words. */
  fields: z.record(line(100), line(4_000)).optional(),
  /** Documents that the source lists with the notice, in its order. An address comes once. */
  attachments: z
    .array(z.strictObject({ name: line(300), url }))
    .max(100)
    .optional(),
  opportunities: z.array(opportunitySchema).min(1).max(50),
});

export type CanonicalNotice = z.infer<typeof canonicalNoticeSchema>;
export type CanonicalOpportunity = z.infer<typeof opportunitySchema>;
