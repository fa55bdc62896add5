import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireCompany } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { UploadReport } from "./upload-problems.ts";

type Address = { viewer: Person; companyId: number; applicationId: number; key: string };

/** Who asks for which question of which application; throws the guards' answers. */
export async function requireQuestion({
  request,
  params,
}: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Address> {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const applicationId = Number(params.applicationId);
  if (!Number.isSafeInteger(applicationId)) throw data(null, { status: 404 });
  return { viewer, companyId: company.id, applicationId, key: params.key ?? "" };
}

/** When to send a form with files again, where there were too many. */
export function retryAfterOf({ waitSeconds }: Pick<UploadReport, "waitSeconds">): { "retry-after"?: string } {
  return waitSeconds > 0 ? { "retry-after": String(waitSeconds) } : {};
}
