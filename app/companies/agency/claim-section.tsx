import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ClaimView } from "#app/companies/number/claim-view.ts";
import { numberWords } from "#app/companies/number/words.ts";
import { NumberTable } from "#app/companies/record-lists.tsx";
import type { NumberView } from "#app/companies/record-view.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { ReasonForm, type ResultOf } from "./reason-form.tsx";
import { agencyWords } from "./words.ts";

/** The waiting number: objections to it, and the two answers. */
export function ClaimSection({ claim, resultOf }: { claim: ClaimView; resultOf: ResultOf }) {
  const { company: text } = useWords(agencyWords);
  return (
    <section className="section" aria-labelledby="claim">
      <div className="section-heading">
        <h2 id="claim">{text.claimTitle}</h2>
        <p>
          {claim.number} · {claim.claimed} · <InLang of={claim.claimedBy} />
        </p>
      </div>
      {claim.clashes.length === 0 ? null : (
        <Notice tone="caution" title={text.clash}>
          {claim.clashes.map((clash) => (
            <p key={clash}>{clash}</p>
          ))}
        </Notice>
      )}
      <VerifyForm numberId={claim.id} lastResult={resultOf("verify")} />
      <ReasonForm
        intent="refuse"
        id={claim.id}
        title={text.refuseTitle}
        submit={text.refuse}
        lastResult={resultOf("refuse")}
      />
    </section>
  );
}

function VerifyForm({ numberId, lastResult }: { numberId: number; lastResult: SubmissionResult | null }) {
  const { company: text } = useWords(agencyWords);
  const [form, fields] = useSentForm<{ how: string }>({ id: "verify", lastResult });
  return (
    <Form method="post" id={form.id} noValidate className="form">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="verify" />
      <input type="hidden" name="numberId" value={numberId} />
      <Select
        label={text.how}
        {...controlOf(fields.how)}
        options={[
          { value: "", label: text.choose },
          ...Object.entries(text.hows).map(([value, label]) => ({ value, label })),
        ]}
      />
      <div className="button-row">
        <Button weight="primary">{text.verify}</Button>
      </div>
    </Form>
  );
}

type NumbersInForceProps = { numbers: readonly NumberView[]; mayEnd: boolean; resultOf: ResultOf };

/** All numbers with their history; the verification of the valid one can be revoked. */
export function NumbersInForce({ numbers, mayEnd, resultOf }: NumbersInForceProps) {
  const { title } = useWords(numberWords);
  const { company: text } = useWords(agencyWords);
  const inForce = numbers.find(({ state }) => state === "inForce");
  return (
    <section className="section" aria-labelledby="number">
      <h2 id="number">{title}</h2>
      <NumberTable numbers={numbers} />
      {inForce !== undefined && mayEnd ? (
        <ReasonForm
          intent="end"
          id={inForce.id}
          title={text.endTitle(inForce.number)}
          submit={text.end}
          lastResult={resultOf(`end ${inForce.id}`)}
        />
      ) : null}
    </section>
  );
}
