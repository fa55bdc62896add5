import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { type Locale, localeOf, localePath } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { idIn, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { returnPath } from "#app/platform/pages/return-path.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { addBookmark } from "./add-bookmark.server.ts";
import { bookmarksWords } from "./words.ts";

/** Saves an opportunity for the viewer, or for a company that the viewer acts for. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const companyId = form.has("companyId") ? idIn(form, "companyId") : null;
  const stale = staleBecause(viewer, companyId, localeOf(request));
  if (stale !== null) return data({ error: stale }, { status: 409 });
  const opportunityId = idIn(form, "opportunityId");
  const added = await perform(addBookmark, { viewer, companyId, opportunityId });
  if (!added.ok) {
    if (added.reason === "gone") throw data(null, { status: 404 });
    const error = wordsFor(request, added.reason, bookmarksWords[localeOf(request)].refused);
    return data({ error }, { status: 409 });
  }
  if (form.has("inPlace")) return data({});
  const list = localePath(localeOf(request), "/account/bookmarks");
  return redirect(returnPath(textIn(form, "returnTo"), request) ?? list, { status: 303 });
}

/** Why a page opened for one company is out of date once another is active; null if it is not. */
function staleBecause(viewer: Person, companyId: number | null, locale: Locale): string | null {
  const company = viewer.companies.find(({ id }) => id === companyId);
  const active = viewer.activeCompany;
  if (company === undefined || company.id === active?.id) return null;
  const { otherCompany } = bookmarksWords[locale];
  return otherCompany(companyName(company, locale), active === null ? "–" : companyName(active, locale));
}

/** Opened by address, it leads to the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return redirect(localePath(localeOf(request), "/account/bookmarks"));
}

/** Why nothing was saved, and where to make room: shown only without JavaScript. */
export default function RefusedBookmark() {
  const refused = useActionData<{ error?: string }>();
  const { personal: text } = useWords(bookmarksWords);
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <Notice tone="caution" title={refused?.error} />
      <div className="button-row">
        <ButtonLink to="/account/bookmarks">{text.title}</ButtonLink>
      </div>
    </div>
  );
}
