import type { Transaction } from "kysely";
import { connect } from "../connect.server.ts";
import type { Database } from "../schema.ts";

/** One idempotent part of the demonstration content: run twice, it changes nothing the second time. */
type Story = (trx: Transaction<Database>) => Promise<void>;

// In the order in which they are told; the first ones arrive together with their tables.
const stories: Story[] = [];

/** Fills the database with demonstration content: all of it or, after an error, nothing. Safe to repeat. */
export async function seed(databaseUrl: string): Promise<void> {
  if (stories.length === 0) return;
  const { db } = connect({
    url: databaseUrl,
    poolSize: 1,
    applicationName: "naru-seed",
    // why: a broken connection also rejects the query under way, which is the one message to show.
    onIdleError: () => undefined,
  });
  try {
    await db.transaction().execute(async (trx) => {
      for (const story of stories) await story(trx);
    });
  } finally {
    await db.destroy();
  }
}
