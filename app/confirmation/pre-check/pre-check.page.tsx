import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { applyPath } from "#app/confirmation/about/apply-path.ts";
import { publicWords } from "#app/confirmation/about/public-words.ts";
import { titleAndLead } from "#app/confirmation/about/title-and-lead.ts";
import { ChooseTechnology } from "#app/confirmation/lists/technology-select.tsx";
import { localeOf } from "#app/i18n/locale.ts";
import { findOpened } from "#app/matches/find-opened.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { notKept, readForm } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadTechnologies } from "#app/technologies/load-technologies.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import publicStyles from "../../ui/theme/public.css?url";
import confirmationStyles from "../about/confirmation.css?url";
import { assess } from "./assess.ts";
import { loadKnown } from "./load-known.server.ts";
import { PreCheckForm } from "./pre-check-form.tsx";
import { PreCheckResult } from "./pre-check-result.tsx";
import { preCheckPath, preCheckView, resultView } from "./pre-check-view.ts";
import { readAnswers } from "./read-answers.ts";

export const links = () => [publicStyles, confirmationStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = titleAndLead;
/** What a company says of itself stays in no cache; it is sent by POST, so that no address and no log holds it either. */
export const headers = notKept;

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const technology = new URL(request.url).searchParams.get("technology");
  const [viewer, technologies] = await Promise.all([readViewer(request), loadTechnologies(locale)]);
  const companyId = viewer?.activeCompany?.id;
  const known =
    companyId === undefined || technology === null
      ? null
      : await perform(loadKnown, { companyId, technology });
  const { about, preCheck } = publicWords[locale];
  return {
    text: preCheck.page,
    above: about.page.title,
    isVisitor: viewer === null,
    apply: applyPath(viewer, locale),
    view: preCheckView(technologies, technology, known, locale),
  };
}

/** Answers at once and writes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const answers = readAnswers(await readForm(request));
  const viewer = await readViewer(request);
  const company = viewer?.activeCompany ?? null;
  const opened = company && (await findOpened(company, now().epochMilliseconds, locale));
  const { say } = publicWords[locale].preCheck;
  return {
    answers: { ...answers, evidence: [...answers.evidence] },
    result: resultView(assess(answers), answers, locale),
    opened: company &&
      opened && {
        lead:
          opened.rows.length === 0
            ? say.openHeld
            : `${say.openLead(companyName(company, locale))} ${opened.lead}`,
        rows: opened.rows.toSorted(
          (a, b) => Number(b.kind === answers.kind) - Number(a.kind === answers.kind),
        ),
      },
  };
}

/** The experts' own criteria, for whoever thinks of applying; the answer is an honest one, not a promise. */
export default function PreCheck() {
  const { text, above, isVisitor, apply, view } = useLoaderData<typeof loader>();
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
