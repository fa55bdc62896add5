import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { attachmentHeader } from "#app/files/file-name.ts";
import { fileTypes } from "#app/files/file-types.ts";
import { leadTo, readForm, readId, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { sendFilledForm } from "./load-form.server.ts";
import { readExtras } from "./read-extras.ts";

const LONGEST = 2_000;

/** Saves the form with the values that the person has checked: nothing of them is kept. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.answer");
  const sent = await readForm(request);
  const formId = readId(params.formId);
  const answer = await perform(sendFilledForm, {
    viewer,
    companyId: company.id,
    formId,
    ...readExtras(sent),
    saidOf: (at: number) => {
      const value = textIn(sent, `value-${at}`).slice(0, LONGEST);
      const isProposed = sent.has(`take-${at}`);
      return { isTaken: isProposed || (value !== "" && sent.get(`open-${at}`) === "1"), value };
    },
  });
  if (answer === "missing") throw data(null, { status: 404 });
  if (answer === "unreadable") return leadTo(request, `/company/${company.id}/forms/${formId}?gone=1`);
  const { form, filled } = answer;
  return new Response(new Uint8Array(filled), {
    headers: {
      "content-type": fileTypes[form.type].mediaType,
      "content-disposition": attachmentHeader(form.name),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}

/** Opened as an address, leads to the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCompany(request, params.companyId);
  return redirect(new URL(request.url).pathname.replace(/\/filled$/, ""));
}
