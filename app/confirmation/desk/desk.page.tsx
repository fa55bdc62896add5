import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { caseViews } from "#app/confirmation/case/case-views.ts";
import { queuePath, wholeView } from "#app/confirmation/queue/queue-view.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "./desk.css?url";
import { countOfView, roundIdOf } from "./desk-view.ts";
import { loadDesk } from "./load-desk.server.ts";
import { PeopleTables } from "./people-tables.tsx";
import { RoundAtAGlance } from "./round-at-a-glance.tsx";
import { deskWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(deskWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return perform(loadDesk, { viewer, roundId: roundIdOf(new URL(request.url)) });
}

/** Where the office stands: what waits for whoever looks, the round at a glance, who has how much to do. */
export default function OfficeDesk() {
  const desk = useLoaderData<typeof loader>();
  const text = useWords(deskWords);
  const locale = useLocale();
  return (
    <div className="page desk">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
        <p className="quiet small">
          {text.asOf(formatStamp(desk.at, locale))} · {text.scope}
        </p>
      </div>
      <section className="section" aria-labelledby="waiting">
        <h2 id="waiting">{text.waitingTitle}</h2>
        <ul className="desk-views">
          {caseViews.map((view) => {
            const cases = countOfView(desk.counts, view);
            return (
              <li key={view}>
                <TextLink
                  to={queuePath(wholeView(view))}
                  className={view === "overdue" && cases > 0 ? "desk-late" : ""}
                >
                  {text.views[view]} <strong>{text.count(cases)}</strong>
                </TextLink>
              </li>
            );
          })}
        </ul>
        <ul className="desk-links">
          <li>
            <TextLink to="/agency/objections">{text.objections}</TextLink>
          </li>
          <li>
            <TextLink to="/agency/conditions">
              {text.conditions(desk.conditions.open, desk.conditions.overdue)}
            </TextLink>
          </li>
          <li>
            <TextLink to="/agency/compare">{text.compare}</TextLink>
          </li>
          <li>
            <TextLink to="/agency/figures">{text.figures}</TextLink>
          </li>
        </ul>
      </section>
      <RoundAtAGlance desk={desk} />
      <PeopleTables officers={desk.officers} experts={desk.experts} />
    </div>
  );
}
