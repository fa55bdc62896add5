import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { benefitRows } from "#app/confirmation/about/about-view.ts";
import { applyPath } from "#app/confirmation/about/apply-path.ts";
import { aboutWords } from "#app/confirmation/about/words.ts";
import { chosenTechnology } from "#app/confirmation/lists/technology-choice.ts";
import { ChooseTechnology } from "#app/confirmation/lists/technology-select.tsx";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { findOpened } from "#app/matches/find-opened.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadTechnologies } from "#app/technologies/load-technologies.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../../card/verdicts.css?url";
import matchesStyles from "../../matches/matches.css?url";
import publicStyles from "../../ui/theme/public.css?url";
import confirmationStyles from "../about/confirmation.css?url";
import { assess, readAnswers } from "./assess.ts";
import { loadKnown } from "./load-known.server.ts";
import { PreCheckForm } from "./pre-check-form.tsx";
import { PreCheckResult } from "./pre-check-result.tsx";
import { preCheckPath, preCheckView, resultView } from "./pre-check-view.ts";
import { preCheckWords } from "./words.ts";

export const links = () =>
  [publicStyles, verdictStyles, matchesStyles, confirmationStyles].map((href) => ({
    rel: "stylesheet",
    href,
  }));
export const meta = pageTitle(shellWords, (_, page: Loaded<typeof loader>) => page?.text.title, {
  description: (_, page) => page?.text.lead,
});
/** A company's answers are not cached, and are sent by POST, so that they appear in no address and no log. */
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const technology = new URL(request.url).searchParams.get("technology");
  const [viewer, technologies] = await Promise.all([readViewer(request), loadTechnologies(locale)]);
  const companyId = viewer?.activeCompany?.id;
  const known =
    companyId === undefined || technology === null
      ? null
      : await perform(loadKnown, { companyId, technology });
  return {
    text: preCheckWords[locale].page,
    above: aboutWords[locale].page.title,
    benefitText: aboutWords[locale].page,
    isVisitor: viewer === null,
    apply: applyPath(viewer),
    view: preCheckView(technologies, technology, known, locale),
  };
}

/** Answers without storing anything. */
export async function action({ request }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const answers = readAnswers(await readForm(request));
  const code = new URL(request.url).searchParams.get("technology");
  const [viewer, technologies] = await Promise.all([readViewer(request), loadTechnologies(locale)]);
  const company = viewer?.activeCompany ?? null;
  const field = chosenTechnology(technologies, code)?.field ?? null;
  const opened = company && (await findOpened(company, { field: field?.code ?? null, now: now(), locale }));
  const { say } = preCheckWords[locale];
  return {
    answers: { ...answers, evidence: [...answers.evidence] },
    result: resultView(assess(answers), answers, locale),
    opened: company &&
      opened && {
        lead:
          opened.rows.length === 0
            ? say.openHeld
            : say.openLead(companyName(company, locale), field?.name ?? null),
        rows: opened.rows.toSorted(
          (a, b) => Number(b.kind === answers.kind) - Number(a.kind === answers.kind),
        ),
      },
    benefits: benefitRows(locale),
  };
}

/** The experts' criteria, for companies that consider applying. The result is an estimate, not a promise. */
export default function PreCheck() {
  const { text, above, benefitText, isVisitor, apply, view } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { chosen } = view;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/confirmation", label: above }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead}>
          {chosen === null ? null : (
            <ul className="inline-links">
              <li>
                <TextLink to={preCheckPath}>{text.other}</TextLink>
              </li>
            </ul>
          )}
        </PageHeading>
      </div>
      {answered && chosen ? (
        <PreCheckResult
          text={text}
          benefitText={benefitText}
          answered={answered}
          isVisitor={isVisitor}
          apply={apply}
          lists={chosen.lists}
        />
      ) : (
        <Notice title={text.notStored}>
          <p>{text.notStoredMore}</p>
        </Notice>
      )}
      {chosen === null ? (
        <ChooseTechnology title={text.chooseTitle} lead={text.chooseLead} choice={view.choice} />
      ) : (
        <PreCheckForm text={text} chosen={chosen} answers={answered?.answers ?? null} />
      )}
    </div>
  );
}
