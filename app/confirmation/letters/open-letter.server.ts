import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireCompany } from "#app/accounts/guards.server.ts";
import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type LoadedLetter, loadLetter } from "./load-letters.server.ts";

type Args = Pick<LoaderFunctionArgs, "request" | "params">;

/** The letter of the address, for its company. Records the look if the technology is sensitive. */
export async function openCompanyLetter({
  request,
  params,
}: Args): Promise<LoadedLetter & { company: ViewerCompany }> {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const letter = await perform(loadLetter, {
    letterId: readId(params.letterId),
    applicationId: readId(params.applicationId),
    companyId: company.id,
  });
  if (letter === null) throw data(null, { status: 404 });
  if (letter.isSensitive)
    await perform(recordLook, {
      viewer,
      applicationId: letter.applicationId,
      actor: "applicant",
      place: "letter",
    });
  return { ...letter, company };
}

/** The same letter for an official. */
export async function openCaseLetter({ request, params }: Args): Promise<LoadedLetter> {
  const { found } = await requireCase(request, params.caseId);
  const letter = await perform(loadLetter, {
    letterId: readId(params.letterId),
    applicationId: found.id,
  });
  if (letter === null) throw data(null, { status: 404 });
  return letter;
}
