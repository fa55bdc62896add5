import { sql } from "kysely";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import { db } from "#db/client.server.ts";
import { anApplication, aRound } from "#tests/support/confirmation/an-application.ts";
import { peopleOf } from "#tests/support/people.ts";

const files = (key: string, mostFiles: number) => ({
  type: "files",
  key,
  label: { ko: "증빙", en: "Proof" },
  isRequired: true,
  mostFiles,
});

/** An application of a company whose form asks for files: `proof_files` (three at most) and `other_files`. */
export async function aFileQuestion(status: Status = "draft") {
  const people = peopleOf(db);
  const round = await aRound();
  const definition = {
    required: [],
    checks: [],
    parts: [{ questions: [files("proof_files", 3), files("other_files", 10)] }],
  };
  await sql`update confirmation_form set definition = ${JSON.stringify(definition)}
    where id = ${round.holdingForm}`.execute(db);
  const { companyId, owner } = await people.company();
  const applicationId = await anApplication({ companyId, round, status });
  return {
    people,
    companyId,
    owner,
    applicationId,
    place: { viewer: owner, companyId, applicationId, key: "proof_files" },
  };
}

/** An open supplement request that names these questions. */
export async function askForSupplement(applicationId: number, ...fields: string[]): Promise<void> {
  await db
    .insertInto("supplement_request")
    .values({
      application_id: applicationId,
      fields: JSON.stringify(fields),
      words: "증빙을 보완하십시오.",
      requested_at: "2026-11-23T00:00:00Z",
      due_on: "2026-12-23",
    } as never)
    .execute();
}
