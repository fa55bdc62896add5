import { Form } from "@remix-run/react";
import { ReasonForm, StepForm } from "#app/confirmation/case/step-form.tsx";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { OpinionFields } from "./answer-form.tsx";
import { consultWords } from "./words.ts";

type OfOne = { id: number; ministry: string };

/** Sends a new link, or revokes the one that was sent. */
export function LinkActs({ id, ministry, isRevoked }: OfOne & { isRevoked: boolean }) {
  const text = useWords(consultWords);
  return (
    <Form method="post" className="button-row">
      <Which id={id} />
      <Button name="step" value="renew_link" fullName={text.renewOf(ministry)}>
        {text.renew}
      </Button>
      {isRevoked ? null : (
        <Button weight="tertiary" name="step" value="revoke_link" fullName={text.revokeOf(ministry)}>
          {text.revoke}
        </Button>
      )}
    </Form>
  );
}

/** Enters what the ministry answered by an official document. */
export function RecordForm({ id, ministry }: OfOne) {
  const text = useWords(consultWords);
  return (
    <StepForm<Record<"opinion" | "words" | "source", string>>
      step="answer_consultation"
      id={`record-${id}`}
      draft={draftName("answer_consultation", id)}
      isFolded
      title={text.record(ministry)}
      submit={text.recordSubmit}
    >
      {({ opinion, words, source }) => (
        <>
          <Which id={id} />
          <OpinionFields opinion={opinion} words={words} />
          <TextField label={text.channels.document} autoComplete="off" {...controlOf(source)} />
        </>
      )}
    </StepForm>
  );
}

/** Puts 'no answer' on record, with the reason. */
export function CloseForm({ id, ministry }: OfOne) {
  const text = useWords(consultWords);
  return (
    <ReasonForm
      step="close_consultation"
      id={`close-${id}`}
      draft={draftName("close_consultation", id)}
      isFolded
      title={text.close(ministry)}
      submit={text.closeSubmit}
      label={text.reason}
      hint={text.reasonHint}
    >
      <Which id={id} />
    </ReasonForm>
  );
}

function Which({ id }: Pick<OfOne, "id">) {
  return <input type="hidden" name="consultationId" value={id} />;
}
