import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireCompany } from "#app/accounts/guards.server.ts";
import type { OwnCompany } from "#app/accounts/viewer.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type LoadedLetter, loadLetter } from "./load-letters.server.ts";

type Args = Pick<LoaderFunctionArgs, "request" | "params">;

/** The letter of the address for somebody who acts for its company; of a sensitive technology the look is recorded. */
export async function openOwnLetter({
  request,
  params,
}: Args): Promise<LoadedLetter & { company: OwnCompany }> {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const letter = await perform(loadLetter, {
    letterId: numberIn(params.letterId),
    applicationId: numberIn(params.applicationId),
    companyId: company.id,
  });
  if (letter === null) throw data(null, { status: 404 });
  if (letter.isSensitive)
    await perform(recordLook, { viewer, applicationId: letter.applicationId, what: "letter" });
  return { ...letter, company };
}

/** The same letter for an official. */
export async function openCaseLetter({ request, params }: Args): Promise<LoadedLetter> {
  const { found } = await requireCase(request, params.caseId);
  const letter = await perform(loadLetter, {
    letterId: numberIn(params.letterId),
    applicationId: found.id,
  });
  if (letter === null) throw data(null, { status: 404 });
  return letter;
}

/** 0, which no row has, where the address has no number. */
function numberIn(typed = ""): number {
  return /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : 0;
}
