import { CheckboxGroup } from "#app/confirmation/case/checkbox-group.tsx";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Candidate } from "./list-experts.server.ts";
import { reviewWords } from "./words.ts";

type CommissionFormProps = {
  experts: readonly Candidate[];
  reviewDays: RoundSettings["reviewDays"];
  proposedOn: string;
};

/** Commissions experts, each with what is known for or against them. */
export function CommissionForm({ experts, reviewDays, proposedOn }: CommissionFormProps) {
  const text = useWords(reviewWords);
  const { value, source, isVerified } = reviewDays;
  return (
    <StepForm<{ expertIds: string[]; dueOn: string }>
      step="commission_review"
      id="commission"
      title={text.commission}
      lead={experts.length === 0 ? text.noExperts : undefined}
      submit={text.submit}
      weight="primary"
      defaultValue={{ dueOn: proposedOn }}
    >
      {({ expertIds, dueOn }) => (
        <>
          <CheckboxGroup field={expertIds} label={text.experts}>
            {(isChecked) =>
              experts.map((expert) => (
                <label key={expert.id} className="radio">
                  <input
                    type="checkbox"
                    name={expertIds.name}
                    value={expert.id}
                    defaultChecked={isChecked(expert.id)}
                    disabled={expert.obstacles.some((obstacle) => obstacle !== "away")}
                  />
                  <CandidateText expert={expert} />
                </label>
              ))
            }
          </CheckboxGroup>
          <TextField
            label={text.dueOn}
            hint={text.dueHint(value, source, isVerified)}
            inputMode="numeric"
            autoComplete="off"
            {...controlOf(dueOn)}
          />
        </>
      )}
    </StepForm>
  );
}

function CandidateText({
  expert: { name, email, openReviews, level, obstacles, hints },
}: {
  expert: Candidate;
}) {
  const text = useWords(reviewWords);
  return (
    <span>
      <InLang of={name} />{" "}
      <span className="row-note">
        {email} · {level === null ? text.noLevel : text.levels[level - 1]} · {text.load(openReviews)}
      </span>
      <span className="candidate-notes">
        {obstacles.map((obstacle) => (
          <Badge key={obstacle} tone="bad">
            {text.obstacles[obstacle]}
          </Badge>
        ))}
        {hints.map((hint) => (
          <Badge key={hint} tone="caution">
            {text.hints[hint]}
          </Badge>
        ))}
      </span>
    </span>
  );
}
