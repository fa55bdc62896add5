import type { Transaction } from "kysely";
import { connect } from "../connect.server.ts";
import type { Database } from "../schema.ts";
import { enterReference } from "./enter-reference.server.ts";

/** One idempotent part of the content that Naru brings along: run twice, it changes nothing the second time. */
type Story = (trx: Transaction<Database>) => Promise<void>;

// In the order in which they are told.
const stories: Story[] = [enterReference];

/** Fills the database with what Naru brings along: all of it or, after an error, nothing. Safe to repeat. */
export async function seed(databaseUrl: string): Promise<void> {
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
