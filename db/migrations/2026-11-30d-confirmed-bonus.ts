import { type Kysely, sql } from "kysely";

/** Whether confirmed companies get a bonus also follows from the rules of a bonus, as the writer of notices has it now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update opportunity set gives_confirmed_bonus = true
    where not gives_confirmed_bonus and jsonb_path_exists(rule_set, ${asksForConfirmation}::jsonpath)`.execute(
    db,
  );
}

export async function down(): Promise<void> {
  // What the notice said by itself was not kept apart.
}

const asksForConfirmation = `$.bonus[*] ? (@.points == null || @.points > 0).when.**.fact
  ? (@ == "confirmation" || @ == "confirmedOn")`;
