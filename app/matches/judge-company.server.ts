import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { judgeCatalogue } from "#app/catalogue/judge-catalogue.server.ts";

/** A company's verdicts on the current catalogue, with everything they are based on; null if the company is gone. */
export async function judgeCompany(company: Pick<ViewerCompany, "id" | "revision">, now: number) {
  const { catalogue, periods, verdicts } = await judgeCatalogue(company, now);
  return verdicts && { catalogue, periods, ...verdicts };
}
