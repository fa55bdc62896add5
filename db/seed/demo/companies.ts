import type { Transaction } from "kysely";
import type { CompanyEventName } from "#app/companies/company-event.ts";
import type { Database } from "../../schema.ts";
import type { DemoCompany } from "./people.ts";

/** No tax office has the number 999, so these numbers belong to no one. */
const numbers = { hanbit: "9998100015", narae: "9998100029" } as const;
const officer = "demo-centre-officer";

/** What the chip company holds a confirmation for: the technology that its profile describes. */
export const demoConfirmation = { versionId: "nst2023", code: "ai-semiconductor" } as const;

/**
 * The state of the demonstration's companies: one has a verified number and a confirmation, another waits for an officer.
 * Entered once; later changes by visitors stay.
 */
export async function enterDemoRecords(
  trx: Transaction<Database>,
  companyIds: ReadonlyMap<DemoCompany, number>,
): Promise<void> {
  const hanbit = companyIds.get("hanbit");
  const narae = companyIds.get("narae");
  if (hanbit === undefined || narae === undefined) return;
  const known = await trx
    .selectFrom("business_number")
    .select("id")
    .where("company_id", "in", [hanbit, narae])
    .executeTakeFirst();
  if (known !== undefined) return;
  await claimed(trx, narae, "demo-bio-owner", numbers.narae);
  const numberId = await claimed(trx, hanbit, "demo-owner", numbers.hanbit);
  await trx
    .updateTable("business_number")
    .set({ verified_at: new Date().toISOString(), verified_by: officer, verified_how: "document" })
    .where("id", "=", numberId)
    .execute();
  await happened(trx, hanbit, officer, "numberVerified", {
    numberId,
    number: numbers.hanbit,
    how: "document",
  });
  await confirmed(trx, hanbit);
  await found(trx, hanbit, narae);
}

/** The chip company lets itself be found, and the bio company has asked it to get in touch. */
async function found(trx: Transaction<Database>, hanbit: number, narae: number): Promise<void> {
  const shows = ["headquarters", "size", "technologies", "confirmations"];
  const at = new Date().toISOString();
  await trx
    .insertInto("company_listing")
    .values({
      company_id: hanbit,
      makes:
        "기기 안에서 음성과 영상을 판독하는 저전력 AI 반도체를 설계합니다. 평가 보드와 개발 도구를 함께 제공합니다.",
      makes_en:
        "We design low-power AI chips that recognise speech and video on the device, with an evaluation board and development tools.",
      seeks: "로봇이나 의료기기에 칩을 시험해 볼 수요기업, 국제 공동연구를 함께할 연구기관을 찾습니다.",
      seeks_en:
        "Makers of robots or medical devices to try our chips, and institutes for joint research abroad.",
      roles: ["sme", "ai_company"],
      shows,
      shown_since: at,
      changed_by: "demo-owner",
    })
    .execute();
  await happened(trx, hanbit, "demo-owner", "listingShown", { shows });
  const { id: requestId } = await trx
    .insertInto("contact_request")
    .values({
      to_company_id: hanbit,
      from_company_id: narae,
      from_person_id: "demo-bio-owner",
      message:
        "진단 기기에 들어갈 영상 판독 칩을 찾고 있습니다. 내년 상반기 실증 과제에 함께 신청할 수 있는지 여쭙니다.",
      sent_at: at,
      submission_id: "9d4c6c1e-6f0b-4f5e-9a58-0d1f6a3c7b21",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await happened(trx, narae, "demo-bio-owner", "contactRequested", { requestId });
}

async function claimed(
  trx: Transaction<Database>,
  companyId: number,
  personId: string,
  number: string,
): Promise<number> {
  const { id } = await trx
    .insertInto("business_number")
    .values({ company_id: companyId, number, claimed_by: personId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await happened(trx, companyId, personId, "numberClaimed", { numberId: id, number });
  return id;
}

async function confirmed(trx: Transaction<Database>, companyId: number): Promise<void> {
  const { versionId, code } = demoConfirmation;
  const { id } = await trx
    .insertInto("confirmation")
    .values({
      company_id: companyId,
      version_id: versionId,
      technology_code: code,
      kind: "developing",
      confirmed_on: "2026-07-01",
      valid_until: "2029-06-30",
      origin: "document",
      document: "(예시) 2026-1",
      entered_by: officer,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await happened(trx, companyId, officer, "confirmationEntered", {
    confirmationId: id,
    versionId,
    technology: code,
    kind: "developing",
  });
}

async function happened(
  trx: Transaction<Database>,
  companyId: number,
  personId: string,
  what: CompanyEventName,
  detail: object,
): Promise<void> {
  await trx
    .insertInto("company_event")
    .values({ company_id: companyId, person_id: personId, what, detail: JSON.stringify(detail) })
    .execute();
}
