import { Form } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { reviewWords } from "../words.ts";
import type { Applicant } from "./list-blind-rounds.server.ts";
import { blindWords } from "./words.ts";

type ApplicantsFormProps = {
  round: number;
  applicants: readonly Applicant[];
  chosen: Readonly<Record<number, string>>;
};

/** The applicants of a round: 'none' for all in one step, or yes and no for each. Their names alone, no title. */
export function ApplicantsForm({ round, applicants, chosen }: ApplicantsFormProps) {
  const text = useWords(blindWords);
  const { expert } = useWords(reviewWords);
  const locale = useLocale();
  const shown = applicants.map(({ id }) => <input key={id} type="hidden" name="shown" value={id} />);
  const names = applicants.map((one) => ({ id: one.id, name: companyName(one, locale) }));
  return (
    <>
      <p>
        <strong>{text.waiting(applicants.length)}</strong>
      </p>
      <p>{text.conflict}</p>
      <ul className="bullets">
        {expert.conflicts.slice(0, 2).map((conflict) => (
          <li key={conflict}>{conflict}</li>
        ))}
      </ul>
      <p className="row-note">{text.secret}</p>
      <Form method="post" className="form">
        <input type="hidden" name="round" value={round} />
        {shown}
        <div className="applicants">
          {names.map(({ id, name }) => (
            <Radios
              key={id}
              id={`conflict-${round}-${id}`}
              name={`conflict-${id}`}
              label={name}
              options={[
                { value: "no", label: text.no },
                { value: "yes", label: text.yes },
              ]}
              defaultValue={chosen[id] ?? null}
            />
          ))}
        </div>
        <div className="button-row">
          <Button weight="primary" name="intent" value="each">
            {text.submit}
          </Button>
          <Button name="intent" value="none">
            {text.allNone}
          </Button>
        </div>
      </Form>
    </>
  );
}
