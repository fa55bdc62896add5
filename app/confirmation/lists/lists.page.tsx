import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { aboutWords } from "#app/confirmation/about/words.ts";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { loadTechnologies } from "#app/technologies/load-technologies.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import publicStyles from "../../ui/theme/public.css?url";
import confirmationStyles from "../about/confirmation.css?url";
import { FoundLists } from "./found-lists.tsx";
import { listsPath, listsView } from "./lists-view.ts";
import { ChooseTechnology } from "./technology-select.tsx";
import { listsWords } from "./words.ts";

export const links = () => [publicStyles, confirmationStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(shellWords, (_, page: Loaded<typeof loader>) => page?.text.title, {
  description: (_, page) => page?.text.lead,
});

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const code = new URL(request.url).searchParams.get("technology");
  return {
    text: listsWords[locale].page,
    above: aboutWords[locale].page.title,
    view: listsView(await loadTechnologies(locale), code, locale),
  };
}

/** Which lists a technology is on, and which of them belong to other laws with other duties. */
export default function Lists() {
  const { text, above, view } = useLoaderData<typeof loader>();
  const { chosen } = view;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/confirmation", label: above }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead}>
          <ul className="inline-links">
            {chosen === null ? null : (
              <li>
                <TextLink to={listsPath}>{text.other}</TextLink>
              </li>
            )}
            <li>
              <TextLink to="/technologies">{text.explorer}</TextLink>
            </li>
          </ul>
        </PageHeading>
      </div>
      {chosen === null ? (
        <ChooseTechnology title={text.chooseTitle} lead={text.chooseLead} choice={view.choice} />
      ) : (
        <FoundLists text={text} chosen={chosen} />
      )}
      <section className="section" aria-labelledby="others">
        <h2 id="others">{text.othersTitle}</h2>
        <Notice tone="caution" title={text.tax.title}>
          <p>{text.tax.text}</p>
        </Notice>
        <Notice tone="caution" title={text.core.title}>
          <p>{text.core.text}</p>
        </Notice>
        <Notice title={text.thresholds.title}>
          <p>{text.thresholds.text}</p>
        </Notice>
      </section>
    </div>
  );
}
