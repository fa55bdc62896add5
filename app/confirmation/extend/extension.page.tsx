import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { ReasonForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { reasonSchema } from "#app/confirmation/case/step-schema.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { extendPeriod } from "./extend-period.server.ts";
import { extendWords } from "./words.ts";

const LONGEST_REASON = 500;

export const meta = caseTitle("extension");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = await requireCase(request, params.caseId);
  return { drafts: await findCaseDrafts(asked) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await requireCase(request, params.caseId, "case.consult");
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, asked);
  if (kept) return kept;
  const step = { viewer: asked.viewer, applicationId: asked.found.id, origin: config.publicUrl };
  const reason = reasonSchema(extendWords[localeOf(request)], LONGEST_REASON);
  const steps = {
    extend_period: posted(reason, (typed) => perform(extendPeriod, { ...step, ...typed })),
  };
  return answerStep(request, form, steps, { to: pathOf(asked.found.id, "extension") });
}

/** The rule by which the period can be extended, and the form that does it. */
export default function ExtensionPage() {
  const { round, clock } = useCase();
  const text = useWords(extendWords);
  const { extension } = round.settings;
  if (extension === undefined) return <Notice title={text.noRule} />;
  return (
    <>
      <StepNotice />
      {clock.extension === null ? null : <Notice title={text.done} />}
      <dl className="case-terms">
        <div>
          <dt>{text.rule}</dt>
          <dd>
            <InLang of={extension.source} />{" "}
            {extension.isVerified ? null : <Badge tone="caution">{text.unverified}</Badge>}
          </dd>
        </div>
      </dl>
      <ReasonForm
        step="extend_period"
        title={text.title}
        lead={text.lead(extension.days)}
        submit={text.submit}
        label={text.reason}
        hint={text.reasonHint}
      />
    </>
  );
}
