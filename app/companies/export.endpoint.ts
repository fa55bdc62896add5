import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { exportCompany } from "./export-company.server.ts";

/** All data of a company as a file: never shown in the browser, cached nowhere, and read only as JSON. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  // A HEAD request is not a download.
  if (request.method === "HEAD") throw data(null, { status: 405, headers: { allow: "GET" } });
  const answer = await perform(exportCompany, { viewer, companyId: company.id });
  if (!answer.ok) return answerRefused(request, answer.reason);
  return new Response(`${JSON.stringify(answer.exported, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="naru-company-${company.id}.json"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
