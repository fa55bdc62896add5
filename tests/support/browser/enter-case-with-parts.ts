import { randomUUID } from "node:crypto";
import type { CompanyRole, StaffRole } from "#app/accounts/viewer.ts";
import { enterCase } from "./enter-case.ts";
import { runOnProduct } from "./enter-company.ts";

/** A submitted application with one of every piece that an application can have, and a draft of the same company. */
export type CaseWithParts = Awaited<ReturnType<typeof enterCaseWithParts>>;

export async function enterCaseWithParts() {
  const { caseId, companyId, personId: ownerId, ...named } = await enterCase();
  const expertId = await enterPerson({ offices: ["expert"] });
  const [draft] = await runOnProduct<{ id: string }>(
    `insert into application (company_id, round_id, kind, version_id, technology_code, form_id, title)
      select company_id, round_id, kind, version_id, technology_code, form_id, title from application where id = $1
      returning id`,
    [caseId],
  );
  const draftId = Number(draft?.id);
  const [supplement, review, consultation, letter] = await Promise.all([
    enterRow(
      `insert into supplement_request (application_id, fields, words, requested_at, due_on)
        values ($1, '["content", "proof_files"]', '측정 조건을 적으십시오', now(), current_date + 14)`,
      [caseId],
    ),
    enterReview(caseId, expertId),
    enterRow(
      `insert into consultation (application_id, agency_id, words, requested_at, due_on)
        values ($1, 'motir', '의견을 주십시오', now(), current_date + 14)`,
      [caseId],
    ),
    enterLetter(caseId, named),
  ]);
  const token = await enterFile(companyId, caseId);
  const draftToken = await enterFile(companyId, draftId);
  return {
    caseId,
    companyId,
    ownerId,
    expertId,
    draftId,
    supplement,
    review,
    consultation,
    letter,
    token,
    draftToken,
    ...named,
  };
}

/** A commission without an answer; `declined`: the expert has declared a conflict. */
export function enterReview(caseId: number, expertId: string, declined = false): Promise<number> {
  return enterRow(
    `insert into review (application_id, expert_id, commissioned_at, due_on, declined_at, declined_reason)
      values ($1, $2, now(), current_date + 14, case when $3 then now() end, case when $3 then '지난해 함께 일함' end)`,
    [caseId, expertId, declined],
  );
}

type Acting = {
  offices?: readonly StaffRole[];
  /** The ministry of a respondent. */
  agencyId?: string;
  roles?: readonly (readonly [companyId: number, role: CompanyRole | "consultant"])[];
};

/** Somebody of one test alone, with offices and companies. */
export async function enterPerson({ offices = [], agencyId, roles = [] }: Acting): Promise<string> {
  const id = randomUUID();
  await runOnProduct(
    `insert into person (id, name, email, email_verified, is_demo) values ($1, $2, $3, true, true)`,
    [id, `시험 ${id.slice(0, 8)}`, `${id}@naru.example`],
  );
  for (const role of offices)
    await runOnProduct(`insert into staff_role (person_id, role, agency_id) values ($1, $2, $3)`, [
      id,
      role,
      agencyId ?? null,
    ]);
  for (const [companyId, role] of roles)
    await (role === "consultant"
      ? runOnProduct(`insert into mandate (company_id, person_id) values ($1, $2)`, [companyId, id])
      : runOnProduct(`insert into membership (company_id, person_id, role) values ($1, $2, $3)`, [
          companyId,
          id,
          role,
        ]));
  return id;
}

function enterLetter(
  caseId: number,
  { reference, title, companyName }: { reference: string; title: string; companyName: string },
): Promise<number> {
  const number = `T-L-${randomUUID().slice(0, 8)}`;
  const document = {
    kind: "revocation",
    number,
    writtenOn: "2026-11-23",
    reference,
    company: companyName,
    title,
    technology: { ko: "인공지능 반도체", en: "AI semiconductors" },
    version: { ko: "2023년 고시", en: "2023 notice" },
    confirmationKind: "holding",
    objection: { value: 30, source: "가정", isVerified: false },
    certificate: null,
    reason: "요건을 갖추지 못함",
  };
  return enterRow(
    `insert into letter (application_id, kind, number, document, written_at) values ($1, 'revocation', $2, $3, now())`,
    [caseId, number, JSON.stringify(document)],
  );
}

async function enterFile(companyId: number, applicationId: number): Promise<string> {
  const token = randomUUID();
  await runOnProduct(
    `with f as (insert into file (token, company_id, sha256, name, type, bytes, scan)
        values ($1, $2, $3, '성적서.pdf', 'pdf', 2048, 'clean') returning id)
      insert into application_file (application_id, file_id, key) select $4, id, 'proof_files' from f`,
    [token, companyId, token.replaceAll("-", "").padEnd(64, "0"), applicationId],
  );
  return token;
}

async function enterRow(text: string, values: unknown[]): Promise<number> {
  const [row] = await runOnProduct<{ id: string }>(`${text} returning id`, values);
  return Number(row?.id);
}
