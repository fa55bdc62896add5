import { sql, type Transaction } from "kysely";
import { Temporal } from "temporal-polyfill";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { formDefinitionSchema } from "#app/confirmation/form/form-definition.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { connect } from "#db/connect.server.ts";
import type { Database } from "#db/schema.ts";
import { enterApplications } from "./demo/enter-applications.server.ts";
import { enterDemo } from "./demo/enter-demo.server.ts";
import { enterExperts } from "./demo/enter-experts.server.ts";
import { enterProfiles } from "./demo/enter-profiles.server.ts";
import { enterRounds } from "./demo/enter-rounds.server.ts";
import { enterReference } from "./enter-reference.server.ts";
import { enterSearchSynonyms } from "./enter-search-synonyms.server.ts";
import { enterProgrammes } from "./programmes/enter-programmes.server.ts";
import { samples } from "./samples/samples.ts";

/** One idempotent part of the initial data: run a second time, it changes nothing. */
type SeedStep = (trx: Transaction<Database>, now: Temporal.Instant) => Promise<void>;

// Any constant, as long as all processes of all versions take the same lock.
const SEED_LOCK = 7_228_201_127;

const steps: SeedStep[] = [enterReference, enterSearchSynonyms, enterProgrammes, enterConfirmationForms];

type SeedOptions = {
  /** NARU_NOW, an ISO 8601 instant from which expected rounds and samples are dated; default: the machine's clock. */
  fixedNow?: string | undefined;
  /** Invented notices, companies and people that show every state: for demonstrations, never in production. */
  withSamples: boolean;
};

/** Fills the database with the initial data: all of it or, after an error, nothing. Safe to repeat. */
export async function seed(databaseUrl: string, { fixedNow, withSamples }: SeedOptions): Promise<void> {
  const chosen = withSamples
    ? [...steps, enterSamples, enterDemo, enterExperts, enterProfiles, enterRounds, enterApplications]
    : steps;
  const now = fixedNow?.trim() ? Temporal.Instant.from(fixedNow.trim()) : Temporal.Now.instant();
  const { db } = connect({
    url: databaseUrl,
    poolSize: 1,
    applicationName: "naru-seed",
    // why: a broken connection also rejects the running query, whose message is enough.
    onBreak: () => undefined,
  });
  try {
    await db.transaction().execute(async (trx) => {
      // Processes on several machines may start on one database at once; they take turns.
      await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(trx);
      for (const step of chosen) await step(trx, now);
    });
  } finally {
    await db.destroy();
  }
}

/**
 * Enters the forms of version 1. The fields of the official form are not public, so these are not marked as verified. A form
 * never changes once entered, because applications must read as they were asked; new wording is a new version.
 */
export async function enterConfirmationForms(trx: Transaction<Database>): Promise<void> {
  for (const kind of ["holding", "developing"] as const)
    await trx
      .insertInto("confirmation_form")
      .values({
        id: `${kind}-1`,
        kind,
        version: 1,
        definition: JSON.stringify(formDefinitionSchema.parse(defaultForms[kind])),
        source: "영 제8조제1항(서식의 문항은 나루의 가정)",
        is_verified: false,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Enters the sample opportunities with dates around `now`. */
async function enterSamples(trx: Transaction<Database>, now: Temporal.Instant): Promise<void> {
  const notices = samples(now).map(({ id, ...notice }) =>
    canonicalNoticeSchema.parse({
      ...notice,
      source: "sample",
      sourceId: id,
      operatorName: "(예시) 나루기술진흥원",
      isSample: true,
    }),
  );
  const { refused } = await saveNotices(trx, notices, "seed");
  const [first] = refused;
  if (first !== undefined)
    throw new Error(`A sample was refused: ${notices[first.index]?.title}: ${first.reason.en}`);
}
