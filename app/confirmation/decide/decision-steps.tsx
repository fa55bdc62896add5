import { Fragment } from "react";
import type { Answered } from "#app/confirmation/case/answer-deciding-step.server.ts";
import {
  NotYet,
  PlainStepForm,
  ReasonStepForm,
  type Seen,
} from "#app/confirmation/case/deciding-step-form.tsx";
import type { NextStep } from "#app/confirmation/case/load-case.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { decidingWords } from "#app/confirmation/letters/words.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { AssessmentForm } from "./assessment-form.tsx";
import type { Recommendation } from "./load-deciding.server.ts";

type DecisionStepsProps = {
  steps: readonly NextStep[];
  seen: Seen;
  rubric: readonly RubricCriterion[];
  recommendation: Recommendation | null;
  sent: Answered | undefined;
};

const shown = ["recommend", "begin_deliberation", "decide", "send_back", "revoke"] as const;
type Shown = (typeof shown)[number];

/** The forms of what this viewer may do here; where it is not possible yet, why. */
export function DecisionSteps({ steps, seen, rubric, recommendation, sent }: DecisionStepsProps) {
  const locale = useLocale();
  const text = useWords(decidingWords);
  const of = (step: Shown) => ({ step, seen, lastResult: sent?.of === step ? sent.result : null });
  const forms: Record<Shown, () => JSX.Element> = {
    recommend: () => (
      <AssessmentForm
        {...of("recommend")}
        step="recommend"
        rubric={rubric}
        from={recommendation}
        title={recommendation === null ? text.recommendation.form : text.recommendation.again}
        lead={recommendation === null ? text.recommendation.lead : text.recommendation.againLead}
        submit={text.recommendation.submit}
      />
    ),
    begin_deliberation: () => <PlainStepForm {...of("begin_deliberation")} {...text.deliberation} />,
    decide: () => (
      <AssessmentForm
        {...of("decide")}
        step="decide"
        rubric={rubric}
        from={recommendation}
        title={text.decision.form}
        lead={text.decision.lead}
        submit={text.decision.submit}
      />
    ),
    send_back: () => <ReasonStepForm {...of("send_back")} {...text.sendBack} label={text.reason} />,
    revoke: () => (
      <ReasonStepForm
        {...of("revoke")}
        title={text.revocation.title}
        lead={
          <>
            <p>{text.revocation.lead}</p>
            <p>{text.revocation.basis}</p>
          </>
        }
        submit={text.revocation.submit}
        label={text.revocation.reason}
        hint={text.revocation.reasonHint}
      />
    ),
  };
  return (
    <>
      {shown.map((step) => {
        const own = steps.find((one) => one.step === step);
        if (own === undefined) return null;
        if (own.reasons.length > 0)
          return (
            <NotYet key={step} act={own.act[locale]} reasons={own.reasons.map((reason) => reason[locale])} />
          );
        return <Fragment key={step}>{forms[step]()}</Fragment>;
      })}
    </>
  );
}
