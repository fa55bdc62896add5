import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { loadCertificateOf } from "#app/confirmation/certificate/load-certificate.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ArrivalForm } from "./arrival-form.tsx";
import { CaseLetters } from "./case-letters.tsx";
import letterStyles from "./letter.css?url";
import { letterContent } from "./letter-content.ts";
import { LetterPaper } from "./letter-paper.tsx";
import { listLetters } from "./load-letters.server.ts";
import { notifyApplicant } from "./notify-applicant.server.ts";
import { previewLetter, readDecisionSource } from "./read-letter-source.server.ts";
import { arrivalSchema, recordArrival } from "./record-arrival.server.ts";
import { caseLettersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: letterStyles }];
export const meta = caseTitle("letters");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const applicationId = found.id;
  const isOnline = found.securityClass !== "security";
  const [letters, preview, certificate, decision] = await Promise.all([
    perform(listLetters, { applicationId }),
    found.status === "decided" && isOnline
      ? perform(previewLetter, { applicationId, writtenOn: today(), by: viewer.id })
      : null,
    perform(loadCertificateOf, { applicationId }),
    found.status === "notified" ? perform(readDecisionSource, applicationId) : null,
  ]);
  return {
    letters,
    preview: preview === null ? null : letterContent(preview, localeOf(request)),
    certificate,
    awaitsCertificate: certificate === null && decision?.result === "confirmed",
    isOnline,
    /** The minute on a clock in Seoul. */
    nowTyped: now().toZonedDateTimeISO("Asia/Seoul").toPlainDateTime().toString({ smallestUnit: "minute" }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const text = caseLettersWords[localeOf(request)];
  const step = { viewer, applicationId: found.id };
  const steps = {
    notify: posted(seenSchema, (typed) => perform(notifyApplicant, { ...step, ...typed })),
    record_arrival: posted(arrivalSchema(text), (typed) => perform(recordArrival, { ...step, ...typed })),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "letters") });
}

export default function Letters() {
  const { letters, preview, certificate, awaitsCertificate, isOnline, nowTyped } =
    useLoaderData<typeof loader>();
  const found = useCase();
  const text = useWords(caseLettersWords);
  return (
    <>
      <StepNotice />
      <section className="section" aria-labelledby="letters">
        <h2 id="letters">{text.title}</h2>
        <CaseLetters
          letters={letters}
          caseId={found.id}
          isOnline={isOnline}
          objection={found.round.settings.objectionDays}
        />
        {isOnline ? null : <p>{text.hidden}</p>}
      </section>
      {certificate === null ? null : (
        <p>
          {text.certificate}:{" "}
          <TextLink to={`/certificate/${certificate.token}`}>{certificate.number}</TextLink>
        </p>
      )}
      {awaitsCertificate ? <Notice title={text.noCertificate} /> : null}
      {letters
        .filter(({ arrivedAt }) => arrivedAt === null)
        .map((letter) => (
          <ArrivalForm key={letter.id} letter={letter} nowTyped={nowTyped} />
        ))}
      {preview === null ? null : (
        <section className="section" aria-labelledby="preview">
          <div className="section-heading">
            <h2 id="preview">{text.preview}</h2>
            <p>{text.previewLead}</p>
          </div>
          <LetterPaper content={preview} level={3} />
        </section>
      )}
      <StepForm
        step="notify"
        title={text.submit}
        lead={text.notifyLead}
        submit={text.submit}
        weight="primary"
      />
    </>
  );
}
