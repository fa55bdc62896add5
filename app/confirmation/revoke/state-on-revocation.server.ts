import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

type Stating = { viewer: Person; applicationId: number; seenRevision: number };

/** The applicant says what speaks against the revocation; the files so far go with it. */
export async function stateOnRevocation(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, words }: Stating & { words: string },
): Promise<StepTaken> {
  const step = "state_on_revocation";
  const taking = { viewer, applicationId, seenRevision, step, details: { words } } as const;
  return takeStep(db, taking, async (trx, { companyId, at }) => {
    const said = { channel: "online", words, at, by: viewer.id } as const;
    const { id, reference } = await writeStatement(trx, applicationId, said);
    await sql`
      update application_file set key = ${`hearing_evidence_${id}`}
      where application_id = ${applicationId} and key = 'hearing_evidence'`.execute(trx);
    const detail = { applicationId, reference };
    await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "revocationAnswered", detail });
  });
}

/** The ministry enters a statement that came on paper or was made in person; null: its content is not kept online. */
export async function enterStatement(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, words }: Stating & { words: string | null },
): Promise<StepTaken> {
  const details = words === null ? {} : { words };
  const taking = { viewer, applicationId, seenRevision, step: "enter_statement", details } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const said = { channel: "paper", words, at, by: viewer.id } as const;
    const { isSecurity } = await writeStatement(trx, applicationId, said);
    if (isSecurity !== (words === null)) throw new StepUndone([isSecurity ? notOnline : noWords]);
  });
}

type Said = { channel: "online" | "paper"; words: string | null; at: string; by: string };

async function writeStatement(
  trx: Transaction<Database>,
  applicationId: number,
  { channel, words, at, by }: Said,
): Promise<{ id: number; reference: string; isSecurity: boolean }> {
  const { id } = await trx
    .updateTable("revocation")
    .set({ statement_channel: channel, statement_words: words, stated_at: at, stated_by: by })
    .where("application_id", "=", applicationId)
    .where("ended", "is", null)
    .returning("id")
    .executeTakeFirstOrThrow();
  const { reference, security_class } = await trx
    .selectFrom("application")
    .select(["reference", "security_class"])
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  return { id, reference: reference ?? "", isSecurity: security_class === "security" };
}

const notOnline = {
  ko: "보안과제의 의견은 온라인에 두지 않습니다. 내용을 비우고 입력하십시오.",
  en: "Statements about security technologies are not kept online. Leave the content empty.",
};
const noWords = { ko: "의견을 입력하십시오.", en: "Enter the statement." };
