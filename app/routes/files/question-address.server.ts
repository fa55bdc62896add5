import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireCompany } from "#app/accounts/guards.server.ts";
import type { CompanyPermission } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { readUnseen } from "#app/files/serve-files.server.ts";
import type { UploadReport } from "#app/files/upload-problems.ts";

type Address = { viewer: Person; companyId: number; applicationId: number; key: string };

/** Who asks for which question of which application; throws the guards' answers. */
export async function requireQuestion(
  { request, params }: Pick<LoaderFunctionArgs, "request" | "params">,
  permission: CompanyPermission,
): Promise<Address> {
  const { viewer, company } = await requireCompany(request, params.companyId, permission);
  const applicationId = Number(params.applicationId);
  if (!Number.isSafeInteger(applicationId)) throw data(null, { status: 404 });
  return { viewer, companyId: company.id, applicationId, key: params.key ?? "" };
}

/** The same for a form with files: one that is not let in is read to its end, unseen, so that its sender hears why. */
export async function requireUpload(args: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Address> {
  try {
    return await requireQuestion(args, "company.answer");
  } catch (answer) {
    await readUnseen(args.request);
    throw answer;
  }
}

/** When to send a form with files again, where there were too many. */
export function retryAfterOf({ waitSeconds }: Pick<UploadReport, "waitSeconds">): { "retry-after"?: string } {
  return waitSeconds > 0 ? { "retry-after": String(waitSeconds) } : {};
}
