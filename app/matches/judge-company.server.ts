import type { OwnCompany } from "#app/accounts/viewer.ts";
import { companyVerdicts } from "#app/catalogue/company-verdicts.server.ts";
import { judgingPlanOf } from "#app/catalogue/judging-plan.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { currentCatalogue } from "#app/catalogue/read-catalogue.server.ts";

/** A company's verdicts on the catalogue of now, with all that they rest on; null if the company is gone. */
export async function judgeCompany(company: Pick<OwnCompany, "id" | "revision">, now: number) {
  const catalogue = await currentCatalogue();
  const periods = periodColumnsAt(catalogue, now);
  const own = await companyVerdicts(company, catalogue, periods);
  return own && { catalogue, periods, plan: judgingPlanOf(catalogue, periods), ...own };
}
