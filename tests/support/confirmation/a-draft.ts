import { randomUUID } from "node:crypto";
import type { Person } from "#app/accounts/viewer.ts";
import type { SecurityClass } from "#app/confirmation/apply/application.ts";
import { startApplication } from "#app/confirmation/apply/start-application.server.ts";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { enterConfirmationForms } from "#db/seed/seed.server.ts";

/** A technology of the version in force. */
export const someTechnology = "ai-semiconductor";

/** The forms of version 1 and what they refer to; once for a test file. */
export async function enterForms(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await enterReference(trx);
    await enterConfirmationForms(trx);
  });
}

/** A round with the forms of version 1. The clock of the tests stands at 2026-11-23 09:00 in Seoul. */
export async function aRealRound(
  opensAt = "2026-11-02T00:00:00Z",
  closesAt = "2026-12-04T09:00:00Z",
): Promise<number> {
  const { id } = await db
    .insertInto("round")
    .values({
      name_ko: "2026년 제4차",
      name_en: "2026, round 4",
      opens_at: opensAt,
      closes_at: closesAt,
      version_id: "nst2023",
      holding_form_id: "holding-1",
      developing_form_id: "developing-1",
      settings: JSON.stringify(defaultRoundSettings),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Begins a draft as its page does. */
export async function aDraft(
  viewer: Person,
  companyId: number,
  {
    securityClass = "general",
    title = "저전력 추론 반도체",
  }: { securityClass?: SecurityClass; title?: string } = {},
): Promise<number> {
  const started = await startApplication(db, {
    viewer,
    companyId,
    technology: someTechnology,
    kind: "holding",
    title,
    securityClass,
    startKey: randomUUID(),
  });
  if (!started.ok) throw new Error(started.reason);
  return started.applicationId;
}

/** A verified number for a company. */
export async function verifyNumberOf(companyId: number): Promise<void> {
  await db
    .insertInto("business_number")
    .values({
      company_id: companyId,
      number: String(1_000_000_000 + companyId),
      verified_at: "2026-11-03T01:00:00Z",
      verified_how: "document",
    })
    .execute();
}

/** Fills in every question of a draft, files included. */
export async function fillIn(companyId: number, applicationId: number): Promise<void> {
  for (const question of questionsOf(defaultForms.holding)) {
    if (question.type === "files") {
      await addFile(companyId, applicationId, question.key);
      continue;
    }
    const value = question.type === "choice" ? question.options[0]?.value : `답 ${question.key}`;
    await db
      .insertInto("application_answer")
      .values({
        application_id: applicationId,
        key: question.key,
        value: JSON.stringify(question.key === "business_number" ? "100-00-00000" : value),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** A file of the company that answers a question. */
export async function addFile(companyId: number, applicationId: number, key: string): Promise<void> {
  const { id } = await db
    .insertInto("file")
    .values({
      token: randomUUID(),
      company_id: companyId,
      sha256: "a".repeat(64),
      name: `${key}.pdf`,
      type: "pdf",
      bytes: 2048,
      scan: "clean",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("application_file")
    .values({ application_id: applicationId, file_id: id, key })
    .execute();
}
