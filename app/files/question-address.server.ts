import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireCompany } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { UploadReport } from "./upload-problems.ts";

type Address = { viewer: Person; companyId: number; applicationId: number; key: string };

/** The viewer, application and question of the address; throws the guards' answers. */
export async function requireQuestion({
  request,
  params,
}: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Address> {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const applicationId = Number(params.applicationId);
  if (!Number.isSafeInteger(applicationId)) throw data(null, { status: 404 });
  return { viewer, companyId: company.id, applicationId, key: params.key ?? "" };
}

/** When to try again after too many forms with files. */
export function retryAfterOf({ waitSeconds }: Pick<UploadReport, "waitSeconds">): { "retry-after"?: string } {
  return waitSeconds > 0 ? { "retry-after": String(waitSeconds) } : {};
}
