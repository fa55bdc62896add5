import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { PreviewedLetter } from "#app/confirmation/letters/previewed-letter.tsx";
import { showPreview } from "#app/confirmation/letters/show-preview.server.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import letterStyles from "../letters/letter.css?url";
import { dropRevocation } from "./drop-revocation.server.ts";
import { withEvidence } from "./evidence-of.ts";
import { loadRevoking, openOf } from "./load-revocations.server.ts";
import { previewNotice, proposeRevocation } from "./propose-revocation.server.ts";
import { RevocationForms } from "./revocation-forms.tsx";
import { RevocationList } from "./revocation-list.tsx";
import { previewRevocation, revokeApplication } from "./revoke-application.server.ts";
import { enteredSchema, proposalSchema, revocationSchema } from "./revoke-schemas.ts";
import { enterStatement } from "./state-on-revocation.server.ts";
import { revokeWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: letterStyles }];
export const meta = caseTitle("revocation");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = await requireCase(request, params.caseId);
  const applicationId = asked.found.id;
  const [revoking, files, drafts] = await Promise.all([
    perform(loadRevoking, { applicationId }),
    perform(listFiles, applicationId),
    findCaseDrafts(asked),
  ]);
  return {
    drafts,
    revocations: withEvidence(revoking?.revocations ?? [], files),
    proposedReason: openOf(revoking)?.reason ?? null,
    proposedOn: addDays(today(), asked.found.round.settings.hearingDays.value),
    today: today(),
  };
}

const ofMinistry = ["propose_revocation", "enter_statement"];

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found });
  if (kept) return kept;
  const asked = textIn(form, "step");
  // Both may drop it; the procedure's table says so.
  const allowed =
    asked === "drop_revocation"
      ? may(viewer, "case.see")
      : may(viewer, ofMinistry.includes(asked) ? "case.consult" : "case.decide");
  if (!allowed.ok) return refuse(request, allowed.reason);
  const text = revokeWords[localeOf(request)];
  const step = { viewer, applicationId: found.id };
  const days = found.round.settings.hearingDays.value;
  const [proposal, reason] = [proposalSchema(text, { days, today: today() }), revocationSchema(text)];
  if (textIn(form, "intent") === "preview" && asked === "propose_revocation")
    return showPreview(request, form, proposal, (typed) =>
      perform(previewNotice, { ...step, ...typed, writtenOn: today() }),
    );
  if (textIn(form, "intent") === "preview" && asked === "revoke")
    return showPreview(request, form, reason, (typed) =>
      perform(previewRevocation, { ...step, ...typed, writtenOn: today() }),
    );
  const entered = enteredSchema(text, { isSecurity: found.securityClass === "security" });
  const steps = {
    propose_revocation: posted(proposal, (typed) => perform(proposeRevocation, { ...step, ...typed })),
    enter_statement: posted<{ seenRevision: number; words: string | null }>(entered, (typed) =>
      perform(enterStatement, { ...step, ...typed }),
    ),
    drop_revocation: posted(reason, (typed) =>
      perform(dropRevocation, { ...step, ...typed, origin: config.publicUrl }),
    ),
    revoke: posted(reason, (typed) => perform(revokeApplication, { ...step, ...typed })),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "revocation") });
}

/** Whether a revocation is under way, what the applicant said to it, and what this official may do about it. */
export default function CaseRevocation() {
  const { revocations, proposedOn, proposedReason, today: day } = useLoaderData<typeof loader>();
  const text = useWords(revokeWords);
  const letters = pathOf(useCase().id, "letters");
  return (
    <>
      <StepNotice />
      <section className="section" aria-labelledby="revocations">
        <div className="section-heading">
          <h2 id="revocations">{text.title}</h2>
          <p>{text.lead}</p>
          <p className="row-note">{text.basis}</p>
        </div>
        <RevocationList revocations={revocations} today={day} letters={letters} reader="official" />
      </section>
      <PreviewedLetter />
      <RevocationForms proposedOn={proposedOn} proposedReason={proposedReason} />
    </>
  );
}
