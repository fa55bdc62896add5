import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { companyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { Application } from "./application.ts";
import { loadApplication } from "./load-application.server.ts";

type Asked = {
  viewer: Person;
  companyId: number;
  /** In the page's language. */
  companyTitle: string;
  isVerified: boolean;
  applicationId: number;
  application: Application;
};

/**
 * The viewer and the application of the address. Throws a 404 if it does not exist or is another company's. Once it is
 * submitted, each look at a sensitive one is recorded, the applicant's own too.
 */
export async function requireApplication({
  request,
  params,
}: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Asked> {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const applicationId = readId(params.applicationId);
  const companyId = company.id;
  const application = await perform(loadApplication, { companyId, applicationId });
  if (application === null) throw data(null, { status: 404 });
  const { securityClass, status } = application;
  if (securityClass === "sensitive" && status !== "draft" && request.method === "GET") {
    const place = params.number === undefined ? "application" : "submission";
    await perform(recordLook, { viewer, applicationId, actor: "applicant", place });
  }
  const companyTitle = companyName(company, localeOf(request));
  return { viewer, companyId, companyTitle, isVerified: company.isVerified, applicationId, application };
}
