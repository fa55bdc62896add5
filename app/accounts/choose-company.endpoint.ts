import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { idIn, readForm } from "#app/platform/pages/read-form.server.ts";
import { returnPath } from "#app/platform/pages/return-path.ts";
import { perform } from "#app/platform/perform.server.ts";
import { chooseCompany } from "./choose-company.server.ts";
import { requireViewer } from "./guards.server.ts";
import { samePageOf } from "./same-page-of.ts";

/** Changes the active company. A page of one company becomes the same page of the other. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const companyId = idIn(form, "companyId");
  if (!(await perform(chooseCompany, { viewer, companyId }))) throw data(null, { status: 404 });
  const returnTo = returnPath(form.get("returnTo"), request) ?? "/account";
  return redirect(samePageOf(companyId, returnTo), { status: 303 });
}

/** Opened as an address, leads to the account page, where the companies are listed. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return redirect(localePath(localeOf(request), "/account"));
}

/**
 * Never shown, because the loader redirects. Only a route with a page gets the error pages, which keep what was sent.
 */
export default function Nothing() {
  return null;
}
