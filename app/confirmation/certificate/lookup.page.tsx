import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { lookUpCertificate } from "./look-up-certificate.server.ts";
import { certificateWords } from "./words.ts";

export const meta = pageTitle(certificateWords, (text) => text.lookup.title);

export async function action({ request, context }: ActionFunctionArgs) {
  const { lookup: text } = certificateWords[localeOf(request)];
  const submission = parseWithZod(await readForm(request), { schema: lookupSchema(text) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { networkAddress } = context;
  const found = await perform(lookUpCertificate, { ...submission.value, networkAddress });
  if (found.ok) return leadTo(request, `/certificate/${found.token}`);
  if (found.reason === "unknown")
    return data(submission.reply({ formErrors: [text.unknown] }), { status: 404 });
  return data(submission.reply({ formErrors: [text.limited(Math.ceil(found.waitSeconds / 60))] }), {
    status: 429,
    headers: { "retry-after": String(found.waitSeconds) },
  });
}

/** For people who have a certificate on paper without its code. */
export default function Lookup() {
  const { lookup: text } = useWords(certificateWords);
  const [form, fields] = useSentForm<{ number: string; company: string }>({
    id: "lookup",
    lastResult: useActionData<typeof action>() ?? null,
  });
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/register", label: text.register }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <TextField
          label={text.number}
          hint={text.numberHint}
          autoComplete="off"
          {...controlOf(fields.number)}
        />
        <TextField
          label={text.company}
          hint={text.companyHint}
          autoComplete="off"
          {...controlOf(fields.company)}
        />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
      <p>
        <TextLink to="/register">{text.register}</TextLink>
      </p>
    </div>
  );
}

type Said = { missing: { number: string; company: string }; tooLong: string };

function lookupSchema({ missing, tooLong }: Said) {
  const given = (error: string) => z.string({ error }).trim().min(1, error).max(200, tooLong);
  return z.object({ number: given(missing.number), company: given(missing.company) });
}
