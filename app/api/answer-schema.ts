import { z } from "zod";
import { searchParameters, sorts } from "#app/catalogue/search-state.ts";
import { certificateStates } from "#app/confirmation/certificate/certificate.ts";
import { bases, verdicts } from "#app/matching/verdict.ts";
import {
  opportunityKinds,
  regionBases,
  securityClasses,
  statuses,
  windowTypes,
} from "#app/opportunities/opportunity.ts";

/*
 * The answers of the API. The OpenAPI document is made from these schemas, and tests check each answer against them.
 */

/** The parameters of the list: those of the page, and `limit`. */
export const listParameters = {
  ...searchParameters,
  limit: z.string().regex(/^([1-9]\d?|100)$/),
};

const name = z.object({ ko: z.string(), en: z.string().nullable() });
const named = z.object({ code: z.string(), name });
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();

const window = z.object({
  type: z.enum(windowTypes),
  announcedOn: day.nullable(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable().describe("No application is received from this instant on"),
  hasHour: z
    .boolean()
    .describe("False: the notice prints only days, and closes at the midnight that ends the last day"),
  label: z.string().nullable().describe("What the notice prints about the period beside its dates"),
  isEstimate: z.boolean().describe("Not published, but expected from the yearly cycle"),
  isRead: z
    .boolean()
    .describe(
      "The source does not give it, or a part of it: read automatically from the words of the notice",
    ),
  status: z.enum(statuses),
});

const source = z.object({ source: z.string(), sourceId: z.string(), url: z.url().nullable() });

const item = z.object({
  id: z.int().describe("An id that was combined with another answers with that one"),
  noticeId: z.int(),
  path: z.string().describe("Path of its page on this site"),
  sources: z
    .array(source)
    .describe(
      "Where it was published. A call that several sites publish is one item, which names all of them",
    ),
  title: z.string(),
  lang: z.enum(["ko", "en"]).describe("The language of the title"),
  titleEn: z.string().nullable(),
  track: z.object({ ko: z.string(), en: z.string() }).nullable(),
  kind: z.enum(opportunityKinds),
  status: z.enum(statuses),
  agency: z.object({ ministry: named.nullable(), operator: named.nullable() }),
  windows: z.array(window),
  regions: z.array(named).describe("Empty if not known, which does not mean nationwide"),
  regionBasis: z
    .enum(regionBases)
    .nullable()
    .describe(
      "What names the regions: the notice, its title, or only an agency, which may serve more; null if not known",
    ),
  fields: z.array(named),
  technologies: z.array(named),
  limitWon: z.int().nullable().describe("The most that one company can get, in whole won"),
  ratePercent: z.number().nullable(),
  isLimitRead: z
    .boolean()
    .describe("The source gives no limit: read automatically from the words of the notice"),
  isRateRead: z.boolean().describe("The same for `ratePercent`"),
  completeness: z.enum(["complete", "partial", "none"]).describe("How far its rules have been read"),
  givesConfirmedBonus: z.boolean(),
  securityClass: z.enum(securityClasses),
  isEstimate: z.boolean(),
  isSample: z.boolean(),
  publishedOn: day.nullable(),
  verdict: z.enum(verdicts).optional().describe("Only with a company's key: the verdict for that company"),
  basis: z
    .enum(bases)
    .nullable()
    .optional()
    .describe(
      "Only with a company's key: who has read the rules that the verdict rests on. By a machine's reading it is only likely, and the original notice decides; null if it was not judged",
    ),
  reason: z
    .object({ ko: z.string(), en: z.string() })
    .nullable()
    .optional()
    .describe("Only with a company's key: the rule, question or check that decides the verdict"),
});
export type ApiItem = z.infer<typeof item>;

export const listAnswer = z.object({
  total: z.int().describe("Number of notices on all pages; the tracks of one notice are one item"),
  isCapped: z
    .boolean()
    .describe("There were more matches; only the 1,000 best for the words were considered"),
  isNearest: z.boolean().describe("Nothing matches the words closely; these come nearest"),
  areTextsLeftOut: z
    .boolean()
    .describe("Full texts were not searched, because that took too long: only titles and summaries answer"),
  engine: z.enum(["meilisearch", "postgres", "none"]),
  page: z.int(),
  pageCount: z.int(),
  limit: z.int(),
  sort: z.enum(sorts),
  ignored: z.array(z.string()).describe("Parameters that were ignored because they are unknown or invalid"),
  verdicts: z
    .partialRecord(z.enum(verdicts), z.int())
    .optional()
    .describe(
      "Only with a company's key: number of notices by verdict, for verdicts that rest on what people have read; a notice whose tracks differ counts once for each verdict",
    ),
  likelyVerdicts: z
    .partialRecord(z.enum(verdicts), z.int())
    .optional()
    .describe("The same for verdicts that rest on what a machine has read"),
  items: z.array(item.extend({ otherTracks: z.array(z.int()).describe("Ids of its other matching tracks") })),
});
export type ListAnswer = z.infer<typeof listAnswer>;

const text = z.object({ ko: z.string().nullable(), en: z.string().nullable() }).nullable();

export const detailAnswer = item.extend({
  sources: z.array(source.extend({ checkedAt: instant })),
  summary: text,
  benefit: text,
  applyUrl: z.url().nullable(),
  rules: z
    .object({
      ruleSet: z.looseObject({ id: z.string() }).describe("In Naru's rule language"),
      readBy: z.string(),
      readOn: z.string(),
      readFrom: z.string(),
    })
    .nullable(),
  readTerms: z
    .object({
      rounds: z.array(
        z.object({
          type: z.enum(windowTypes),
          opensAt: instant.nullable(),
          closesAt: instant.nullable(),
          hasHour: z.boolean(),
        }),
      ),
      periodQuote: z.string().nullable(),
      limitWon: z.int().nullable(),
      ratePercent: z.number().nullable(),
      amountQuote: z.string().nullable(),
    })
    .nullable()
    .describe(
      "Period and amount as read automatically from the words of the notice, whether the source says the same or not; null if nothing was read",
    ),
  programme: z.object({ id: z.string(), name }).nullable(),
  otherTracks: z.array(z.int()),
  rounds: z.array(z.int()).describe("Other notices of the same programme, newest first"),
  revisions: z.array(
    z.object({ number: z.int(), at: instant, byWhom: z.string(), changed: z.array(z.string()) }),
  ),
});
export type DetailAnswer = z.infer<typeof detailAnswer>;

export const registerAnswer = z.object({
  confirmations: z.array(
    z.object({
      number: z.string(),
      company: z.string(),
      technology: z.object({ ko: z.string(), en: z.string() }),
      kind: z.enum(["holding", "developing"]),
      confirmedOn: day,
      state: z.enum(certificateStates),
    }),
  ),
});

const base64url = z.string().regex(/^[\w-]+$/);

/** Flattened JWS (RFC 7515). */
export const certificateAnswer = z.object({
  payload: base64url.describe("The certificate as canonical JSON (RFC 8785), in base64url"),
  protected: base64url.describe("Algorithm (EdDSA) and `kid`, the key among those of /.well-known/jwks.json"),
  signature: base64url,
});

export const keysAnswer = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) });

/** RFC 9457. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
});
