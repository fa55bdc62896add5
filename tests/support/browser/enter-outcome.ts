import { expect } from "@playwright/test";
import type { Person } from "#app/accounts/viewer.ts";
import type { Result } from "#app/confirmation/form/reasons.ts";
import { enterCase, enterOfficial } from "./enter-case.ts";
import type { Entered } from "./enter-company.ts";
import { runOnProduct } from "./enter-company.ts";

export type OutcomeCase = Entered & { caseId: number; title: string };

/** A case of its own for one test, whose ministries were heard: it can be recommended. */
export async function enterHeardCase(
  given: { securityClass?: "general" | "sensitive"; companyName?: string } = {},
): Promise<OutcomeCase> {
  const entered = await enterCase();
  const { securityClass = "general", companyName = entered.companyName } = given;
  await runOnProduct(`update application set security_class = $2 where id = $1`, [
    entered.caseId,
    securityClass,
  ]);
  await runOnProduct(`update company set name = $2 where id = $1`, [entered.companyId, companyName]);
  await runOnProduct(
    `insert into consultation (application_id, agency_id, words, requested_at, due_on, answered_at, opinion, opinion_words)
    values ($1, 'motir', '의견을 주십시오', now() - interval '2 days', current_date + 10, now() - interval '1 day',
      'agrees', '이견 없습니다.')`,
    [entered.caseId],
  );
  return { ...entered, companyName };
}

/** Takes a case up to a step, that one included, by the use cases of the pages. */
export async function bringCaseTo(
  step: "recommend" | "decide" | "notify",
  caseId: number,
  result: Result = "confirmed",
): Promise<void> {
  // Only here: the configuration is read when the use cases are loaded, and then the product has to be there.
  process.env.DATABASE_URL = process.env.NARU_E2E_DATABASE;
  const { bringTo } = await import("#tests/support/confirmation/deciding.ts");
  const [officer, decider, centre] = await Promise.all([
    anOfficial("ministry_officer"),
    anOfficial("decider"),
    anOfficial("centre_officer"),
  ]);
  await bringTo(step, caseId, { officer, decider, centre }, result);
}

async function anOfficial(role: "ministry_officer" | "decider" | "centre_officer"): Promise<Person> {
  const { personId, name } = await enterOfficial(role);
  return {
    id: personId,
    name,
    email: `${personId}@naru.example`,
    locale: "ko",
    isDemo: true,
    sessionId: personId,
    staff: [{ role, agencyId: null }],
    companies: [],
    activeCompany: null,
  };
}

/** The certificate that the worker issues of a confirmed case, once it is there. */
async function certificateOf(caseId: number): Promise<Issued> {
  const issued: Issued[] = [];
  await expect
    .poll(async () => {
      const rows = await runOnProduct<Issued>(
        `select number, token from certificate where application_id = $1 and superseded_by is null`,
        [caseId],
      );
      issued.push(...rows);
      return rows.length;
    })
    .toBe(1);
  return issued[0] ?? { number: "", token: "" };
}

type Issued = { number: string; token: string };

/** A confirmed and notified case with its certificate. */
export async function enterConfirmedCase(
  given: Parameters<typeof enterHeardCase>[0] = {},
): Promise<OutcomeCase & Issued> {
  const entered = await enterHeardCase(given);
  await bringCaseTo("notify", entered.caseId);
  return { ...entered, ...(await certificateOf(entered.caseId)) };
}

/** A refusal that can be objected to. */
export async function enterRefusal(): Promise<OwnCase> {
  const { companyId, caseId: applicationId, personId } = await enterHeardCase();
  await bringCaseTo("notify", applicationId, "not_confirmed");
  return { samples: { companyId, applicationId }, personId };
}

/** A confirmation of which a revocation is proposed. */
export async function enterRevocation(): Promise<OwnCase> {
  const { companyId, caseId: applicationId, personId } = await enterHeardCase();
  await bringCaseTo("notify", applicationId);
  await runOnProduct(
    `insert into revocation (application_id, reason, proposed_at, notice_letter_id, hears_until)
      select application_id, '요건을 갖추지 못함', now(), id, current_date + 10 from letter where application_id = $1`,
    [applicationId],
  );
  return { samples: { companyId, applicationId }, personId };
}

/** Whose case it is, and how its pages are addressed. */
type OwnCase = { samples: { companyId: number; applicationId: number }; personId: string };
