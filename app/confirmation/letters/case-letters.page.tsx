import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Answered, answerStep, wrong } from "#app/confirmation/case/answer-deciding-step.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { Happened } from "#app/confirmation/case/changes-notice.tsx";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { loadCertificateOf } from "#app/confirmation/certificate/load-certificate.server.ts";
import { arrivalSchema, seenSchema } from "#app/confirmation/decide/deciding-schemas.ts";
import { loadDeciding } from "#app/confirmation/decide/load-deciding.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
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
import { Notify } from "./notify-step.tsx";
import { previewLetter } from "./preview-letter.server.ts";
import { recordArrival } from "./record-arrival.server.ts";
import { decidingWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: letterStyles }];
export const meta = caseTitle((text) => text.frame.tabs.letters);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found } = await requireCase(request, params.caseId);
  const applicationId = found.id;
  const isOnline = found.securityClass !== "security";
  const isDecided = found.status === "decided";
  const [letters, preview, certificate, { seenEvent, decision }] = await Promise.all([
    perform(listLetters, { applicationId }),
    isDecided && isOnline ? perform(previewLetter, { applicationId }) : null,
    perform(loadCertificateOf, { applicationId }),
    perform(loadDeciding, { applicationId }),
  ]);
  return {
    letters,
    preview: preview === null ? null : letterContent(preview, localeOf(request)),
    certificate,
    awaitsCertificate:
      certificate === null && decision?.result === "confirmed" && found.status === "notified",
    isOnline,
    seenEvent,
    /** The minute on a clock in Seoul. */
    nowTyped: now().toZonedDateTimeISO("Asia/Seoul").toPlainDateTime().toString({ smallestUnit: "minute" }),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const text = decidingWords[localeOf(request)];
  const applicationId = found.id;
  const asked = { request, page: "letters", viewer, applicationId } as const;
  switch (textIn(form, "step")) {
    case "notify": {
      const submission = parseWithZod(form, { schema: seenSchema });
      if (submission.status !== "success") return wrong("notify", submission.reply());
      const { seenRevision, seenEvent } = submission.value;
      const taken = await perform(notifyApplicant, { viewer, applicationId, seenRevision });
      return answerStep(taken, { ...asked, step: "notify", seenEvent, submission, written: {} });
    }
    case "record_arrival": {
      const submission = parseWithZod(form, { schema: arrivalSchema(text) });
      const of = `record_arrival ${textIn(form, "letterId")}`;
      if (submission.status !== "success") return wrong(of, submission.reply());
      const { seenRevision, seenEvent, letterId, arrivedAt } = submission.value;
      const recording = { viewer, applicationId, seenRevision, letterId, arrivedAt };
      const taken = await perform(recordArrival, recording);
      const written = { ids: { letterId } };
      return answerStep(taken, { ...asked, of, step: "record_arrival", seenEvent, submission, written });
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Letters() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<Answered>();
  const found = useCase();
  const { letters: text } = useWords(decidingWords);
  const seen = { revision: found.revision, event: view.seenEvent };
  const notify = found.steps.find(({ step }) => step === "notify");
  const mayRecord = found.steps.some(({ step }) => step === "record_arrival");
  const resultOf = (of: string) => (sent?.of === of ? sent.result : null);
  return (
    <>
      <Happened done={view.done} sent={sent} />
      <section className="section" aria-labelledby="letters">
        <h2 id="letters">{text.title}</h2>
        <CaseLetters
          letters={view.letters}
          caseId={found.id}
          isOnline={view.isOnline}
          objection={found.round.settings.objectionDays}
        />
        {view.isOnline ? null : <p>{text.hidden}</p>}
      </section>
      {view.certificate === null ? null : (
        <p>
          {text.certificate}:{" "}
          <TextLink to={`/certificate/${view.certificate.token}`}>{view.certificate.number}</TextLink>
        </p>
      )}
      {view.awaitsCertificate ? <Notice title={text.noCertificate} /> : null}
      {mayRecord
        ? view.letters
            .filter(({ arrivedAt }) => arrivedAt === null)
            .map((letter) => (
              <ArrivalForm
                key={`${letter.id} ${sent?.of}`}
                letter={letter}
                seen={seen}
                nowTyped={view.nowTyped}
                lastResult={resultOf(`record_arrival ${letter.id}`)}
              />
            ))
        : null}
      {view.preview === null ? null : (
        <section className="section" aria-labelledby="preview">
          <div className="section-heading">
            <h2 id="preview">{text.preview}</h2>
            <p>{text.previewLead}</p>
          </div>
          <LetterPaper content={view.preview} level={3} />
        </section>
      )}
      {notify === undefined ? null : <Notify step={notify} seen={seen} lastResult={resultOf("notify")} />}
    </>
  );
}
