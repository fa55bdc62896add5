import { sql, type Transaction } from "kysely";
import { Temporal } from "temporal-polyfill";
import { connect } from "../connect.server.ts";
import type { Database } from "../schema.ts";
import { enterApplications } from "./demo/enter-applications.server.ts";
import { enterDemo } from "./demo/enter-demo.server.ts";
import { enterProfiles } from "./demo/enter-profiles.server.ts";
import { enterRounds } from "./demo/enter-rounds.server.ts";
import { enterConfirmationForms } from "./enter-confirmation-forms.server.ts";
import { enterReference } from "./enter-reference.server.ts";
import { enterSearchSynonyms } from "./enter-search-synonyms.server.ts";
import { enterProgrammes } from "./programmes/enter-programmes.server.ts";
import { enterSamples } from "./samples/enter-samples.server.ts";

/** One idempotent part of the content that Naru brings along: run twice, it changes nothing the second time. */
type Story = (trx: Transaction<Database>, now: Temporal.Instant) => Promise<void>;

// Any constant will do, as long as every process of every version takes the same lock.
const SEED_LOCK = 7_228_201_127;

// In the order in which they are told.
const stories: Story[] = [enterReference, enterSearchSynonyms, enterProgrammes, enterConfirmationForms];

type SeedOptions = {
  /** NARU_NOW, an ISO 8601 instant: expected rounds and samples are dated from it; else from the machine's clock. */
  fixedNow?: string | undefined;
  /** Invented notices, companies and people that show every state: for demonstrations, never in production. */
  withSamples: boolean;
};

/** Fills the database with what Naru brings along: all of it or, after an error, nothing. Safe to repeat. */
export async function seed(databaseUrl: string, { fixedNow, withSamples }: SeedOptions): Promise<void> {
  const told = withSamples
    ? [...stories, enterSamples, enterDemo, enterProfiles, enterRounds, enterApplications]
    : stories;
  const now = fixedNow?.trim() ? Temporal.Instant.from(fixedNow.trim()) : Temporal.Now.instant();
  const { db } = connect({
    url: databaseUrl,
    poolSize: 1,
    applicationName: "naru-seed",
    // why: a broken connection also rejects the query under way, which is the one message to show.
    onIdleError: () => undefined,
  });
  try {
    await db.transaction().execute(async (trx) => {
      // Processes of several machines may start on one database at once: they take turns.
      await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(trx);
      for (const story of told) await story(trx, now);
    });
  } finally {
    await db.destroy();
  }
}
