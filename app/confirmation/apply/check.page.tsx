import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { loadRounds } from "#app/confirmation/about/load-rounds.server.ts";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { contentOf } from "./application.ts";
import { ApplicationHeading, Terms } from "./application-heading.tsx";
import { applicationTerms, draftRoundView, shownParts } from "./application-view.ts";
import styles from "./applications.css?url";
import { DeclarationForm } from "./declaration-form.tsx";
import { declareApplication } from "./declare-application.server.ts";
import { requireApplication } from "./require-application.server.ts";
import { ShownSubmission } from "./shown-submission.tsx";
import { submissionOf } from "./submission-document.ts";
import { submitApplication } from "./submit-application.server.ts";
import { applyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(applyWords, (text) => text.check.title, { index: false, about: ofApplication });
export const headers = noStore;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, application, isVerified } = asked;
  const locale = localeOf(args.request);
  const path = `/company/${companyId}/applications/${application.id}`;
  if (application.status !== "draft" || application.securityClass === "security")
    throw leadTo(args.request, path);
  const { ko, en } = applyWords;
  const frozen = submissionOf(application, { ko: ko.check.declaration, en: en.check.declaration });
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    about: applicationTerms(application, locale),
    parts: shownParts(frozen, locale),
    seen: textHash(contentOf(application)),
    round: draftRoundView(await perform(loadRounds, undefined), application, locale),
    isVerified,
    mayApply: may(viewer, "company.apply", { companyId }).ok,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, companyId, applicationId, application } = await requireApplication(args);
  const { request } = args;
  const locale = localeOf(request);
  const text = applyWords[locale].check;
  const receipt = () => leadTo(request, `/company/${companyId}/applications/${applicationId}/receipt`);
  if (application.status !== "draft") return receipt();
  const form = await readForm(request);
  if (textIn(form, "declaration") !== "yes") return refused([], text.declarationMissing);
  const asked = { viewer, companyId, applicationId, seen: textIn(form, "seen") };
  const declared = await perform(declareApplication, asked);
  if (!declared.ok) {
    if (declared.reason === "submitted") return receipt();
    if (declared.reason === "offline") throw data(null, { status: 404 });
    return refused([wordsFor(request, declared.reason, { changed: text.changed })]);
  }

  const submitted = await perform(submitApplication, { ...asked, origin: config.publicUrl });
  if (submitted.ok) return receipt();
  if (submitted.because === "not_found") throw data(null, { status: 404 });
  // The second of a double click finds that it was already submitted.
  if (submitted.because === "not_allowed") return receipt();
  return refused(submitted.reasons.map((reason) => reason[locale]));
}

function refused(reasons: readonly string[], declaration: string | null = null) {
  return data({ declaration, reasons }, { status: 400 });
}

/** Everything as it will be frozen, with a link back to each answer, and the declaration with which it is submitted. */
export default function CheckPage() {
  const { company, application, about, parts, seen, round, isVerified, mayApply } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const text = useWords(applyWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  const missing = parts.flatMap((part) =>
    part.answers.filter(({ isMissing }) => isMissing).map((answer) => ({ ...answer, part: part.key })),
  );
  const obstacles = [...(round.isOpen ? [] : round.lines), ...(isVerified ? [] : [text.tasks.unverified])];
  return (
    <div className="page applications">
      <ApplicationHeading
        company={company}
        application={application}
        title={text.check.title}
        lead={text.check.lead}
      />
      {(answered?.reasons ?? []).length === 0 ? null : (
        <Notice tone="bad" title={text.check.refusedTitle}>
          <ul className="bullets">
            {answered?.reasons.map((reason: string) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p>{text.check.refusedKept}</p>
        </Notice>
      )}
      <ErrorSummary
        errors={answered?.declaration ? [{ fieldId: "declaration", text: answered.declaration }] : []}
      />
      {missing.length === 0 ? null : (
        <Notice tone="caution" title={text.check.missingTitle(missing.length)}>
          <ul className="bullets">
            {missing.map(({ key, label, part }) => (
              <li key={key}>
                <TextLink to={`${path}/parts/${part}#${key}`}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Terms rows={about} />
      <ShownSubmission parts={parts} changeAt={mayApply ? path : null} />
      {mayApply ? (
        <DeclarationForm seen={seen} obstacles={obstacles} isMissing={answered?.declaration != null} />
      ) : (
        <p className="quiet">{text.check.readOnlyHint}</p>
      )}
    </div>
  );
}
