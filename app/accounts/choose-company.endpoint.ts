import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { ownPath } from "#app/platform/pages/own-path.ts";
import { perform } from "#app/platform/perform.server.ts";
import { chooseCompany } from "./choose-company.server.ts";
import { requireViewer } from "./guards.server.ts";
import { samePageOf } from "./same-page-of.ts";

/** Changes the company that pages are about; a page of one company becomes the same page of the other. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const companyId = Number(form.get("companyId"));
  if (!(await perform(chooseCompany, { viewer, companyId }))) throw data(null, { status: 404 });
  const returnTo = ownPath(form.get("returnTo"), request) ?? "/account";
  return redirect(samePageOf(companyId, returnTo), { status: 303 });
}

/** Whoever comes here by address finds the companies on the account page. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return redirect(localePath(localeOf(request), "/account"));
}

/** Never shown, the loader leads on; but only a route with a page gets the error pages, and those keep what was sent. */
export default function Nothing() {
  return null;
}
