import { ReasonForm, StepForm } from "#app/confirmation/case/step-form.tsx";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { AssessmentForm } from "./assessment-form.tsx";
import type { Recommendation } from "./load-deciding.server.ts";
import { decideWords } from "./words.ts";

type DecisionStepsProps = { rubric: readonly RubricCriterion[]; recommendation: Recommendation | null };

/** The forms of what this official may do here; where it is not possible yet, why. */
export function DecisionSteps({ rubric, recommendation }: DecisionStepsProps) {
  const text = useWords(decideWords);
  const isAgain = recommendation !== null;
  return (
    <>
      <AssessmentForm
        step="recommend"
        rubric={rubric}
        from={recommendation}
        title={isAgain ? text.recommendation.again : text.recommendation.form}
        lead={isAgain ? text.recommendation.againLead : text.recommendation.lead}
        submit={text.recommendation.submit}
      />
      <StepForm step="begin_deliberation" {...text.deliberation} />
      <AssessmentForm
        step="decide"
        rubric={rubric}
        from={recommendation}
        title={text.decision.form}
        lead={text.decision.lead}
        submit={text.decision.submit}
      />
      <ReasonForm step="send_back" {...text.sendBack} label={text.reason} />
    </>
  );
}
