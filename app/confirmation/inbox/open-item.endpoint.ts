import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { leadTo, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { casePathOf, inboxPath } from "./inbox-view.ts";
import { openItem } from "./read-items.server.ts";

/**
 * Leads from an item, in the list or in a mail, to where the case shows what happened. It is read by that. A mail is kept for
 * longer than the item that it leads to: whatever is not there, or is not theirs, leads to the list, which says so.
 */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const found = await perform(openItem, { viewer, itemId: readId(params.inboxItemId) });
  if (found === null) return leadTo(request, `${inboxPath}?gone`);
  return redirect(localePath(localeOf(request), casePathOf(found.kind, found.caseId)));
}
