import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { companyRoles } from "#app/accounts/viewer.ts";
import { companiesWords } from "#app/companies/words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { membersWords } from "./words.ts";

const offered = ["editor", "viewer", "consultant", "owner"] as const;

/** Asks for an address, a role and, for a consultant, the last day. */
export function InviteForm({ lastResult }: { lastResult: SubmissionResult | null }) {
  const { invite: text } = useWords(membersWords);
  const { roles, roleHints } = useWords(companiesWords);
  const [form, fields] = useSentForm<{ email: string; role: string; mandateExpiresOn: string }>({
    id: "invite",
    lastResult,
  });
  return (
    <section className="section" aria-labelledby="invite-title">
      <div className="section-heading">
        <h2 id="invite-title">{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="invite" />
        <TextField type="email" autoComplete="off" label={text.email} {...controlOf(fields.email)} />
        <Select
          label={text.role}
          hint={
            <ul>
              {[...companyRoles, "consultant" as const].map((role) => (
                <li key={role}>
                  {roles[role]}: {roleHints[role]}
                </li>
              ))}
            </ul>
          }
          options={offered.map((value) => ({ value, label: roles[value] }))}
          {...controlOf(fields.role)}
        />
        <TextField
          label={text.until}
          hint={text.untilHint}
          optional
          inputMode="numeric"
          autoComplete="off"
          {...controlOf(fields.mandateExpiresOn)}
        />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}
