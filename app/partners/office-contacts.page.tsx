import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { agencyOf } from "./asker.server.ts";
import { RequestItem } from "./contact-item.tsx";
import { contactView } from "./contact-view.ts";
import { listContactRequests } from "./list-contact-requests.server.ts";
import styles from "./partners.css?url";
import { partnersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(partnersWords, (text) => text.requests.ofOffice.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, "partners.contact");
  const locale = localeOf(request);
  const agency = agencyOf(viewer);
  const requests = agency ? await perform(listContactRequests, agency) : [];
  return { requests: requests.map((one) => contactView(one, locale)) };
}

/** What an agency has asked of companies that chose to be found, with their answers. */
export default function OfficeContacts() {
  const { requests } = useLoaderData<typeof loader>();
  const { requests: text } = useWords(partnersWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.ofOffice.title} />
        <PageHeading title={text.ofOffice.title} lead={text.ofOffice.lead} />
      </div>
      {requests.length === 0 ? (
        <p>{text.noneSent}</p>
      ) : (
        <ul className="contact-list">
          {requests.map((one) => (
            <RequestItem key={one.id} request={one} mayAnswer={false} lastResult={null} />
          ))}
        </ul>
      )}
      <p>
        <TextLink to="/partners">{text.find}</TextLink>
      </p>
    </div>
  );
}
