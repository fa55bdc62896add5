import { CheckboxGroup } from "#app/confirmation/case/checkbox-group.tsx";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select } from "#app/ui/form/controls.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { ReferredCase } from "./list-referred.server.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { deliberateWords } from "./words.ts";

type ConveneFormProps = {
  referred: readonly ReferredCase[];
  members: readonly { id: string; name: string }[];
  proposedOn: string;
};

type Typed = {
  day: string;
  time: string;
  place: string;
  applicationIds: string[];
  memberIds: string[];
  chairId: string;
  deputyId: string;
};

/** Convenes a meeting; where no case waits or nobody can be invited, why there is no form. */
export function ConveneForm({ referred, members, proposedOn }: ConveneFormProps) {
  const { convene: text } = useWords(deliberateWords);
  if (referred.length === 0 || members.length === 0)
    return (
      <section className="section" aria-labelledby="convene-title">
        <h2 id="convene-title">{text.title}</h2>
        <p>{referred.length === 0 ? text.noCases : text.noMembers}</p>
      </section>
    );
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <StepForm<Typed>
      step="convene"
      title={text.title}
      lead={text.lead}
      submit={text.submit}
      weight="primary"
      defaultValue={{
        day: proposedOn,
        applicationIds: referred.map(({ id }) => String(id)),
        memberIds: members.map(({ id }) => id),
      }}
    >
      {({ day, time, place, applicationIds, memberIds, chairId, deputyId }) => (
        <>
          <MeetingFields day={day} time={time} place={place} />
          <CheckboxGroup field={applicationIds} label={text.cases}>
            {(isChecked) =>
              referred.map(({ id, reference, company, title }) => (
                <label key={id} className="radio">
                  <input
                    type="checkbox"
                    name={applicationIds.name}
                    value={id}
                    defaultChecked={isChecked(String(id))}
                  />
                  <span>
                    <InLang of={text.caseOf(reference, company)} />
                    {title === null ? null : (
                      <span className="row-note">
                        <InLang of={title} />
                      </span>
                    )}
                  </span>
                </label>
              ))
            }
          </CheckboxGroup>
          <CheckboxGroup field={memberIds} label={text.members}>
            {(isChecked) =>
              members.map(({ id, name }) => (
                <label key={id} className="radio">
                  <input type="checkbox" name={memberIds.name} value={id} defaultChecked={isChecked(id)} />
                  <span>
                    <InLang of={name} />
                  </span>
                </label>
              ))
            }
          </CheckboxGroup>
          <Select
            label={text.chair}
            options={[{ value: "", label: text.choose }, ...people]}
            {...controlOf(chairId)}
          />
          <Select
            label={text.deputy}
            hint={text.deputyHint}
            options={[{ value: "", label: text.nobody }, ...people]}
            {...controlOf(deputyId)}
          />
        </>
      )}
    </StepForm>
  );
}
