import type { Kysely } from "kysely";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";

/** Runs a use case on the database of this process, so that pages need no database connection of their own. */
export function perform<Input, Result>(
  work: (db: Kysely<Database>, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> {
  return work(db, input);
}
