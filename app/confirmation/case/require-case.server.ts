import { data } from "@remix-run/node";
import { requirePermission, requireViewer } from "#app/accounts/guards.server.ts";
import type { Permission } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { actorsOf } from "#app/confirmation/procedure/acting.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type CaseHead, loadCase } from "./load-case.server.ts";
import { lookPlaceOf } from "./looks.ts";
import { recordLook } from "./record-look.server.ts";

type CasePermission = Extract<Permission, `case.${string}`>;

/** A case as staff see it: the title of a `security` technology is content, and content of those is never online. */
export type StaffCase = Omit<CaseHead, "title"> & { title: string | null };

/**
 * The case of the address, for an official (and one whose role allows this, where a permission is named). It is missing for whoever acts for the company:
 * nobody examines their own application, or learns from here how it is examined.
 */
export async function findCase(
  request: Request,
  caseId: string | undefined,
  permission?: CasePermission,
): Promise<{ viewer: Person; found: StaffCase }> {
  const viewer =
    permission === undefined ? await requireViewer(request) : await requirePermission(request, permission);
  const applicationId = readId(caseId);
  const head = await perform((db) => loadCase(db, viewer, applicationId), undefined);
  if (head === null || viewer.companies.some(({ id }) => id === head.company.id))
    throw data(null, { status: 404 });
  return { viewer, found: { ...head, title: head.securityClass === "security" ? null : head.title } };
}

/** The same for a page that shows what is in it: of a `sensitive` technology each look is recorded. */
export async function requireCase(
  request: Request,
  caseId: string | undefined,
  permission?: CasePermission,
): Promise<{ viewer: Person; found: StaffCase }> {
  const { viewer, found } = await findCase(request, caseId, permission);
  const place = lookPlaceOf(new URL(request.url).pathname);
  const [actor] = actorsOf(viewer, found.company.id).filter((one) => one !== "expert");
  if (
    found.securityClass === "sensitive" &&
    request.method === "GET" &&
    place !== null &&
    actor !== undefined
  )
    await perform(recordLook, { viewer, applicationId: found.id, actor, place });
  return { viewer, found };
}
